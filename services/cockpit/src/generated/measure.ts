// Generated from src/views/measures/measure.graphql by services/cockpit/bundle/writeOperations.ts. Do not edit.
import { gql } from '@urql/core';
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type Commitment =
  | 'ENSURED'
  | 'EXPECTED'
  | 'PLAIN'
  | 'RESOLVED'
  | 'STRIVEN';

export type DesignationStage =
  | 'APPLIED'
  | 'AWARDED'
  | 'LOST'
  | 'NOT_AWARDED'
  | 'PLANNED'
  | 'PUBLICISED'
  | 'SHORTLISTED';

export type Language =
  | 'EN'
  | 'ZH';

export type Legibility =
  | 'CLEAR'
  | 'CUT'
  | 'REPAIRED';

export type MeasureEvidenceBasis =
  | 'INVESTMENT'
  | 'MILESTONES';

export type MeasureState =
  | 'DONE'
  | 'DROPPED'
  | 'NOT_STARTED'
  | 'UNDER_WAY';

export type NoticeLevel =
  | 'NOTICE'
  | 'REMINDER'
  | 'TALK';

export type NoticeState =
  | 'ACCEPTED'
  | 'ANSWERED'
  | 'CLOSED'
  | 'ISSUED'
  | 'RETURNED';

export type ReportState =
  | 'APPROVED'
  | 'DRAFT'
  | 'RETURNED'
  | 'SUBMITTED';

export type ResponsibilityRole =
  | 'LEAD'
  | 'RESPONSIBLE'
  | 'SUPPORTING';

export type StatusColour =
  | 'BLUE'
  | 'GREEN'
  | 'GREY'
  | 'ORANGE'
  | 'RED'
  | 'YELLOW';

export type StatusRule =
  | 'ACCUMULATING_FLAT'
  | 'ACCUMULATING_LINEAR'
  | 'ACCUMULATING_LINEAR_OF_YEAR'
  | 'ACCUMULATING_SEASONAL'
  | 'ACCUMULATING_SEASONAL_OF_YEAR'
  | 'ACCUMULATING_WAYPOINTS'
  | 'ACCUMULATING_WAYPOINTS_OF_YEAR'
  | 'ALREADY_MET'
  | 'CHECKPOINT_LATE'
  | 'GROWTH_FLAT'
  | 'GROWTH_LINEAR'
  | 'GROWTH_SEASONAL'
  | 'GROWTH_WAYPOINTS'
  | 'LEVEL_AT_DEADLINE'
  | 'LEVEL_FLAT'
  | 'LEVEL_HELD'
  | 'LEVEL_LINEAR'
  | 'LEVEL_SEASONAL'
  | 'LEVEL_WAYPOINTS'
  | 'MEASURE_CHECKPOINTS'
  | 'MEASURE_DONE'
  | 'MEASURE_DROPPED'
  | 'MEASURE_EVIDENCE'
  | 'MEASURE_OVERDUE'
  | 'MEASURE_PATH'
  | 'MEASURE_PERCENT'
  | 'MET_LATE'
  | 'MILESTONE_AT_DEADLINE'
  | 'MILESTONE_WAYPOINTS'
  | 'NOTHING_EXPECTED_YET'
  | 'NOT_DUE'
  | 'NOT_JUDGED'
  | 'NO_DEADLINE'
  | 'NO_TARGET_VALUE'
  | 'QUALITATIVE'
  | 'RANGE'
  | 'RATIO_FLAT'
  | 'RATIO_LINEAR'
  | 'RATIO_LINEAR_OF_YEAR'
  | 'RATIO_SEASONAL'
  | 'RATIO_SEASONAL_OF_YEAR'
  | 'RATIO_WAYPOINTS'
  | 'RATIO_WAYPOINTS_OF_YEAR'
  | 'REFERENCE_MISSING'
  | 'RELATIVE'
  | 'REPORT_MISSING'
  | 'SILENT'
  | 'TITLE_AWARDED'
  | 'TITLE_LOST'
  | 'TITLE_NOT_AWARDED'
  | 'TITLE_OVERDUE'
  | 'TITLE_STAGES';

