// Made by `pnpm client:write`. Do not edit.
import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { promised } from '../document.ts';
import type { ErrorCode } from '../graphError.ts';
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

export type DesignationLevel =
  | 'MUNICIPAL'
  | 'NATIONAL'
  | 'PROVINCIAL';

export type DesignationStage =
  | 'APPLIED'
  | 'AWARDED'
  | 'LOST'
  | 'NOT_AWARDED'
  | 'PLANNED'
  | 'PUBLICISED'
  | 'SHORTLISTED';

export type Direction =
  | 'HIGHER_IS_BETTER'
  | 'LOWER_IS_BETTER';

export type EventVerb =
  | 'CHANGED'
  | 'CREATED'
  | 'GONE';

export type ImportOutcome =
  | 'CHANGED'
  | 'CREATED'
  | 'REFUSED'
  | 'UNCHANGED';

export type ImportState =
  | 'CANCELLED'
  | 'CHECKED'
  | 'FAILED'
  | 'REFUSED'
  | 'RUNNING'
  | 'WAITING'
  | 'WRITTEN';

export type IndicatorKind =
  | 'AMOUNT'
  | 'COUNT'
  | 'GROWTH'
  | 'LEVEL'
  | 'MILESTONE'
  | 'RATIO';

export type Legibility =
  | 'CLEAR'
  | 'CUT'
  | 'REPAIRED';

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

export type PaletteShape =
  | 'CIRCLE'
  | 'DIAMOND'
  | 'RING'
  | 'SQUARE'
  | 'TRIANGLE'
  | 'TRIANGLE_DOWN';

export type ProjectStage =
  | 'BUILDING'
  | 'COMPLETED'
  | 'PLANNED'
  | 'PRELIMINARY'
  | 'STARTED'
  | 'SUSPENDED';

export type PromiseFilter = {
  areas?: Array<string> | null | undefined;
  attainedBelow?: string | null | undefined;
  attainedFrom?: string | null | undefined;
  codes?: Array<string> | null | undefined;
  colours?: Array<StatusColour> | null | undefined;
  headline?: boolean | null | undefined;
  kinds?: Array<PromiseKind> | null | undefined;
  owners?: Array<string> | null | undefined;
};

export type PromiseKind =
  | 'MEASURE'
  | 'TARGET'
  | 'TITLE';

export type RecognitionKind =
  | 'ABOVE_SCALE'
  | 'HIDDEN_CHAMPION'
  | 'LITTLE_GIANT'
  | 'SPECIALISED_SME';

export type ReportState =
  | 'APPROVED'
  | 'DRAFT'
  | 'RETURNED'
  | 'SUBMITTED';

export type RequestState =
  | 'ANSWERED'
  | 'RECEIVED'
  | 'RESOLVED';

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

export type TechRecognitionKind =
  | 'HIGH_TECH'
  | 'TECH_LEADER'
  | 'TECH_LITTLE_GIANT'
  | 'TECH_SME';

export type WebhookState =
  | 'ACTIVE'
  | 'DISABLED'
  | 'SUSPENDED';

export type BriefingQueryVariables = Exact<{
  plan: string;
  since: string;
  asOf?: string | null | undefined;
}>;


export type BriefingQuery = { plan: { statusSummary: { total: number, blue: number, green: number, yellow: number, orange: number, red: number, grey: number }, briefing: { due: Array<{ dueOn: string, promise:
          | { id: string, label: string }
          | { id: string, label: string }
          | { id: string, label: string }
        , organisation: { code: string } | null }>, overdue: Array<{ dueOn: string, days: number, promise:
          | { id: string, label: string }
          | { id: string, label: string }
          | { id: string, label: string }
        , organisation: { code: string } | null }>, unexplained: Array<{ promise:
          | { id: string, label: string, status: { colour: StatusColour } }
          | { id: string, label: string, status: { colour: StatusColour } }
          | { id: string, label: string, status: { colour: StatusColour } }
        , organisation: { code: string } | null }>, silent: Array<{ since: string, owed: number, organisation: { code: string, name: string } }> } | null, changedSince: { statuses: Array<{ from: StatusColour | null, to: StatusColour | null, promise:
          | { id: string, label: string }
          | { id: string, label: string }
          | { id: string, label: string }
         }>, figures: Array<{ period: string, from: string | null, to: string | null, reason: string | null, target: { code: string } }> } | null } | null };

