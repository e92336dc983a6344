// Generated from src/views/inbox/submission.graphql by services/cockpit/bundle/writeOperations.ts. Do not edit.
import { gql } from '@urql/core';
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type ApproveSubmissionInput = {
  idempotencyKey: string;
  submission: string | number;
};

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

export type Language =
  | 'EN'
  | 'ZH';

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

export type ReturnSubmissionInput = {
  idempotencyKey: string;
  reason: string;
  submission: string | number;
};

export type StatusColour =
  | 'BLUE'
  | 'GREEN'
  | 'GREY'
  | 'ORANGE'
  | 'RED'
  | 'YELLOW';

export type SubmissionQueryVariables = Exact<{
  id: string | number;
  lang: Language;
}>;


export type SubmissionQuery = { viewer: { subject: string, roles: Array<string>, organisation: { code: string } | null } | null, node:
    | { __typename: 'Adjustment' }
    | { __typename: 'ApiClient' }
    | { __typename: 'ApiKey' }
    | { __typename: 'Appointment' }
    | { __typename: 'Area' }
    | { __typename: 'AuditDay' }
    | { __typename: 'AuditEntry' }
    | { __typename: 'Brand' }
    | { __typename: 'BrandSales' }
    | { __typename: 'Change' }
    | { __typename: 'Checkpoint' }
    | { __typename: 'Citation' }
    | { __typename: 'ClearedSite' }
    | { __typename: 'CooperationProject' }
    | { __typename: 'Deal' }
    | { __typename: 'DealFunding' }
    | { __typename: 'Designation' }
    | { __typename: 'District' }
    | { __typename: 'EchelonCriterion' }
    | { __typename: 'EcologyWork' }
    | { __typename: 'EducationCommunity' }
    | { __typename: 'Enclave' }
    | { __typename: 'Enterprise' }
    | { __typename: 'EnterpriseOutput' }
    | { __typename: 'EnterpriseRequest' }
    | { __typename: 'Facility' }
    | { __typename: 'Financing' }
    | { __typename: 'HeadingMapping' }
    | { __typename: 'HeritageItem' }
    | { __typename: 'Import' }
    | { __typename: 'ImportRow' }
    | { __typename: 'ImportedReport' }
    | { __typename: 'IncomeSurvey' }
    | { __typename: 'Indicator' }
    | { __typename: 'IndustryChain' }
    | { __typename: 'Inspection' }
    | { __typename: 'InvestmentRecord' }
    | { __typename: 'JobRecord' }
    | { __typename: 'Judgement' }
    | { __typename: 'LandParcel' }
    | { __typename: 'LegalReview' }
    | { __typename: 'ListingCase' }
    | { __typename: 'Measure' }
    | { __typename: 'Mediation' }
    | { __typename: 'Milestone' }
    | { __typename: 'Observation' }
    | { __typename: 'Organisation' }
    | { __typename: 'Park' }
    | { __typename: 'PartnerRegion' }
    | { __typename: 'Path' }
    | { __typename: 'PetitionCase' }
    | { __typename: 'Place' }
    | { __typename: 'Plan' }
    | { __typename: 'ProgressReport' }
    | { __typename: 'Project' }
    | { __typename: 'ProjectProblem' }
    | { __typename: 'ProjectTask' }
    | { __typename: 'RdExpenditure' }
    | { __typename: 'Recognition' }
    | { __typename: 'RectificationItem' }
    | { __typename: 'Reference' }
    | { __typename: 'Reform' }
    | { __typename: 'Relocation' }
    | { __typename: 'RenewalScheme' }
    | { __typename: 'ReportingDuty' }
    | { __typename: 'ResearchInstitution' }
    | { __typename: 'ResearchProject' }
    | { __typename: 'Responsibility' }
    | { __typename: 'Review' }
    | { __typename: 'RiskCampaign' }
    | { __typename: 'School' }
    | { __typename: 'ScoreRule' }
    | { __typename: 'Section' }
    | { __typename: 'ServiceMatter' }
    | { __typename: 'Shortfall' }
    | { __typename: 'SourceDocument' }
    | { __typename: 'StatusChange' }
    | { __typename: 'StatusFlip' }
    | { __typename: 'Submission', id: string, period: string, state: ReportState, mine: boolean, submittedAt: string | null, returnReason: string | null, synthetic: boolean, plan: { code: string, title: string }, organisation: { name: string }, figures: Array<{ id: string, value: string | null, numerator: string | null, denominator: string | null, note: string | null, reason: string | null, observationStatus: ObservationStatus, status: { colour: StatusColour, expected: string | null } | null, target: { code: string, value: string | null, comparator: Comparator, commitment: Commitment, upperValue: string | null, indicator: { name: string, unit: { symbol: string } }, latest: { period: string, value: string | null } | null, status: { colour: StatusColour }, evidence: { value: string | null, period: string | null, countedUntil: string, members: { totalCount: number } } | null } }> }
    | { __typename: 'SupervisionNotice' }
    | { __typename: 'TalentIntake' }
    | { __typename: 'Target' }
    | { __typename: 'TechRecognition' }
    | { __typename: 'TourismSite' }
    | { __typename: 'TradeRecord' }
    | { __typename: 'TransportScheme' }
    | { __typename: 'Unit' }
    | { __typename: 'VillageIncome' }
    | { __typename: 'VisitorRecord' }
    | { __typename: 'Waypoint' }
    | { __typename: 'Webhook' }
    | { __typename: 'WebhookAttempt' }
    | { __typename: 'WebhookDelivery' }
   | null };

export type ApproveMutationVariables = Exact<{
  input: ApproveSubmissionInput;
  lang: Language;
}>;


export type ApproveMutation = { approveSubmission: { submission: { id: string, state: ReportState } | null, errors: Array<{ code: string, path: Array<string>, message: string, cure: string }> } };

export type ReturnMutationVariables = Exact<{
  input: ReturnSubmissionInput;
  lang: Language;
}>;


export type ReturnMutation = { returnSubmission: { submission: { id: string, state: ReportState, returnReason: string | null } | null, errors: Array<{ code: string, path: Array<string>, message: string, cure: string }> } };

export type ProblemFragment = { code: string, path: Array<string>, message: string, cure: string };

export const SubmissionDocument = gql<SubmissionQuery, SubmissionQueryVariables>("query Submission($id: ID!, $lang: Language!) { viewer { subject roles organisation { code } } node(id: $id) { __typename ... on Submission { id period state mine submittedAt returnReason synthetic plan { code title(lang: $lang) } organisation { name(lang: $lang) } figures { id value numerator denominator note reason observationStatus status { colour expected } target { code value comparator commitment upperValue indicator { name(lang: $lang) unit { symbol(lang: $lang) } } latest { period value } status { colour } evidence { value period countedUntil members(first: 0) { totalCount } } } } } } }");
export const ApproveDocument = gql<ApproveMutation, ApproveMutationVariables>("mutation Approve($input: ApproveSubmissionInput!, $lang: Language!) { approveSubmission(input: $input) { submission { id state } errors { ...Problem } } } fragment Problem on MutationError { code path message(lang: $lang) cure(lang: $lang) }");
export const ReturnDocument = gql<ReturnMutation, ReturnMutationVariables>("mutation Return($input: ReturnSubmissionInput!, $lang: Language!) { returnSubmission(input: $input) { submission { id state returnReason } errors { ...Problem } } } fragment Problem on MutationError { code path message(lang: $lang) cure(lang: $lang) }");
