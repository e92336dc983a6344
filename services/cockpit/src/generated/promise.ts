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

export type ProjectStage =
  | 'BUILDING'
  | 'COMPLETED'
  | 'PLANNED'
  | 'PRELIMINARY'
  | 'STARTED'
  | 'SUSPENDED';

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


export type PromiseQuery = { plan: { code: string, title: string, year: number, target: { id: string, code: string, value: string | null, upperValue: string | null, comparator: Comparator, commitment: Commitment, deadline: string, baseline: string | null, baseYear: number | null, form: TargetForm, synthetic: boolean, headline: boolean, area: { code: string, title: string } | null, section: { ordinal: number, title: string | null } | null, indicator: { code: string, name: string, kind: IndicatorKind, direction: Direction, frequency: Frequency, unit: { symbol: string } }, citation: { path: string, legibility: Legibility, document: { title: string, note: string | null } }, responsible: Array<{ role: ResponsibilityRole, organisation: { code: string, name: string } }>, trajectory: Array<{ period: string, dueOn: string, expected: string | null }>, status: { colour: StatusColour, expected: string | null, actual: string | null, pace: string | null, score: string | null, period: string | null, rule: StatusRule, rules: number, outcome: StatusOutcome | null, metBefore: string | null, inputs: Array<{ name: string, value: string | null }>, shortfall: { cause: string, correction: string, dueOn: string, explainedAt: string, organisation: { name: string } } | null }, notices: { nodes: Array<{ id: string, level: NoticeLevel, state: NoticeState, issuedOn: string, dueOn: string, overdue: boolean, asks: string, closingNote: string | null, issuer: { name: string }, addressee: { name: string }, answer: { cause: string, correction: string, dueOn: string } | null }> }, evidence: { value: string | null, reported: string | null, difference: string | null, period: string | null, countedUntil: string, members: { totalCount: number, nodes: Array<
            | { __typename: 'Adjustment', id: string }
            | { __typename: 'ApiClient', id: string }
            | { __typename: 'ApiKey', id: string }
            | { __typename: 'Appointment', id: string }
            | { __typename: 'Area', id: string }
            | { __typename: 'AuditDay', id: string }
            | { __typename: 'AuditEntry', id: string }
            | { __typename: 'Brand', id: string }
            | { __typename: 'BrandSales', id: string, period: string, brand: { label: string } }
            | { __typename: 'Change', id: string }
            | { __typename: 'Checkpoint', id: string }
            | { __typename: 'Citation', id: string }
            | { __typename: 'ClearedSite', id: string, code: string, areaMu: string, vacatedOn: string | null, place: { label: string } }
            | { __typename: 'CooperationProject', id: string }
            | { __typename: 'Deal', id: string, amount: string, signedOn: string, label: string }
            | { __typename: 'DealFunding', id: string, arrivedOn: string, amount: string, deal: { label: string } }
            | { __typename: 'Designation', id: string }
            | { __typename: 'District', id: string }
            | { __typename: 'EchelonCriterion', id: string }
            | { __typename: 'EcologyWork', id: string }
            | { __typename: 'EducationCommunity', id: string }
            | { __typename: 'Enclave', id: string }
            | { __typename: 'Enterprise', id: string, label: string }
            | { __typename: 'EnterpriseOutput', id: string, period: string, enterprise: { label: string } }
            | { __typename: 'EnterpriseRequest', id: string, label: string }
            | { __typename: 'Facility', id: string }
            | { __typename: 'Financing', id: string }
            | { __typename: 'HeadingMapping', id: string }
            | { __typename: 'HeritageItem', id: string }
            | { __typename: 'Import', id: string }
            | { __typename: 'ImportRow', id: string }
            | { __typename: 'ImportedReport', id: string }
            | { __typename: 'IncomeSurvey', id: string, period: string, place: { label: string } }
            | { __typename: 'Indicator', id: string }
            | { __typename: 'IndustryChain', id: string }
            | { __typename: 'Inspection', id: string }
            | { __typename: 'InvestmentRecord', id: string, period: string, project: { label: string } }
            | { __typename: 'JobRecord', id: string, period: string, place: { label: string } }
            | { __typename: 'Judgement', id: string }
            | { __typename: 'LandParcel', id: string, code: string, areaMu: string, settledOn: string | null, place: { label: string } }
            | { __typename: 'LegalReview', id: string }
            | { __typename: 'ListingCase', id: string, stageOn: string | null, enterprise: { label: string } }
            | { __typename: 'Measure', id: string }
            | { __typename: 'Mediation', id: string }
            | { __typename: 'Milestone', id: string }
            | { __typename: 'Observation', id: string }
            | { __typename: 'Organisation', id: string }
            | { __typename: 'Park', id: string }
            | { __typename: 'PartnerRegion', id: string }
            | { __typename: 'Path', id: string }
            | { __typename: 'PetitionCase', id: string, code: string, place: { label: string } }
            | { __typename: 'Place', id: string }
            | { __typename: 'Plan', id: string }
            | { __typename: 'ProgressReport', id: string }
            | { __typename: 'Project', id: string, stage: ProjectStage | null, label: string }
            | { __typename: 'ProjectProblem', id: string }
            | { __typename: 'ProjectTask', id: string }
            | { __typename: 'RdExpenditure', id: string, period: string, enterprise: { label: string } }
            | { __typename: 'Recognition', id: string, grantedOn: string, enterprise: { label: string } }
            | { __typename: 'RectificationItem', id: string }
            | { __typename: 'Reference', id: string }
            | { __typename: 'Reform', id: string }
            | { __typename: 'Relocation', id: string }
            | { __typename: 'RenewalScheme', id: string, label: string }
            | { __typename: 'ReportingDuty', id: string }
            | { __typename: 'ResearchInstitution', id: string, label: string }
            | { __typename: 'ResearchProject', id: string, label: string }
            | { __typename: 'Responsibility', id: string }
            | { __typename: 'Review', id: string }
            | { __typename: 'RiskCampaign', id: string }
            | { __typename: 'School', id: string }
            | { __typename: 'ScoreRule', id: string }
            | { __typename: 'Section', id: string }
            | { __typename: 'ServiceMatter', id: string }
            | { __typename: 'Shortfall', id: string }
            | { __typename: 'SourceDocument', id: string }
            | { __typename: 'StatusChange', id: string }
            | { __typename: 'StatusFlip', id: string }
            | { __typename: 'Submission', id: string }
            | { __typename: 'SupervisionNotice', id: string }
            | { __typename: 'TalentIntake', id: string, period: string, place: { label: string } }
            | { __typename: 'Target', id: string }
            | { __typename: 'TechRecognition', id: string, grantedOn: string, enterprise: { label: string } }
            | { __typename: 'TourismSite', id: string }
            | { __typename: 'TradeRecord', id: string, period: string, enterprise: { label: string } }
            | { __typename: 'TransportScheme', id: string }
            | { __typename: 'Unit', id: string }
            | { __typename: 'VillageIncome', id: string, year: number, place: { label: string } }
            | { __typename: 'VisitorRecord', id: string }
            | { __typename: 'Waypoint', id: string }
            | { __typename: 'Webhook', id: string }
            | { __typename: 'WebhookAttempt', id: string }
            | { __typename: 'WebhookDelivery', id: string }
          > } } | null, parts: { nodes: Array<{ code: string, label: string, rank: number | null, status: { colour: StatusColour } }> }, partOf: { code: string, indicator: { name: string }, status: { colour: StatusColour } } | null, observations: { nodes: Array<{ id: string, period: string, value: string | null, numerator: string | null, denominator: string | null, revision: number, reason: string | null, note: string | null, state: ReportState, observationStatus: ObservationStatus, synthetic: boolean, recordedAt: string, submittedAt: string | null, approvedAt: string | null, supersededAt: string | null, submittedBy: { name: string } | null, status: { colour: StatusColour } | null }> }, duties: Array<{ period: string, dueOn: string, state: ReportState | null, overdue: boolean, receivedAt: string | null }> } | null } | null };

