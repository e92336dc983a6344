import { defineDomain } from '@plangraph/schema';
import { authority } from './authority/authority.ts';
import { declareEnums } from './enums.ts';
import { declareAcceptNotice } from './mutations/acceptNotice.ts';
import { declareAdjustTarget } from './mutations/adjustTarget.ts';
import { declareAlignPlan } from './mutations/alignPlan.ts';
import { declareAnswerNotice } from './mutations/answerNotice.ts';
import { declareApproveJudgement } from './mutations/approveJudgement.ts';
import { declareApprovePath } from './mutations/approvePath.ts';
import { declareApproveSubmission } from './mutations/approveSubmission.ts';
import { declareChargeOrganisation } from './mutations/chargeOrganisation.ts';
import { declareCloseNotice } from './mutations/closeNotice.ts';
import { declareClosePlan } from './mutations/closePlan.ts';
import { declareDischargeOrganisation } from './mutations/dischargeOrganisation.ts';
import { declareDropMeasure } from './mutations/dropMeasure.ts';
import { declareExplainShortfall } from './mutations/explainShortfall.ts';
import { declareIssueNotice } from './mutations/issueNotice.ts';
import { declareProposePath } from './mutations/proposePath.ts';
import { declareReopenPlan } from './mutations/reopenPlan.ts';
import { declareRequirePaths } from './mutations/requirePaths.ts';
import { declareReturnJudgement } from './mutations/returnJudgement.ts';
import { declareReturnNotice } from './mutations/returnNotice.ts';
import { declareReturnPath } from './mutations/returnPath.ts';
import { declareReturnSubmission } from './mutations/returnSubmission.ts';
import { declareSplitTarget } from './mutations/splitTarget.ts';
import { declareSubmitDraft } from './mutations/submitDraft.ts';
import { declareSubmitFigures } from './mutations/submitFigures.ts';
import { declareSubmitJudgement } from './mutations/submitJudgement.ts';
import { declareSubmitProgress } from './mutations/submitProgress.ts';
import { declareWithdrawParts } from './mutations/withdrawParts.ts';
import { declareAdjustment } from './objects/adjustment.ts';
import { declareAlignInput } from './objects/alignInput.ts';
import { declareAppointment } from './objects/appointment.ts';

import { declareArea } from './objects/area.ts';
import { declareBriefing } from './objects/briefing.ts';
import { declareChange } from './objects/change.ts';
import { declareChangedColumn } from './objects/changedColumn.ts';
import { declareChangedRecord } from './objects/changedRecord.ts';
import { declareChangedSince } from './objects/changedSince.ts';
import { declareCheckpoint } from './objects/checkpoint.ts';
import { declareCitation } from './objects/citation.ts';
import { declareComparison } from './objects/comparison.ts';
import { declareDesignation } from './objects/designation.ts';
import { declareDocumentInput } from './objects/documentInput.ts';
import { declareEvents } from './objects/events.ts';
import { declareFigureInput } from './objects/figureInput.ts';
import { declareFormat } from './objects/format.ts';
import { declareGrowth } from './objects/growth.ts';
import { declareIndicator } from './objects/indicator.ts';
import { declareJudgement } from './objects/judgement.ts';
import { declareMeasure } from './objects/measure.ts';
import { declareMeasureEvidence } from './objects/measureEvidence.ts';
import { declareObservation } from './objects/observation.ts';
import { declareOfficialDocument } from './objects/officialDocument.ts';
import { declareOrganisation } from './objects/organisation.ts';
import { declareOverview } from './objects/overview.ts';
import { declareOverYears } from './objects/overYears.ts';
import { declarePalette } from './objects/palette.ts';
import { declarePartsTogether } from './objects/partsTogether.ts';
import { declarePath } from './objects/path.ts';
import { declarePathInput } from './objects/pathInput.ts';
import { declarePlace } from './objects/place.ts';
import { declarePlan } from './objects/plan.ts';
import { declarePlanPromise } from './objects/planPromise.ts';
import { declareProgressInput } from './objects/progressInput.ts';
import { declareProgressReport } from './objects/progressReport.ts';
import { declareReference } from './objects/reference.ts';
import { declareReportingDuty } from './objects/reportingDuty.ts';
import { declareReportingRecord } from './objects/reportingRecord.ts';
import { declareRollUp } from './objects/rollUp.ts';
import { declareScore } from './objects/score.ts';
import { declareScoreRule } from './objects/scoreRule.ts';
import { declareShortfall } from './objects/shortfall.ts';
import { declareSplitInput } from './objects/splitInput.ts';
import { declareStatus } from './objects/status.ts';
import { declareStatusSummary } from './objects/statusSummary.ts';
import { declareSubmission } from './objects/submission.ts';
import { declareSupervisionNotice } from './objects/supervisionNotice.ts';
import { declareTarget } from './objects/target.ts';
import { declareTargetParts } from './objects/targetParts.ts';
import { declareWaypoint } from './objects/waypoint.ts';
import { declareWorst } from './objects/worst.ts';
import { civilDateIn, registerTimeZone } from './rules/civilDate.ts';

