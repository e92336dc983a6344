// Generated from src/views/promise/promise.graphql by services/cockpit/bundle/writeOperations.ts. Do not edit.
import { gql } from '@urql/core';
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type Commitment =
  | 'ENSURED'
  | 'EXPECTED'
  | 'PLAIN'
  | 'RESOLVED'
  | 'STRIVEN';

export type Comparator =
  | 'ABOUT'
  | 'AT_LEAST'
  | 'AT_MOST'
  | 'EQUAL'
  | 'MORE_THAN';

export type Direction =
  | 'HIGHER_IS_BETTER'
  | 'LOWER_IS_BETTER';

export type Frequency =
  | 'HALF_YEARLY'
  | 'MONTHLY'
  | 'QUARTERLY'
  | 'YEARLY';

export type IndicatorKind =
  | 'AMOUNT'
  | 'COUNT'
  | 'GROWTH'
  | 'LEVEL'
  | 'MILESTONE'
  | 'RATIO';

export type Language =
  | 'EN'
  | 'ZH';

export type Legibility =
  | 'CLEAR'
  | 'CUT'
  | 'REPAIRED';

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

export type ObservationStatus =
  | 'BREAK'
  | 'ESTIMATED'
  | 'IMPUTED'
  | 'NORMAL'
  | 'PROVISIONAL';

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

export type StatusOutcome =
  | 'LATE'
  | 'MET'
  | 'MISSED'
  | 'UNDECIDED';

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

export type TargetForm =
  | 'NUMBER'
  | 'QUALITATIVE'
  | 'RANGE'
  | 'RELATIVE';

export type PromiseQueryVariables = Exact<{
  plan: string;
  code: string;
  asOf?: string | null | undefined;
  lang: Language;
}>;