type Member_BrandSales_Fragment = { period: string, brand: { label: string } };

type Member_ClearedSite_Fragment = { code: string, areaMu: string, vacatedOn: string | null, place: { label: string } };

type Member_Deal_Fragment = { amount: string, signedOn: string, label: string };

type Member_DealFunding_Fragment = { arrivedOn: string, amount: string, deal: { label: string } };

type Member_Enterprise_Fragment = { label: string };

type Member_EnterpriseOutput_Fragment = { period: string, enterprise: { label: string } };

type Member_EnterpriseRequest_Fragment = { label: string };

type Member_IncomeSurvey_Fragment = { period: string, place: { label: string } };

type Member_InvestmentRecord_Fragment = { period: string, project: { label: string } };

type Member_JobRecord_Fragment = { period: string, place: { label: string } };

type Member_LandParcel_Fragment = { code: string, areaMu: string, settledOn: string | null, place: { label: string } };

type Member_ListingCase_Fragment = { stageOn: string | null, enterprise: { label: string } };

type Member_PetitionCase_Fragment = { code: string, place: { label: string } };

type Member_Project_Fragment = { stage: ProjectStage | null, label: string };

type Member_RdExpenditure_Fragment = { period: string, enterprise: { label: string } };

type Member_Recognition_Fragment = { grantedOn: string, enterprise: { label: string } };