/** The spine: plans with their areas, sections, measures, targets, figures and designations, and where each is cited. */
export { periodErrors } from './errors/periods.ts';
export const plan = defineDomain({
  id: 'plan',
  area: null,
  calendar: (moment) => civilDateIn(registerTimeZone, moment),
  types(graph) {
    const words = declareEnums(graph);
    const status = declareStatus(graph);
    declarePalette(graph, status);
    const promise = declarePlanPromise(graph, status);
    declarePlace(graph);
    declareOrganisation(graph);
    declareAppointment(graph);
    declarePlan(graph);
    declareArea(graph);
    declareStatusSummary(graph, status, promise);
    declareWorst(graph, status, promise);
    declareOverview(graph, status, promise);
    declareBriefing(graph, status, promise);
    const changedColumn = declareChangedColumn(graph);
    declareChangedSince(graph, status, words, promise, declareChangedRecord(graph, changedColumn));
    declareRollUp(graph, status);
    const document = declareOfficialDocument(graph);
    declareMeasure(graph, status, document, promise);
    declareCheckpoint(graph);
    declareProgressReport(graph, words, status);
    declareMeasureEvidence(graph);
    declareIndicator(graph);
    declareTarget(graph, status, promise);
    declareAdjustment(graph, document);
    declarePartsTogether(graph, status);
    declareComparison(graph, declareReference(graph));
    declareGrowth(graph, status);
    declareOverYears(graph, status);
    declareTargetParts(graph, status, words);
    declareWaypoint(graph);
    declarePath(graph);
    declareJudgement(graph);
    declareObservation(graph, words, status);
    declareDesignation(graph, status, document, promise);
    declareFormat(graph);
    declareScoreRule(graph);
    declareScore(graph, status, promise);
    declareShortfall(graph, document, promise);
    declareSupervisionNotice(graph, words, document, promise);
    declareCitation(graph);
    declareChange(graph, changedColumn);
    declareSubmission(graph);
    declareReportingDuty(graph, words, promise);
    declareReportingRecord(graph);
    declareEvents(graph);
    return {
      ...words,
      ...status,
      ...declareFigureInput(graph, words),
      ...declareProgressInput(graph),
      ...declareDocumentInput(graph),
      ...declarePathInput(graph),
      ...declareSplitInput(graph),
      ...declareAlignInput(graph),
    };
  },
  mutations(graph) {
    graph.authority(authority);
    declareSubmitFigures(graph, graph.own);
    declareSubmitProgress(graph, graph.own);
    declareDropMeasure(graph);
    declareSubmitDraft(graph);
    declareApproveSubmission(graph);
    declareReturnSubmission(graph);
    declareSplitTarget(graph, graph.own);
    declareWithdrawParts(graph);
    declareAdjustTarget(graph, graph.own);
    declareAlignPlan(graph, graph.own);
    declareProposePath(graph, graph.own);
    declareApprovePath(graph);
    declareReturnPath(graph);
    declareRequirePaths(graph);
    declareSubmitJudgement(graph, graph.own);
    declareApproveJudgement(graph);
    declareReturnJudgement(graph);
    declareChargeOrganisation(graph, graph.own);
    declareDischargeOrganisation(graph, graph.own);
    declareExplainShortfall(graph, graph.own);
    declareIssueNotice(graph, graph.own, graph.own);
    declareAnswerNotice(graph, graph.own);
    declareAcceptNotice(graph);
    declareReturnNotice(graph);
    declareCloseNotice(graph);
    declareClosePlan(graph);
    declareReopenPlan(graph);
  },
});

export { type Appointed, appoint, dismiss, findAppointments, type OperatorsWord } from './authority/appointments.ts';
export { documents, type PassageKey } from './documents/documents.ts';
export { type DocumentReader, passagesFrom } from './documents/passages.ts';
export { measureResponsibilityRow, referenceRow, responsibilityRow, scoreRuleRow } from './imports.ts';
export { expectPlace } from './reporting/actingOrganisation.ts';
export { bringCharges } from './reporting/bringCharges.ts';
export {
  type BroughtFigure,
  type BroughtReport,
  bringFigures,
  type FiguresFrame,
} from './reporting/bringFigures.ts';
export { bringMeasureCharges } from './reporting/bringMeasureCharges.ts';
export { expectAreas } from './reporting/expectAreas.ts';
export { findDemos, syntheticYearOf } from './reporting/isDemonstrated.ts';
export { type NamedTarget, type NamedUnit, readNamedTargets, readUnits } from './reporting/namedTargets.ts';
export { openFigures } from './reporting/openFigures.ts';
export type { FigureInput } from './reporting/readFigures.ts';
export { dueDayOf, periodsOf, type Schedule } from './rules/calendar.ts';
export { type ChangedColumn, changedColumns } from './rules/changedColumns.ts';
export { addDays, civilDateIn, lastDayOfMonth, nextDayIn, registerTimeZone } from './rules/civilDate.ts';
export { decimal, exact, quotient, shown, zero } from './rules/decimal.ts';
export {
  daysInWords,
  type Escalation,
  type EscalationSteps,
  escalationOf,
  stepsInWords,
  stepsOfWeeks,
} from './rules/escalation.ts';
export { type ReadFigure, readFigure } from './rules/figureProblems.ts';
export type { CountedProgress, MeasureEvidence, PlanYears } from './rules/measure/measureEvidence.ts';
export { type Due, daysOverdue } from './rules/overdue.ts';
export { measure } from './rules/pace.ts';
export { comparePeriods, type Period, readPeriod } from './rules/period.ts';
export { placesUnder, serving } from './rules/placesUnder.ts';
export { readRelease, releases } from './rules/release.ts';
export { type PeriodRow, rowPeriodProblems } from './rules/rowPeriod.ts';
export type { StatedFigure } from './rules/statedFigure.ts';
export { accumulates, grows, senseOf, startingPoint, type Terms } from './rules/terms.ts';
export { defaultThresholds, readThresholds, type Thresholds, thresholdProblems } from './rules/thresholds.ts';
export { courseOf, expectedAt } from './rules/trajectory.ts';
export { waypointProblems } from './rules/waypointProblems.ts';
export { expectMonth, expectPeriod, expectYear } from './status/expected.ts';
export { todayOf } from './status/today.ts';