export type PromiseQuery = { plan: { code: string, title: string, year: number, target: { id: string, code: string, value: string | null, upperValue: string | null, comparator: Comparator, commitment: Commitment, deadline: string, baseline: string | null, baseYear: number | null, form: TargetForm, synthetic: boolean, headline: boolean, area: { code: string, title: string } | null, section: { ordinal: number, title: string | null } | null, indicator: { code: string, name: string, kind: IndicatorKind, direction: Direction, frequency: Frequency, unit: { symbol: string } }, citation: { path: string, legibility: Legibility, passage: { value: string | null, missing: { code: string, message: string } | null } | null, document: { title: string, note: string | null } }, responsible: Array<{ role: ResponsibilityRole, organisation: { code: string, name: string } }>, trajectory: Array<{ period: string, dueOn: string, expected: string | null }>, status: { colour: StatusColour, expected: string | null, actual: string | null, pace: string | null, score: string | null, period: string | null, rule: StatusRule, rules: number, outcome: StatusOutcome | null, metBefore: string | null, inputs: Array<{ name: string, value: string | null }>, shortfall: { cause: string, correction: string, dueOn: string, explainedAt: string, organisation: { name: string } } | null }, notices: { nodes: Array<{ id: string, level: NoticeLevel, state: NoticeState, issuedOn: string, dueOn: string, overdue: boolean, asks: string, closingNote: string | null, issuer: { name: string }, addressee: { name: string }, answer: { cause: string, correction: string, dueOn: string } | null }> }, evidence: { value: string | null, reported: string | null, difference: string | null, period: string | null, countedUntil: string, members: { totalCount: number, nodes: Array<
            | { __typename: 'Adjustment', id: string, label: string }
            | { __typename: 'ApiClient', id: string, label: string }
            | { __typename: 'ApiKey', id: string, label: string }
            | { __typename: 'Appointment', id: string, label: string }
            | { __typename: 'Area', id: string, label: string }
            | { __typename: 'AuditDay', id: string, label: string }
            | { __typename: 'AuditEntry', id: string, label: string }
            | { __typename: 'Brand', id: string, label: string }
            | { __typename: 'BrandSales', id: string, label: string }
            | { __typename: 'Change', id: string, label: string }
            | { __typename: 'Checkpoint', id: string, label: string }
            | { __typename: 'Citation', id: string, label: string }
            | { __typename: 'ClearedSite', id: string, label: string }
            | { __typename: 'CooperationProject', id: string, label: string }
            | { __typename: 'Deal', id: string, label: string }
            | { __typename: 'DealFunding', id: string, label: string }
            | { __typename: 'Designation', id: string, label: string }
            | { __typename: 'District', id: string, label: string }
            | { __typename: 'EchelonCriterion', id: string, label: string }
            | { __typename: 'EcologyWork', id: string, label: string }
            | { __typename: 'EducationCommunity', id: string, label: string }
            | { __typename: 'Enclave', id: string, label: string }
            | { __typename: 'Enterprise', id: string, label: string }
            | { __typename: 'EnterpriseOutput', id: string, label: string }
            | { __typename: 'EnterpriseRequest', id: string, label: string }
            | { __typename: 'Facility', id: string, label: string }
            | { __typename: 'Financing', id: string, label: string }
            | { __typename: 'HeadingMapping', id: string, label: string }
            | { __typename: 'HeritageItem', id: string, label: string }
            | { __typename: 'Import', id: string, label: string }
            | { __typename: 'ImportRow', id: string, label: string }
            | { __typename: 'ImportedReport', id: string, label: string }
            | { __typename: 'IncomeSurvey', id: string, label: string }
            | { __typename: 'Indicator', id: string, label: string }
            | { __typename: 'IndustryChain', id: string, label: string }
            | { __typename: 'Inspection', id: string, label: string }
            | { __typename: 'InvestmentRecord', id: string, label: string }
            | { __typename: 'JobRecord', id: string, label: string }
            | { __typename: 'Judgement', id: string, label: string }
            | { __typename: 'LandParcel', id: string, label: string }
            | { __typename: 'LegalReview', id: string, label: string }
            | { __typename: 'ListingCase', id: string, label: string }
            | { __typename: 'Measure', id: string, label: string }
            | { __typename: 'Mediation', id: string, label: string }
            | { __typename: 'Milestone', id: string, label: string }
            | { __typename: 'Observation', id: string, label: string }
            | { __typename: 'Organisation', id: string, label: string }
            | { __typename: 'Park', id: string, label: string }
            | { __typename: 'PartnerRegion', id: string, label: string }
            | { __typename: 'Path', id: string, label: string }
            | { __typename: 'PetitionCase', id: string, label: string }
            | { __typename: 'Place', id: string, label: string }
            | { __typename: 'Plan', id: string, label: string }
            | { __typename: 'ProgressReport', id: string, label: string }
            | { __typename: 'Project', id: string, label: string }
            | { __typename: 'ProjectProblem', id: string, label: string }
            | { __typename: 'ProjectTask', id: string, label: string }
            | { __typename: 'RdExpenditure', id: string, label: string }
            | { __typename: 'Recognition', id: string, label: string }
            | { __typename: 'RectificationItem', id: string, label: string }
            | { __typename: 'Reference', id: string, label: string }
            | { __typename: 'Reform', id: string, label: string }
            | { __typename: 'Relocation', id: string, label: string }
            | { __typename: 'RenewalScheme', id: string, label: string }
            | { __typename: 'ReportingDuty', id: string, label: string }
            | { __typename: 'ResearchInstitution', id: string, label: string }
            | { __typename: 'ResearchProject', id: string, label: string }
            | { __typename: 'Responsibility', id: string, label: string }
            | { __typename: 'Review', id: string, label: string }
            | { __typename: 'RiskCampaign', id: string, label: string }
            | { __typename: 'School', id: string, label: string }
            | { __typename: 'ScoreRule', id: string, label: string }
            | { __typename: 'Section', id: string, label: string }
            | { __typename: 'ServiceMatter', id: string, label: string }
            | { __typename: 'Shortfall', id: string, label: string }
            | { __typename: 'SourceDocument', id: string, label: string }
            | { __typename: 'StatusChange', id: string, label: string }
            | { __typename: 'StatusFlip', id: string, label: string }
            | { __typename: 'Submission', id: string, label: string }
            | { __typename: 'SupervisionNotice', id: string, label: string }
            | { __typename: 'TalentIntake', id: string, label: string }
            | { __typename: 'Target', id: string, label: string }
            | { __typename: 'TechRecognition', id: string, label: string }
            | { __typename: 'TourismSite', id: string, label: string }
            | { __typename: 'TradeRecord', id: string, label: string }
            | { __typename: 'TransportScheme', id: string, label: string }
            | { __typename: 'Unit', id: string, label: string }
            | { __typename: 'VillageIncome', id: string, label: string }
            | { __typename: 'VisitorRecord', id: string, label: string }
            | { __typename: 'Waypoint', id: string, label: string }
            | { __typename: 'Webhook', id: string, label: string }
            | { __typename: 'WebhookAttempt', id: string, label: string }
            | { __typename: 'WebhookDelivery', id: string, label: string }
          > } } | null, parts: { nodes: Array<{ code: string, label: string, rank: number | null, status: { colour: StatusColour } }> }, partOf: { code: string, indicator: { name: string }, status: { colour: StatusColour } } | null, observations: { nodes: Array<{ id: string, period: string, value: string | null, numerator: string | null, denominator: string | null, revision: number, reason: string | null, note: string | null, state: ReportState, observationStatus: ObservationStatus, synthetic: boolean, recordedAt: string, submittedAt: string | null, approvedAt: string | null, supersededAt: string | null, submittedBy: { name: string } | null, status: { colour: StatusColour } | null }> }, duties: Array<{ period: string, dueOn: string, state: ReportState | null, overdue: boolean, receivedAt: string | null }> } | null } | null };

export const PromiseDocument = gql<PromiseQuery, PromiseQueryVariables>("query Promise($plan: String!, $code: String!, $asOf: DateTime, $lang: Language!) { plan(code: $plan, asOf: $asOf) { code title(lang: $lang) year target(code: $code) { id code value upperValue comparator commitment deadline baseline baseYear form synthetic headline area { code title(lang: $lang) } section { ordinal title(lang: $lang) } indicator { code name(lang: $lang) kind direction frequency unit { symbol(lang: $lang) } } citation { path legibility passage { value missing { code message(lang: $lang) } } document { title(lang: $lang) note } } responsible { role organisation { code name(lang: $lang) } } trajectory { period dueOn expected } status { colour expected actual pace score period rule rules outcome metBefore inputs { name value } shortfall { cause correction dueOn explainedAt organisation { name(lang: $lang) } } } notices(first: 20) { nodes { id level state issuedOn dueOn overdue asks closingNote issuer { name(lang: $lang) } addressee { name(lang: $lang) } answer { cause correction dueOn } } } evidence { value reported difference period countedUntil members(first: 50) { totalCount nodes { __typename id label(lang: $lang) } } } parts(orderBy: [{ field: ATTAINMENT, direction: DESC }]) { nodes { code label(lang: $lang) rank status { colour } } } partOf { code indicator { name(lang: $lang) } status { colour } } observations(first: 100, orderBy: [{ field: PERIOD_END }, { field: RECORDED_AT }]) { nodes { id period value numerator denominator revision reason note state observationStatus synthetic recordedAt submittedAt approvedAt supersededAt submittedBy { name(lang: $lang) } status { colour } } } duties { period dueOn state overdue receivedAt } } } }");
