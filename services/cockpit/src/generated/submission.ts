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
    | { __typename: 'Submission', id: string, period: string, state: ReportState, mine: boolean, submittedAt: string | null, returnReason: string | null, synthetic: boolean, plan: { code: string, title: string }, organisation: { name: string }, figures: Array<{ id: string, value: string | null, numerator: string | null, denominator: string | null, note: string | null, reason: string | null, observationStatus: ObservationStatus, status: { colour: StatusColour, expected: string | null } | null, target: { code: string, value: string | null, comparator: Comparator, commitment: Commitment, upperValue: string | null, indicator: { name: string, unit: { symbol: string } }, latest: { period: string, value: string | null } | null, status: { colour: StatusColour }, evidence: { value: string | null, period: string | null, countedUntil: string, members: { totalCount: number, nodes: Array<
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
              > } } | null } }> }
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

export const SubmissionDocument = gql<SubmissionQuery, SubmissionQueryVariables>("query Submission($id: ID!, $lang: Language!) { viewer { subject roles organisation { code } } node(id: $id) { __typename ... on Submission { id period state mine submittedAt returnReason synthetic plan { code title(lang: $lang) } organisation { name(lang: $lang) } figures { id value numerator denominator note reason observationStatus status { colour expected } target { code value comparator commitment upperValue indicator { name(lang: $lang) unit { symbol(lang: $lang) } } latest { period value } status { colour } evidence { value period countedUntil members(first: 12) { totalCount nodes { __typename id label(lang: $lang) } } } } } } } }");
export const ApproveDocument = gql<ApproveMutation, ApproveMutationVariables>("mutation Approve($input: ApproveSubmissionInput!, $lang: Language!) { approveSubmission(input: $input) { submission { id state } errors { ...Problem } } } fragment Problem on MutationError { code path message(lang: $lang) cure(lang: $lang) }");
export const ReturnDocument = gql<ReturnMutation, ReturnMutationVariables>("mutation Return($input: ReturnSubmissionInput!, $lang: Language!) { returnSubmission(input: $input) { submission { id state returnReason } errors { ...Problem } } } fragment Problem on MutationError { code path message(lang: $lang) cure(lang: $lang) }");