type Member_RenewalScheme_Fragment = { label: string };

type Member_ResearchInstitution_Fragment = { label: string };

type Member_ResearchProject_Fragment = { label: string };

type Member_TalentIntake_Fragment = { period: string, place: { label: string } };

type Member_TechRecognition_Fragment = { grantedOn: string, enterprise: { label: string } };

type Member_TradeRecord_Fragment = { period: string, enterprise: { label: string } };

type Member_VillageIncome_Fragment = { year: number, place: { label: string } };

export type MemberFragment =
  | Member_BrandSales_Fragment
  | Member_ClearedSite_Fragment
  | Member_Deal_Fragment
  | Member_DealFunding_Fragment
  | Member_Enterprise_Fragment
  | Member_EnterpriseOutput_Fragment
  | Member_EnterpriseRequest_Fragment
  | Member_IncomeSurvey_Fragment
  | Member_InvestmentRecord_Fragment
  | Member_JobRecord_Fragment
  | Member_LandParcel_Fragment
  | Member_ListingCase_Fragment
  | Member_PetitionCase_Fragment
  | Member_Project_Fragment
  | Member_RdExpenditure_Fragment
  | Member_Recognition_Fragment
  | Member_RenewalScheme_Fragment
  | Member_ResearchInstitution_Fragment
  | Member_ResearchProject_Fragment
  | Member_TalentIntake_Fragment
  | Member_TechRecognition_Fragment
  | Member_TradeRecord_Fragment
  | Member_VillageIncome_Fragment
;

export const PromiseDocument = gql<PromiseQuery, PromiseQueryVariables>("query Promise($plan: String!, $code: String!, $asOf: DateTime, $lang: Language!) { plan(code: $plan, asOf: $asOf) { code title(lang: $lang) year target(code: $code) { id code value upperValue comparator commitment deadline baseline baseYear form synthetic headline area { code title(lang: $lang) } section { ordinal title(lang: $lang) } indicator { code name(lang: $lang) kind direction frequency unit { symbol(lang: $lang) } } citation { path legibility document { title(lang: $lang) note } } responsible { role organisation { code name(lang: $lang) } } trajectory { period dueOn expected } status { colour expected actual pace score period rule rules outcome metBefore inputs { name value } shortfall { cause correction dueOn explainedAt organisation { name(lang: $lang) } } } notices(first: 20) { nodes { id level state issuedOn dueOn overdue asks closingNote issuer { name(lang: $lang) } addressee { name(lang: $lang) } answer { cause correction dueOn } } } evidence { value reported difference period countedUntil members(first: 50) { totalCount nodes { __typename id ...Member } } } parts(orderBy: [{ field: ATTAINMENT, direction: DESC }]) { nodes { code label(lang: $lang) rank status { colour } } } partOf { code indicator { name(lang: $lang) } status { colour } } observations(first: 100, orderBy: [{ field: PERIOD_END }, { field: RECORDED_AT }]) { nodes { id period value numerator denominator revision reason note state observationStatus synthetic recordedAt submittedAt approvedAt supersededAt submittedBy { name(lang: $lang) } status { colour } } } duties { period dueOn state overdue receivedAt } } } } fragment Member on Node { ... on Project { label: name(lang: $lang) stage } ... on Enterprise { label: name(lang: $lang) } ... on Deal { label: title(lang: $lang) amount signedOn } ... on DealFunding { arrivedOn amount deal { label: title(lang: $lang) } } ... on LandParcel { code areaMu settledOn place { label: name(lang: $lang) } } ... on ClearedSite { code areaMu vacatedOn place { label: name(lang: $lang) } } ... on Recognition { grantedOn enterprise { label: name(lang: $lang) } } ... on TechRecognition { grantedOn enterprise { label: name(lang: $lang) } } ... on ListingCase { stageOn enterprise { label: name(lang: $lang) } } ... on EnterpriseOutput { period enterprise { label: name(lang: $lang) } } ... on RdExpenditure { period enterprise { label: name(lang: $lang) } } ... on TradeRecord { period enterprise { label: name(lang: $lang) } } ... on InvestmentRecord { period project { label: name(lang: $lang) } } ... on ResearchInstitution { label: name(lang: $lang) } ... on ResearchProject { label: title(lang: $lang) } ... on RenewalScheme { label: title(lang: $lang) } ... on BrandSales { period brand { label: name(lang: $lang) } } ... on VillageIncome { year place { label: name(lang: $lang) } } ... on JobRecord { period place { label: name(lang: $lang) } } ... on IncomeSurvey { period place { label: name(lang: $lang) } } ... on TalentIntake { period place { label: name(lang: $lang) } } ... on EnterpriseRequest { label: title } ... on PetitionCase { code place { label: name(lang: $lang) } } }");