export type ChangesQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type ChangesQuery = { events: { edges: Array<{ cursor: string, node: { noun: string, verb: EventVerb, recordedAt: string, requestId: string | null, record:
          | { __typename: 'Adjustment', id: string }
          | { __typename: 'ApiClient', id: string }
          | { __typename: 'ApiKey', id: string }
          | { __typename: 'Appointment', id: string }
          | { __typename: 'Area', id: string }
          | { __typename: 'AuditDay', id: string }
          | { __typename: 'AuditEntry', id: string }
          | { __typename: 'Brand', id: string }
          | { __typename: 'BrandSales', id: string }
          | { __typename: 'Change', id: string }
          | { __typename: 'Checkpoint', id: string }
          | { __typename: 'Citation', id: string }
          | { __typename: 'ClearedSite', id: string }
          | { __typename: 'CooperationProject', id: string }
          | { __typename: 'Deal', id: string }
          | { __typename: 'DealFunding', id: string }
          | { __typename: 'Designation', id: string }
          | { __typename: 'District', id: string }
          | { __typename: 'EchelonCriterion', id: string }
          | { __typename: 'EcologyWork', id: string }
          | { __typename: 'EducationCommunity', id: string }
          | { __typename: 'Enclave', id: string }
          | { __typename: 'Enterprise', id: string }
          | { __typename: 'EnterpriseOutput', id: string }
          | { __typename: 'EnterpriseRequest', id: string }
          | { __typename: 'Facility', id: string }
          | { __typename: 'Financing', id: string }
          | { __typename: 'HeadingMapping', id: string }
          | { __typename: 'HeritageItem', id: string }
          | { __typename: 'Import', id: string }
          | { __typename: 'ImportRow', id: string }
          | { __typename: 'ImportedReport', id: string }
          | { __typename: 'IncomeSurvey', id: string }
          | { __typename: 'Indicator', id: string }
          | { __typename: 'IndustryChain', id: string }
          | { __typename: 'Inspection', id: string }
          | { __typename: 'InvestmentRecord', id: string }
          | { __typename: 'JobRecord', id: string }
          | { __typename: 'Judgement', id: string }
          | { __typename: 'LandParcel', id: string }
          | { __typename: 'LegalReview', id: string }
          | { __typename: 'ListingCase', id: string }
          | { __typename: 'Measure', id: string }
          | { __typename: 'Mediation', id: string }
          | { __typename: 'Milestone', id: string }
          | { __typename: 'Observation', id: string }
          | { __typename: 'Organisation', id: string }
          | { __typename: 'Park', id: string }
          | { __typename: 'PartnerRegion', id: string }
          | { __typename: 'Path', id: string }
          | { __typename: 'PetitionCase', id: string }
          | { __typename: 'Place', id: string }
          | { __typename: 'Plan', id: string }
          | { __typename: 'ProgressReport', id: string }
          | { __typename: 'Project', id: string, code: string, stage: ProjectStage | null }
          | { __typename: 'ProjectProblem', id: string }
          | { __typename: 'ProjectTask', id: string }
          | { __typename: 'RdExpenditure', id: string }
          | { __typename: 'Recognition', id: string }
          | { __typename: 'RectificationItem', id: string }
          | { __typename: 'Reference', id: string }
          | { __typename: 'Reform', id: string }
          | { __typename: 'Relocation', id: string }
          | { __typename: 'RenewalScheme', id: string }
          | { __typename: 'ReportingDuty', id: string }
          | { __typename: 'ResearchInstitution', id: string }
          | { __typename: 'ResearchProject', id: string }
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
          | { __typename: 'TalentIntake', id: string }
          | { __typename: 'Target', id: string, code: string, value: string | null }
          | { __typename: 'TechRecognition', id: string }
          | { __typename: 'TourismSite', id: string }
          | { __typename: 'TradeRecord', id: string }
          | { __typename: 'TransportScheme', id: string }
          | { __typename: 'Unit', id: string }
          | { __typename: 'VillageIncome', id: string }
          | { __typename: 'VisitorRecord', id: string }
          | { __typename: 'Waypoint', id: string }
          | { __typename: 'Webhook', id: string }
          | { __typename: 'WebhookAttempt', id: string }
          | { __typename: 'WebhookDelivery', id: string }
         | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type FollowSubscriptionVariables = Exact<{
  after?: string | null | undefined;
}>;


export type FollowSubscription = { events: { cursor: string, event: { noun: string, verb: EventVerb, recordedAt: string, record:
        | { __typename: 'Adjustment', id: string }
        | { __typename: 'ApiClient', id: string }
        | { __typename: 'ApiKey', id: string }
        | { __typename: 'Appointment', id: string }
        | { __typename: 'Area', id: string }
        | { __typename: 'AuditDay', id: string }
        | { __typename: 'AuditEntry', id: string }
        | { __typename: 'Brand', id: string }
        | { __typename: 'BrandSales', id: string }
        | { __typename: 'Change', id: string }
        | { __typename: 'Checkpoint', id: string }
        | { __typename: 'Citation', id: string }
        | { __typename: 'ClearedSite', id: string }
        | { __typename: 'CooperationProject', id: string }
        | { __typename: 'Deal', id: string }
        | { __typename: 'DealFunding', id: string }
        | { __typename: 'Designation', id: string }
        | { __typename: 'District', id: string }
        | { __typename: 'EchelonCriterion', id: string }
        | { __typename: 'EcologyWork', id: string }
        | { __typename: 'EducationCommunity', id: string }
        | { __typename: 'Enclave', id: string }
        | { __typename: 'Enterprise', id: string }
        | { __typename: 'EnterpriseOutput', id: string }
        | { __typename: 'EnterpriseRequest', id: string }
        | { __typename: 'Facility', id: string }
        | { __typename: 'Financing', id: string }
        | { __typename: 'HeadingMapping', id: string }
        | { __typename: 'HeritageItem', id: string }
        | { __typename: 'Import', id: string }
        | { __typename: 'ImportRow', id: string }
        | { __typename: 'ImportedReport', id: string }
        | { __typename: 'IncomeSurvey', id: string }
        | { __typename: 'Indicator', id: string }
        | { __typename: 'IndustryChain', id: string }
        | { __typename: 'Inspection', id: string }
        | { __typename: 'InvestmentRecord', id: string }
        | { __typename: 'JobRecord', id: string }
        | { __typename: 'Judgement', id: string }
        | { __typename: 'LandParcel', id: string }
        | { __typename: 'LegalReview', id: string }
        | { __typename: 'ListingCase', id: string }
        | { __typename: 'Measure', id: string }
        | { __typename: 'Mediation', id: string }
        | { __typename: 'Milestone', id: string }
        | { __typename: 'Observation', id: string }
        | { __typename: 'Organisation', id: string }
        | { __typename: 'Park', id: string }
        | { __typename: 'PartnerRegion', id: string }
        | { __typename: 'Path', id: string }
        | { __typename: 'PetitionCase', id: string }
        | { __typename: 'Place', id: string }
        | { __typename: 'Plan', id: string }
        | { __typename: 'ProgressReport', id: string }
        | { __typename: 'Project', id: string }
        | { __typename: 'ProjectProblem', id: string }
        | { __typename: 'ProjectTask', id: string }
        | { __typename: 'RdExpenditure', id: string }
        | { __typename: 'Recognition', id: string }
        | { __typename: 'RectificationItem', id: string }
        | { __typename: 'Reference', id: string }
        | { __typename: 'Reform', id: string }
        | { __typename: 'Relocation', id: string }
        | { __typename: 'RenewalScheme', id: string }
        | { __typename: 'ReportingDuty', id: string }
        | { __typename: 'ResearchInstitution', id: string }
        | { __typename: 'ResearchProject', id: string }
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
        | { __typename: 'TalentIntake', id: string }
        | { __typename: 'Target', id: string }
        | { __typename: 'TechRecognition', id: string }
        | { __typename: 'TourismSite', id: string }
        | { __typename: 'TradeRecord', id: string }
        | { __typename: 'TransportScheme', id: string }
        | { __typename: 'Unit', id: string }
        | { __typename: 'VillageIncome', id: string }
        | { __typename: 'VisitorRecord', id: string }
        | { __typename: 'Waypoint', id: string }
        | { __typename: 'Webhook', id: string }
        | { __typename: 'WebhookAttempt', id: string }
        | { __typename: 'WebhookDelivery', id: string }
       | null } } };

export type EndpointMutationVariables = Exact<{
  key: string;
}>;


export type EndpointMutation = { createWebhook: { secret: string | null, webhook: { id: string, url: string, events: Array<string>, state: WebhookState } | null, errors: Array<{ code: ErrorCode, message: string, cure: string, path: Array<string> }> } };

export type EnterpriseAcrossDomainsQueryVariables = Exact<{
  code: string;
}>;


export type EnterpriseAcrossDomainsQuery = { enterprise: { id: string, name: string, chain: { code: string, name: string } | null, park: { code: string, name: string } | null, recognitions: Array<{ kind: RecognitionKind, grantedOn: string }>, techRecognitions: Array<{ kind: TechRecognitionKind, grantedOn: string }>, projects: { totalCount: number, nodes: Array<{ code: string, name: string, stage: ProjectStage | null, totalInvestment: string | null, milestones: Array<{ title: string, dueOn: string, reachedOn: string | null }> }> }, tradeRecords: { nodes: Array<{ period: string, exports: string, imports: string }> }, requests: { nodes: Array<{ title: string, receivedOn: string, state: RequestState, overdue: boolean }> } } | null };

export type KeyMutationVariables = Exact<{
  key: string;
}>;


export type KeyMutation = { createApiKey: { secret: string | null, apiKey: { id: string, prefix: string, scopes: Array<string>, expiresOn: string, lastUsedAt: string | null, revokedAt: string | null } | null, errors: Array<{ code: ErrorCode, message: string, cure: string, path: Array<string> }> } };

export type DryRunMutationVariables = Exact<{
  key: string;
  rows: Array<unknown> | unknown;
}>;


export type DryRunMutation = { importRows: { import: { id: string, state: ImportState, dryRun: boolean, counts: { created: number, changed: number, unchanged: number, refused: number }, rows: { nodes: Array<{ number: number, outcome: ImportOutcome, key: string | null, changes: Array<{ column: string, before: string | null, after: string | null }>, problems: Array<{ code: ErrorCode, column: string | null, message: string, cure: string }> }> }, statuses: Array<{ from: string | null, to: string | null, target: { code: string } }> } | null, errors: Array<{ code: ErrorCode, message: string, path: Array<string> }> } };

export type ImportQueryVariables = Exact<{
  id: string | number;
}>;


export type ImportQuery = { node:
    | { state: ImportState, progress: number, startedAt: string, finishedAt: string | null, counts: { created: number, changed: number, unchanged: number, refused: number } }
    | Record<PropertyKey, never>
   | null };

export type TasksQueryVariables = Exact<{
  plan: string;
  after?: string | null | undefined;
}>;


export type TasksQuery = { measures: { totalCount: number, groupBy: Array<{ key: string | null, count: number }>, nodes: Array<{ id: string, code: string, title: string, label: string, commitment: Commitment, state: MeasureState, dueOn: string | null, leadingPost: string | null, lead: { code: string, name: string } | null, section: { ordinal: number, area: { code: string } } | null, checkpoints: Array<{ ordinal: number, title: string, dueOn: string, reachedOn: string | null }>, latestProgress: { period: string, percent: string | null, narrative: string, nextStep: string | null, obstacle: string | null, recordedAt: string, approvedAt: string | null } | null, status: { colour: StatusColour, rule: StatusRule, inputs: Array<{ name: string, value: string | null }> }, citation: { path: string, legibility: Legibility } }> } };

export type ProgressMutationVariables = Exact<{
  key: string;
  plan: string;
  measure: string;
}>;


export type ProgressMutation = { submitProgress: { submission: { id: string, state: ReportState, period: string, progress: Array<{ percent: string | null, measure: { code: string }, status: { colour: StatusColour } }> } | null, errors: Array<{ code: ErrorCode, message: string, cure: string, path: Array<string> }> } };

export type ProposePathMutationVariables = Exact<{
  key: string;
  target: string;
}>;


export type ProposePathMutation = { proposePath: { path: { id: string, state: ReportState, points: Array<{ period: string, expected: string }>, proposedBy: { code: string } | null } | null, errors: Array<{ code: ErrorCode, message: string, cure: string, path: Array<string> }> } };

export type ApprovePathMutationVariables = Exact<{
  key: string;
  path: string | number;
}>;


export type ApprovePathMutation = { approvePath: { path: { id: string, state: ReportState, approvedAt: string | null, target: { code: string, trajectory: Array<{ period: string, expected: string | null }>, status: { colour: StatusColour, rule: StatusRule } } | null } | null, errors: Array<{ code: ErrorCode, message: string, path: Array<string> }> } };

export type OverviewQueryVariables = Exact<{
  plan: string;
  filter?: PromiseFilter | null | undefined;
}>;


export type OverviewQuery = { plan: { code: string, title: string, promises: Array<{ kind: PromiseKind, code: string, label: string, area: string | null, headline: boolean, colour: StatusColour, attainment: string | null, owner: { code: string, label: string } | null }> } | null, palette: Array<{ colour: StatusColour, hex: string, dark: string, shape: PaletteShape, label: string }> };

export type PlanOnAPageQueryVariables = Exact<{ [key: string]: never; }>;


export type PlanOnAPageQuery = { plan: { id: string, code: string, year: number, title: string, titleEn: string, place: { code: string, name: string, parent: { name: string } | null }, statusSummary: { total: number, blue: number, green: number, yellow: number, orange: number, red: number, grey: number }, headlineTargets: Array<{ id: string, code: string, value: string | null, comparator: Comparator, commitment: Commitment, deadline: string, indicator: { code: string, name: string, kind: IndicatorKind, direction: Direction, nameEn: string, unit: { code: string, symbol: string } }, citation: { path: string, legibility: Legibility, document: { title: string } }, status: { colour: StatusColour, expected: string | null, actual: string | null, pace: string | null } }>, areas: Array<{ code: string, ordinal: number, title: string, titleEn: string, statusSummary: { total: number, grey: number }, targets: { totalCount: number, nodes: Array<{ id: string, code: string, value: string | null, comparator: Comparator, commitment: Commitment, deadline: string, indicator: { code: string, name: string, kind: IndicatorKind, direction: Direction, nameEn: string, unit: { code: string, symbol: string } }, citation: { path: string, legibility: Legibility, document: { title: string } }, status: { colour: StatusColour, expected: string | null, actual: string | null, pace: string | null } }> }, sections: Array<{ ordinal: number, title: string | null, measures: Array<{ title: string, citation: { path: string, legibility: Legibility } }>, targets: Array<{ code: string }>, designations: Array<{ code: string, title: string, level: DesignationLevel | null, stage: DesignationStage }> }> }> } | null };

export type TargetRowFragment = { id: string, code: string, value: string | null, comparator: Comparator, commitment: Commitment, deadline: string, indicator: { code: string, name: string, kind: IndicatorKind, direction: Direction, nameEn: string, unit: { code: string, symbol: string } }, citation: { path: string, legibility: Legibility, document: { title: string } }, status: { colour: StatusColour, expected: string | null, actual: string | null, pace: string | null } };

export type KeyProjectsQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type KeyProjectsQuery = { projects: { totalCount: number, aggregate: { count: number, sum: { totalInvestment: string | null } }, groupBy: Array<{ key: string | null, count: number, sum: { totalInvestment: string | null } }>, edges: Array<{ cursor: string, node: { id: string, code: string, name: string, stage: ProjectStage | null, totalInvestment: string | null, lead: { code: string, name: string } | null, area: { code: string } | null, milestones: Array<{ title: string, dueOn: string, reachedOn: string | null }> } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type RankingQueryVariables = Exact<{
  plan: string;
  target: string;
  asOf?: string | null | undefined;
}>;


export type RankingQuery = { plan: { target: { value: string | null, parts: { totalCount: number, sum: string | null, difference: string | null, nodes: Array<{ id: string, label: string, rank: number | null, attainment: string | null, value: string | null, place: { code: string, name: string } | null, owner: { code: string } | null, latest: { period: string, value: string | null } | null, status: { colour: StatusColour, expected: string | null, actual: string | null } }> } } | null } | null };

export type SubmitMutationVariables = Exact<{
  key: string;
}>;


export type SubmitMutation = { submitFigures: { submission: { id: string, state: ReportState, period: string, figures: Array<{ value: string | null, target: { code: string }, status: { colour: StatusColour } | null }> } | null, errors: Array<{ code: ErrorCode, message: string, path: Array<string>, messageEn: string }> } };

export type ApproveMutationVariables = Exact<{
  key: string;
  submission: string | number;
}>;


export type ApproveMutation = { approveSubmission: { submission: { id: string, state: ReportState, approvedBy: { name: string } | null } | null, errors: Array<{ code: ErrorCode, message: string, path: Array<string> }> } };

export type ReturnMutationVariables = Exact<{
  key: string;
  submission: string | number;
}>;


export type ReturnMutation = { returnSubmission: { submission: { id: string, state: ReportState, returnReason: string | null } | null, errors: Array<{ code: ErrorCode, message: string, path: Array<string> }> } };

export type InboxQueryVariables = Exact<{ [key: string]: never; }>;


export type InboxQuery = { viewer: { roles: Array<string>, organisation: { code: string, name: string } | null } | null, reportingDue: { nodes: Array<{ period: string, dueOn: string, state: ReportState | null, overdue: boolean, target: { code: string } | null }> } };

export type ShortfallsQueryVariables = Exact<{
  plan: string;
}>;


export type ShortfallsQuery = { plan: { worst: Array<{ promise:
        | { __typename: 'Designation', code: string, stage: DesignationStage, id: string, label: string, status: { colour: StatusColour, rule: StatusRule } }
        | { __typename: 'Measure', code: string, dueOn: string | null, id: string, label: string, status: { colour: StatusColour, rule: StatusRule } }
        | { __typename: 'Target', code: string, value: string | null, id: string, label: string, indicator: { unit: { symbol: string } }, status: { colour: StatusColour, rule: StatusRule } }
      , shortfall: { cause: string, correction: string, dueOn: string, explainedAt: string } | null }> } | null, supervisionNotices: { totalCount: number, nodes: Array<{ id: string, level: NoticeLevel, state: NoticeState, dueOn: string, overdue: boolean, issuedOn: string, issuer: { code: string }, addressee: { code: string, name: string }, promise:
        | { id: string, label: string }
        | { id: string, label: string }
        | { id: string, label: string }
      , answer: { cause: string, correction: string, dueOn: string } | null }> } };

export type TargetInDepthQueryVariables = Exact<{
  code: string;
  asOf?: string | null | undefined;
}>;


export type TargetInDepthQuery = { plan: { target: { id: string, value: string | null, baseline: string | null, comparator: Comparator, commitment: Commitment, trajectory: Array<{ period: string, expected: string | null }>, latest: { period: string, value: string | null, recordedAt: string, approvedAt: string | null } | null, observations: { totalCount: number, edges: Array<{ cursor: string, node: { period: string, value: string | null, state: ReportState, revision: number, reason: string | null, recordedAt: string, submittedBy: { name: string } | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } }, status: { colour: StatusColour, expected: string | null, actual: string | null, pace: string | null, asOf: string, rule: StatusRule, inputs: Array<{ name: string, value: string | null }> }, evidence: { value: string | null, difference: string | null, members: { totalCount: number, nodes: Array<
            | { __typename: 'Adjustment', id: string }
            | { __typename: 'ApiClient', id: string }
            | { __typename: 'ApiKey', id: string }
            | { __typename: 'Appointment', id: string }
            | { __typename: 'Area', id: string }
            | { __typename: 'AuditDay', id: string }
            | { __typename: 'AuditEntry', id: string }
            | { __typename: 'Brand', id: string }
            | { __typename: 'BrandSales', id: string }
            | { __typename: 'Change', id: string }
            | { __typename: 'Checkpoint', id: string }
            | { __typename: 'Citation', id: string }
            | { __typename: 'ClearedSite', id: string }
            | { __typename: 'CooperationProject', id: string }
            | { __typename: 'Deal', id: string }
            | { __typename: 'DealFunding', id: string }
            | { __typename: 'Designation', id: string }
            | { __typename: 'District', id: string }
            | { __typename: 'EchelonCriterion', id: string }
            | { __typename: 'EcologyWork', id: string }
            | { __typename: 'EducationCommunity', id: string }
            | { __typename: 'Enclave', id: string }
            | { __typename: 'Enterprise', id: string }
            | { __typename: 'EnterpriseOutput', id: string }
            | { __typename: 'EnterpriseRequest', id: string }
            | { __typename: 'Facility', id: string }
            | { __typename: 'Financing', id: string }
            | { __typename: 'HeadingMapping', id: string }
            | { __typename: 'HeritageItem', id: string }
            | { __typename: 'Import', id: string }
            | { __typename: 'ImportRow', id: string }
            | { __typename: 'ImportedReport', id: string }
            | { __typename: 'IncomeSurvey', id: string }
            | { __typename: 'Indicator', id: string }
            | { __typename: 'IndustryChain', id: string }
            | { __typename: 'Inspection', id: string }
            | { __typename: 'InvestmentRecord', id: string }
            | { __typename: 'JobRecord', id: string }
            | { __typename: 'Judgement', id: string }
            | { __typename: 'LandParcel', id: string }
            | { __typename: 'LegalReview', id: string }
            | { __typename: 'ListingCase', id: string }
            | { __typename: 'Measure', id: string }
            | { __typename: 'Mediation', id: string }
            | { __typename: 'Milestone', id: string }
            | { __typename: 'Observation', id: string }
            | { __typename: 'Organisation', id: string }
            | { __typename: 'Park', id: string }
            | { __typename: 'PartnerRegion', id: string }
            | { __typename: 'Path', id: string }
            | { __typename: 'PetitionCase', id: string }
            | { __typename: 'Place', id: string }
            | { __typename: 'Plan', id: string }
            | { __typename: 'ProgressReport', id: string }
            | { __typename: 'Project', id: string }
            | { __typename: 'ProjectProblem', id: string }
            | { __typename: 'ProjectTask', id: string }
            | { __typename: 'RdExpenditure', id: string }
            | { __typename: 'Recognition', id: string }
            | { __typename: 'RectificationItem', id: string }
            | { __typename: 'Reference', id: string }
            | { __typename: 'Reform', id: string }
            | { __typename: 'Relocation', id: string }
            | { __typename: 'RenewalScheme', id: string }
            | { __typename: 'ReportingDuty', id: string }
            | { __typename: 'ResearchInstitution', id: string }
            | { __typename: 'ResearchProject', id: string }
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
            | { __typename: 'TalentIntake', id: string }
            | { __typename: 'Target', id: string }
            | { __typename: 'TechRecognition', id: string }
            | { __typename: 'TourismSite', id: string }
            | { __typename: 'TradeRecord', id: string }
            | { __typename: 'TransportScheme', id: string }
            | { __typename: 'Unit', id: string }
            | { __typename: 'VillageIncome', id: string }
            | { __typename: 'VisitorRecord', id: string }
            | { __typename: 'Waypoint', id: string }
            | { __typename: 'Webhook', id: string }
            | { __typename: 'WebhookAttempt', id: string }
            | { __typename: 'WebhookDelivery', id: string }
          > } } | null, responsible: Array<{ role: ResponsibilityRole, organisation: { code: string, name: string } }> } | null } | null };

export type TitlesQueryVariables = Exact<{
  plan: string;
}>;


export type TitlesQuery = { designations: { totalCount: number, groupBy: Array<{ key: string | null, count: number }>, nodes: Array<{ id: string, code: string, title: string, level: DesignationLevel | null, stage: DesignationStage, commitment: Commitment, dueOn: string | null, appliedOn: string | null, awardedOn: string | null, announcement: { title: string, number: string | null, issuedOn: string | null } | null, lead: { code: string, name: string } | null, status: { colour: StatusColour, rule: StatusRule }, citation: { path: string, legibility: Legibility } }> } };

export type ShortlistedMutationVariables = Exact<{
  key: string;
  id: string | number;
}>;


export type ShortlistedMutation = { moveDesignation: { designation: { code: string, stage: DesignationStage, moves: Array<DesignationStage> } | null, errors: Array<{ code: ErrorCode, message: string, cure: string, path: Array<string> }> } };

/** The query `Briefing` of briefing.graphql. */
export const Briefing: TypedDocumentNode<BriefingQuery, BriefingQueryVariables> = /* @__PURE__ */ promised('d0414c798fc48055f865b69eeebee80666c710ba6f59629ff9aacdedea910566', "query Briefing($plan:String!$since:DateTime!$asOf:DateTime){plan(code:$plan asOf:$asOf){statusSummary{total blue green yellow orange red grey}briefing{due{promise{id label(lang:ZH)}organisation{code}dueOn}overdue{promise{id label(lang:ZH)}organisation{code}dueOn days}unexplained{promise{id label(lang:ZH)status{colour}}organisation{code}}silent{organisation{code name(lang:ZH)}since owed}}changedSince(moment:$since){statuses{promise{id label(lang:ZH)}from to}figures{target{code}period from to reason}}}}");

/** The query `Changes` of changes.graphql. */
export const Changes: TypedDocumentNode<ChangesQuery, ChangesQueryVariables> = /* @__PURE__ */ promised('d9288211c5380b39415759c6ec1c65acb5fa22da501c6c60f7f8e69a48cb7b29', "query Changes($after:String){events(first:100 after:$after types:[\"Target\" \"Observation\" \"Project\"]){edges{cursor node{noun verb recordedAt requestId record{__typename ...on Node{id}...on Project{code stage}...on Target{code value}}}}pageInfo{hasNextPage endCursor}}}");

/** The subscription `Follow` of changes.graphql. */
export const Follow: TypedDocumentNode<FollowSubscription, FollowSubscriptionVariables> = /* @__PURE__ */ promised('d9288211c5380b39415759c6ec1c65acb5fa22da501c6c60f7f8e69a48cb7b29', "subscription Follow($after:String){events(after:$after types:[\"Target\" \"Observation\" \"Project\"]){cursor event{noun verb recordedAt record{__typename ...on Node{id}}}}}");

/** The mutation `Endpoint` of changes.graphql. */
export const Endpoint: TypedDocumentNode<EndpointMutation, EndpointMutationVariables> = /* @__PURE__ */ promised('d9288211c5380b39415759c6ec1c65acb5fa22da501c6c60f7f8e69a48cb7b29', "mutation Endpoint($key:String!){createWebhook(input:{idempotencyKey:$key url:\"https://partner.example/hooks\" events:[\"figure.approved\" \"status.changed\"]document:\"query { event { ... on FigureApproved { figure { target { code } period value status { colour } } } } }\"}){webhook{id url events state}secret errors{code message(lang:EN)cure(lang:EN)path}}}");

/** The query `EnterpriseAcrossDomains` of enterprise.graphql. */
export const EnterpriseAcrossDomains: TypedDocumentNode<EnterpriseAcrossDomainsQuery, EnterpriseAcrossDomainsQueryVariables> = /* @__PURE__ */ promised('3c0c298ce88ea63106f3832aacf26d18aeeefa3d4b92a4b66513f790aa58e7ee', "query EnterpriseAcrossDomains($code:String!){enterprise(creditCode:$code){id name chain{code name(lang:ZH)}park{code name(lang:ZH)}recognitions{kind grantedOn}techRecognitions{kind grantedOn}projects(first:10 filter:{key:{eq:true}}orderBy:{field:TOTAL_INVESTMENT direction:DESC}){totalCount nodes{code name(lang:ZH)stage totalInvestment milestones{title(lang:ZH)dueOn reachedOn}}}tradeRecords(first:12){nodes{period exports imports}}requests(first:10){nodes{title receivedOn state overdue}}}}");

/** The mutation `Key` of exchange.graphql. */
export const Key: TypedDocumentNode<KeyMutation, KeyMutationVariables> = /* @__PURE__ */ promised('67f12c7e67a5736ac7aec6ad2c3f917c56b54e2ce9c18e328bb378622a217ee1', "mutation Key($key:String!){createApiKey(input:{idempotencyKey:$key organisation:\"kaihua-demo-economy\" name:\"monthly report\" scopes:[\"read\" \"report\" \"import:industry\"]expiresOn:\"2030-01-31\"}){apiKey{id prefix scopes expiresOn lastUsedAt revokedAt}secret errors{code message(lang:EN)cure(lang:EN)path}}}");

/** The mutation `DryRun` of exchange.graphql. */
export const DryRun: TypedDocumentNode<DryRunMutation, DryRunMutationVariables> = /* @__PURE__ */ promised('67f12c7e67a5736ac7aec6ad2c3f917c56b54e2ce9c18e328bb378622a217ee1', "mutation DryRun($key:String!$rows:[JSONObject!]!){importRows(input:{idempotencyKey:$key import:\"enterprises\" dryRun:true policy:GOOD_ROWS rows:$rows}){import{id state dryRun counts{created changed unchanged refused}rows(first:50){nodes{number outcome key changes{column before after}problems{code column message(lang:ZH)cure(lang:ZH)}}}statuses{target{code}from to}}errors{code message(lang:ZH)path}}}");

/** The query `Import` of exchange.graphql. */
export const Import: TypedDocumentNode<ImportQuery, ImportQueryVariables> = /* @__PURE__ */ promised('67f12c7e67a5736ac7aec6ad2c3f917c56b54e2ce9c18e328bb378622a217ee1', "query Import($id:ID!){node(id:$id){...on Import{state progress counts{created changed unchanged refused}startedAt finishedAt}}}");

/** The query `Tasks` of measures.graphql. */
export const Tasks: TypedDocumentNode<TasksQuery, TasksQueryVariables> = /* @__PURE__ */ promised('de8e3cb1f1ca099178f4ce73c551e168d40a7c0a049dad320f7fbff85826bcde', "query Tasks($plan:String!$after:String){measures(first:50 after:$after filter:{plan:{code:{eq:$plan}}state:{in:[NOT_STARTED UNDER_WAY]}}orderBy:[{field:DUE_ON}]){totalCount groupBy(field:LEAD_CODE){key count}nodes{id code title(lang:ZH)label(lang:EN)commitment state dueOn leadingPost(lang:ZH)lead{code name(lang:ZH)}section{ordinal area{code}}checkpoints{ordinal title(lang:ZH)dueOn reachedOn}latestProgress{period percent narrative nextStep obstacle recordedAt approvedAt}status{colour rule inputs{name value}}citation{path legibility}}}}");

/** The mutation `Progress` of measures.graphql. */
export const Progress: TypedDocumentNode<ProgressMutation, ProgressMutationVariables> = /* @__PURE__ */ promised('de8e3cb1f1ca099178f4ce73c551e168d40a7c0a049dad320f7fbff85826bcde', "mutation Progress($key:String!$plan:String!$measure:String!){submitProgress(input:{idempotencyKey:$key plan:$plan period:\"2023-06\" measures:[{measure:$measure percent:\"60\" narrative:\"foundation poured\" nextStep:\"frame by August\"}]}){submission{id state period progress{measure{code}percent status{colour}}}errors{code message(lang:ZH)cure(lang:ZH)path}}}");

/** The mutation `ProposePath` of nodes.graphql. */
export const ProposePath: TypedDocumentNode<ProposePathMutation, ProposePathMutationVariables> = /* @__PURE__ */ promised('9f5301f68e323fc91f17e6e895b03ec2f23480b5e7034e7d24a8c44a9fb09719', "mutation ProposePath($key:String!$target:String!){proposePath(input:{idempotencyKey:$key plan:\"kaihua-2023\" target:$target reason:\"recognised in autumn\" points:[{period:\"2023-Q2\" expected:\"0\"}{period:\"2023-Q3\" expected:\"4\"}{period:\"2023-Q4\" expected:\"12\"}]}){path{id state points{period expected}proposedBy{code}}errors{code message(lang:ZH)cure(lang:ZH)path}}}");

/** The mutation `ApprovePath` of nodes.graphql. */
export const ApprovePath: TypedDocumentNode<ApprovePathMutation, ApprovePathMutationVariables> = /* @__PURE__ */ promised('9f5301f68e323fc91f17e6e895b03ec2f23480b5e7034e7d24a8c44a9fb09719', "mutation ApprovePath($key:String!$path:ID!){approvePath(input:{idempotencyKey:$key path:$path}){path{id state approvedAt target{code trajectory{period expected}status{colour rule}}}errors{code message(lang:EN)path}}}");

/** The query `Overview` of overview.graphql. */
export const Overview: TypedDocumentNode<OverviewQuery, OverviewQueryVariables> = /* @__PURE__ */ promised('8f85b7a095896938613b5fe5f9ed66547bb63bb7f40371e6a43667b0dc8f55ce', "query Overview($plan:String!$filter:PromiseFilter){plan(code:$plan){code title(lang:ZH)promises(first:2000 filter:$filter orderBy:[{field:COLOUR}{field:ATTAINMENT}]){kind code label(lang:ZH)area headline colour attainment owner{code label(lang:ZH)}}}palette{colour hex dark shape label(lang:ZH)}}");

/** The query `PlanOnAPage` of plan.graphql. */
export const PlanOnAPage: TypedDocumentNode<PlanOnAPageQuery, PlanOnAPageQueryVariables> = /* @__PURE__ */ promised('2b7984a24a33fca9f01a372d7008af92bc3e08d7d1d505f377a1d030661292bd', "query PlanOnAPage{plan(code:\"kaihua-2023\"){id code year title(lang:ZH)titleEn:title(lang:EN)place{code name(lang:EN)parent{name(lang:ZH)}}statusSummary{total blue green yellow orange red grey}headlineTargets{...TargetRow}areas{code ordinal title(lang:ZH)titleEn:title(lang:EN)statusSummary{total grey}targets(first:50){totalCount nodes{...TargetRow}}sections{ordinal title(lang:ZH)measures{title(lang:ZH)citation{path legibility}}targets{code}designations{code title(lang:ZH)level stage}}}}}fragment TargetRow on Target{id code value comparator commitment deadline indicator{code name(lang:ZH)nameEn:name(lang:EN)kind direction unit{code symbol(lang:ZH)}}citation{path legibility document{title}}status{colour expected actual pace}}");

/** The query `KeyProjects` of projects.graphql. */
export const KeyProjects: TypedDocumentNode<KeyProjectsQuery, KeyProjectsQueryVariables> = /* @__PURE__ */ promised('a50dc8fd002ebe7424d7877fd2e9e31b24a739e51b665d7b5477118d33ea3288', "query KeyProjects($after:String){projects(first:50 after:$after filter:{key:{eq:true}stage:{in:[BUILDING STARTED]}}orderBy:{field:TOTAL_INVESTMENT direction:DESC}){totalCount aggregate{count sum{totalInvestment}}groupBy(field:STAGE){key count sum{totalInvestment}}edges{cursor node{id code name(lang:ZH)stage totalInvestment lead{code name(lang:ZH)}area{code}milestones{title(lang:ZH)dueOn reachedOn}}}pageInfo{hasNextPage endCursor}}}");

/** The query `Ranking` of ranking.graphql. */
export const Ranking: TypedDocumentNode<RankingQuery, RankingQueryVariables> = /* @__PURE__ */ promised('e7f2c71b547be9c23faace8b1e56e7225447c2b49e3d8dc5879beaf59a530e1c', "query Ranking($plan:String!$target:String!$asOf:DateTime){plan(code:$plan asOf:$asOf){target(code:$target){value parts(first:50 orderBy:[{field:ATTAINMENT direction:DESC}]){totalCount sum difference nodes{id label(lang:ZH)rank attainment value place{code name(lang:ZH)}owner{code}latest{period value}status{colour expected actual}}}}}}");

/** The mutation `Submit` of reporting.graphql. */
export const Submit: TypedDocumentNode<SubmitMutation, SubmitMutationVariables> = /* @__PURE__ */ promised('3336f01400aeb8d2882c9c44cb9ad189a0a8af10659e0ee2f247c8c06e2b1647', "mutation Submit($key:String!){submitFigures(input:{idempotencyKey:$key plan:\"kaihua-2023\" period:\"2023-03\" figures:[{target:\"high-tech-enterprises.new\" value:\"3\"}{target:\"jobs.new\" value:\"1350\" note:\"first quarter\"}]}){submission{id state period figures{target{code}value status{colour}}}errors{code message(lang:ZH)messageEn:message(lang:EN)path}}}");

/** The mutation `Approve` of reporting.graphql. */
export const Approve: TypedDocumentNode<ApproveMutation, ApproveMutationVariables> = /* @__PURE__ */ promised('3336f01400aeb8d2882c9c44cb9ad189a0a8af10659e0ee2f247c8c06e2b1647', "mutation Approve($key:String!$submission:ID!){approveSubmission(input:{idempotencyKey:$key submission:$submission}){submission{id state approvedBy{name(lang:ZH)}}errors{code message(lang:EN)path}}}");

/** The mutation `Return` of reporting.graphql. */
export const Return: TypedDocumentNode<ReturnMutation, ReturnMutationVariables> = /* @__PURE__ */ promised('3336f01400aeb8d2882c9c44cb9ad189a0a8af10659e0ee2f247c8c06e2b1647', "mutation Return($key:String!$submission:ID!){returnSubmission(input:{idempotencyKey:$key submission:$submission reason:\"numerator and denominator are swapped\"}){submission{id state returnReason}errors{code message(lang:EN)path}}}");

/** The query `Inbox` of reporting.graphql. */
export const Inbox: TypedDocumentNode<InboxQuery, InboxQueryVariables> = /* @__PURE__ */ promised('3336f01400aeb8d2882c9c44cb9ad189a0a8af10659e0ee2f247c8c06e2b1647', "query Inbox{viewer{organisation{code name(lang:ZH)}roles}reportingDue(first:20){nodes{target{code}period dueOn state overdue}}}");

/** The query `Shortfalls` of supervision.graphql. */
export const Shortfalls: TypedDocumentNode<ShortfallsQuery, ShortfallsQueryVariables> = /* @__PURE__ */ promised('6f83014c8c24653f2ac4a65b5f51b1516b322c57696e52e61f9b00fd8d3f5322', "query Shortfalls($plan:String!){plan(code:$plan){worst(first:20){promise{__typename id label(lang:ZH)status{colour rule}...on Target{code value indicator{unit{symbol(lang:ZH)}}}...on Measure{code dueOn}...on Designation{code stage}}shortfall{cause correction dueOn explainedAt}}}supervisionNotices(first:20 filter:{plan:{code:{eq:$plan}}state:{in:[ISSUED ANSWERED RETURNED]}}orderBy:[{field:DUE_ON}]){totalCount nodes{id level state dueOn overdue issuedOn issuer{code}addressee{code name(lang:ZH)}promise{id label(lang:ZH)}answer{cause correction dueOn}}}}");

/** The query `TargetInDepth` of target.graphql. */
export const TargetInDepth: TypedDocumentNode<TargetInDepthQuery, TargetInDepthQueryVariables> = /* @__PURE__ */ promised('2667db0f8fbe50d93739bc7ff0309d0b6164753149a9968aeadf29ef50a9b250', "query TargetInDepth($code:String!$asOf:DateTime){plan(code:\"kaihua-2023\" asOf:$asOf){target(code:$code){id value baseline comparator commitment trajectory{period expected}latest{period value recordedAt approvedAt}observations(first:24){totalCount edges{cursor node{period value state revision reason recordedAt submittedBy{name(lang:ZH)}}}pageInfo{hasNextPage endCursor}}status{colour expected actual pace asOf rule inputs{name value}}evidence{value difference members(first:20){totalCount nodes{__typename ...on Node{id}}}}responsible{role organisation{code name(lang:ZH)}}}}}");

/** The query `Titles` of titles.graphql. */
export const Titles: TypedDocumentNode<TitlesQuery, TitlesQueryVariables> = /* @__PURE__ */ promised('7a0913eaeaa27f1c1f7e9aeeb3eb48e808d6eeb176c7ac2a2fff2c696346c650', "query Titles($plan:String!){designations(first:50 filter:{plan:{code:{eq:$plan}}}){totalCount groupBy(field:STAGE){key count}nodes{id code title(lang:ZH)level stage commitment dueOn appliedOn awardedOn announcement{title(lang:ZH)number issuedOn}lead{code name(lang:ZH)}status{colour rule}citation{path legibility}}}}");

/** The mutation `Shortlisted` of titles.graphql. */
export const Shortlisted: TypedDocumentNode<ShortlistedMutation, ShortlistedMutationVariables> = /* @__PURE__ */ promised('7a0913eaeaa27f1c1f7e9aeeb3eb48e808d6eeb176c7ac2a2fff2c696346c650', "mutation Shortlisted($key:String!$id:ID!){moveDesignation(input:{idempotencyKey:$key id:$id to:SHORTLISTED on:\"2023-05-04\" reason:\"list of the provincial department\"}){designation{code stage moves}errors{code message(lang:EN)cure(lang:EN)path}}}");
