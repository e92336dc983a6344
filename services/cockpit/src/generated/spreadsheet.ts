// Generated from src/views/spreadsheet/spreadsheet.graphql by services/cockpit/bundle/writeOperations.ts. Do not edit.
import { gql } from '@urql/core';
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type CancelImportInput = {
  idempotencyKey: string;
  import: string | number;
};

export type DeleteHeadingMappingInput = {
  idempotencyKey: string;
  mapping: string | number;
};

export type IdFilter = {
  eq?: string | number | null | undefined;
  in?: Array<string | number> | null | undefined;
};

export type ImportOutcome =
  | 'CHANGED'
  | 'CREATED'
  | 'REFUSED'
  | 'UNCHANGED';

export type ImportOutcomeFilter = {
  eq?: ImportOutcome | null | undefined;
  in?: Array<ImportOutcome> | null | undefined;
  isNull?: boolean | null | undefined;
};

export type ImportPolicy =
  | 'ALL'
  | 'GOOD_ROWS';

export type ImportRowFilter = {
  and?: Array<ImportRowFilter> | null | undefined;
  id?: IdFilter | null | undefined;
  not?: ImportRowFilter | null | undefined;
  or?: Array<ImportRowFilter> | null | undefined;
  outcome?: ImportOutcomeFilter | null | undefined;
};

export type ImportState =
  | 'CANCELLED'
  | 'CHECKED'
  | 'FAILED'
  | 'REFUSED'
  | 'RUNNING'
  | 'WAITING'
  | 'WRITTEN';

export type KeepHeadingMappingInput = {
  headings: Array<MappedHeadingInput>;
  idempotencyKey: string;
  name: string;
  rows: string;
};

export type Language =
  | 'EN'
  | 'ZH';

export type MappedHeadingInput = {
  column?: string | null | undefined;
  heading: string;
};

export type ReportState =
  | 'APPROVED'
  | 'DRAFT'
  | 'RETURNED'
  | 'SUBMITTED';

export type SpreadsheetPageQueryVariables = Exact<{
  rows: string;
  nouns: Array<string> | string;
  brought: boolean;
  id: string | number;
  filter?: ImportRowFilter | null | undefined;
  after?: string | null | undefined;
  lang: Language;
}>;


export type SpreadsheetPageQuery = { headingMappings: { nodes: Array<{ id: string, name: string, headings: Array<{ heading: string, column: string | null }> }> }, columns: Array<{ name: string, label: string, format: { unit: string, decimals: number } | null }>, node?:
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
    | { __typename: 'Import', id: string, name: string, state: ImportState, dryRun: boolean, policy: ImportPolicy, fileName: string | null, progress: number, done: number, total: number | null, counts: { created: number, changed: number, unchanged: number, refused: number }, notes: Array<{ code: string, row: number | null, message: string }>, statuses: Array<{ id: string, from: string | null, to: string | null, target: { code: string, plan: { code: string }, indicator: { name: string } } }>, reports: Array<{ id: string, submission: { id: string, period: string, state: ReportState } }>, rows: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, number: number, outcome: ImportOutcome, key: string | null, changes: Array<{ column: string, before: string | null, after: string | null }>, problems: Array<{ code: string, column: string | null, message: string, cure: string }> }> } }
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
    | { __typename: 'Submission' }
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

export type KeepHeadingsMutationVariables = Exact<{
  input: KeepHeadingMappingInput;
  lang: Language;
}>;


export type KeepHeadingsMutation = { keepHeadingMapping: { mapping: { id: string, name: string, headings: Array<{ heading: string, column: string | null }> } | null, errors: Array<{ code: string, path: Array<string>, message: string, cure: string }> } };

export type ForgetHeadingsMutationVariables = Exact<{
  input: DeleteHeadingMappingInput;
  lang: Language;
}>;


export type ForgetHeadingsMutation = { deleteHeadingMapping: { mapping: { id: string } | null, errors: Array<{ code: string, path: Array<string>, message: string, cure: string }> } };

export type CancelImportMutationVariables = Exact<{
  input: CancelImportInput;
  lang: Language;
}>;


export type CancelImportMutation = { cancelImport: { import: { id: string, state: ImportState } | null, errors: Array<{ code: string, path: Array<string>, message: string, cure: string }> } };

export type ProblemFragment = { code: string, path: Array<string>, message: string, cure: string };

export const SpreadsheetPageDocument = gql<SpreadsheetPageQuery, SpreadsheetPageQueryVariables>("query SpreadsheetPage( $rows: String! $nouns: [String!]! $brought: Boolean! $id: ID! $filter: ImportRowFilter $after: String $lang: Language! ) { headingMappings(first: 100, filter: { rows: { eq: $rows } }) { nodes { id name headings { heading column } } } columns(nouns: $nouns) { name label(lang: $lang) format { unit(lang: $lang) decimals } } node(id: $id) @include(if: $brought) { __typename ... on Import { id name state dryRun policy fileName progress done total counts { created changed unchanged refused } notes { code row message(lang: $lang) } statuses { id from to target { code plan { code } indicator { name(lang: $lang) } } } reports { id submission { id period state } } rows(first: 50, after: $after, filter: $filter) { totalCount pageInfo { hasNextPage endCursor } nodes { id number outcome key changes { column before after } problems { code column message(lang: $lang) cure(lang: $lang) } } } } } }");
export const KeepHeadingsDocument = gql<KeepHeadingsMutation, KeepHeadingsMutationVariables>("mutation KeepHeadings($input: KeepHeadingMappingInput!, $lang: Language!) { keepHeadingMapping(input: $input) { mapping { id name headings { heading column } } errors { ...Problem } } } fragment Problem on MutationError { code path message(lang: $lang) cure(lang: $lang) }");
export const ForgetHeadingsDocument = gql<ForgetHeadingsMutation, ForgetHeadingsMutationVariables>("mutation ForgetHeadings($input: DeleteHeadingMappingInput!, $lang: Language!) { deleteHeadingMapping(input: $input) { mapping { id } errors { ...Problem } } } fragment Problem on MutationError { code path message(lang: $lang) cure(lang: $lang) }");
export const CancelImportDocument = gql<CancelImportMutation, CancelImportMutationVariables>("mutation CancelImport($input: CancelImportInput!, $lang: Language!) { cancelImport(input: $input) { import { id state } errors { ...Problem } } } fragment Problem on MutationError { code path message(lang: $lang) cure(lang: $lang) }");