export type MeasurePageQueryVariables = Exact<{
  code: string;
  asOf?: string | null | undefined;
  lang: Language;
}>;


export type MeasurePageQuery = { measure: { id: string, code: string, title: string, commitment: Commitment, state: MeasureState, frame: boolean, dueOn: string | null, doneOn: string | null, droppedOn: string | null, quantity: string | null, leadingPost: string | null, synthetic: boolean, quantityUnit: { symbol: string } | null, plan: { code: string, title: string }, area: { code: string, title: string } | null, section: { ordinal: number, title: string | null } | null, decision: { title: string, number: string | null, issuedOn: string | null } | null, citation: { path: string, legibility: Legibility, passage: { value: string | null, missing: { code: string, message: string } | null } | null, document: { title: string, note: string | null } }, responsible: Array<{ role: ResponsibilityRole, organisation: { code: string, name: string } }>, checkpoints: Array<{ id: string, title: string, dueOn: string, reachedOn: string | null }>, designations: Array<{ id: string, code: string, title: string, stage: DesignationStage, status: { colour: StatusColour } }>, duties: Array<{ period: string, overdue: boolean }>, evidence: { basis: MeasureEvidenceBasis | null, value: string | null, countedUntil: string | null, period: string | null, reported: string | null, valueThen: string | null, difference: string | null } | null, progress: { nodes: Array<{ id: string, period: string, percent: string | null, narrative: string, nextStep: string | null, obstacle: string | null, reason: string | null, state: ReportState, revision: number, supersededAt: string | null, synthetic: boolean, submittedBy: { name: string } | null, status: { colour: StatusColour } }> }, status: { colour: StatusColour, expected: string | null, actual: string | null, score: string | null, period: string | null, rule: StatusRule, rules: number, asOf: string, inputs: Array<{ name: string, value: string | null }>, shortfall: { cause: string, correction: string, dueOn: string, explainedAt: string, organisation: { name: string } } | null }, notices: { nodes: Array<{ id: string, level: NoticeLevel, state: NoticeState, issuedOn: string, dueOn: string, overdue: boolean, asks: string, closingNote: string | null, issuer: { name: string }, addressee: { name: string }, answer: { cause: string, correction: string, dueOn: string } | null }> } } | null };

export const MeasurePageDocument = gql<MeasurePageQuery, MeasurePageQueryVariables>("query MeasurePage($code: String!, $asOf: DateTime, $lang: Language!) { measure(code: $code, asOf: $asOf) { id code title(lang: $lang) commitment state frame dueOn doneOn droppedOn quantity quantityUnit { symbol(lang: $lang) } leadingPost(lang: $lang) synthetic plan { code title(lang: $lang) } area { code title(lang: $lang) } section { ordinal title(lang: $lang) } decision { title(lang: $lang) number issuedOn } citation { path legibility passage { value missing { code message(lang: $lang) } } document { title(lang: $lang) note } } responsible { role organisation { code name(lang: $lang) } } checkpoints { id title(lang: $lang) dueOn reachedOn } designations { id code title(lang: $lang) stage status { colour } } duties { period overdue } evidence { basis value countedUntil period reported valueThen difference } progress(last: 24) { nodes { id period percent narrative nextStep obstacle reason state revision supersededAt synthetic submittedBy { name(lang: $lang) } status { colour } } } status { colour expected actual score period rule rules asOf inputs { name value } shortfall { cause correction dueOn explainedAt organisation { name(lang: $lang) } } } notices(first: 20) { nodes { id level state issuedOn dueOn overdue asks closingNote issuer { name(lang: $lang) } addressee { name(lang: $lang) } answer { cause correction dueOn } } } } }");
