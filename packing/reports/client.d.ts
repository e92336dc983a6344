import { DocumentTypeDecoration, TypedDocumentNode } from "@graphql-typed-document-node/core";
import { DocumentNode } from "graphql";
/**
 * An operation whose answer and variables TypeScript knows: as gql.tada gives it, as the client preset of GraphQL Code Generator writes
 * it, by nodes or by text, or one of the promised operations of this package.
 */
type Operation<Data, Variables> = DocumentTypeDecoration<Data, Variables> & (DocumentNode | {
  readonly kind?: undefined;
  toString(): string;
});
/** For urql's Graphcache: the types of this graph that have no `id` and belong to what they hang from. */
export declare const graphcacheKeys: Readonly<Record<string, () => null>>;
/** The codes of docs/reference/errors.md that a client of the graph may be answered. */
type KnownErrorCode = 'ABANDONED' | 'ADDRESS_NOT_ENCODED' | 'ADDRESS_UNKNOWN' | 'ADJUSTS_NOTHING' | 'ALIGNS_NOTHING' | 'ALREADY_CHARGED' | 'ALREADY_DECIDED' | 'ALREADY_EXISTS' | 'ALREADY_REPORTED' | 'ALREADY_SERVED' | 'AMBIGUOUS_NAME' | 'ANSWER_TOO_LARGE' | 'API_KEY_EXPIRED' | 'API_KEY_REVOKED' | 'API_KEY_UNKNOWN' | 'AREA_OF_OTHER_PLAN' | 'AUDIT_NOT_CONNECTED' | 'AUDIT_UNAVAILABLE' | 'BACKLOG_CONTRADICTS_DATES' | 'BAD_REQUEST' | 'BAD_USER_INPUT' | 'BLANK_ROWS_LEFT_OUT' | 'BODY_NOT_JSON' | 'BODY_TOO_LARGE' | 'BODY_TOO_SLOW' | 'CELL_ERROR' | 'CIRCULAR_REFERENCE' | 'CLIENT_DIFFERS' | 'CLIENT_RETIRED' | 'CONFLICTING_DEFINITION' | 'CONTENT_ENCODING_UNSUPPORTED' | 'CONTENT_TYPE_UNSUPPORTED' | 'COST_LIMITED' | 'CRITERION_CONTRADICTS_MEASURE' | 'CRITERION_INCOMPLETE' | 'CRITERION_LEVEL_NOT_LOWER' | 'DATABASE_BUSY' | 'DATABASE_FULL' | 'DATABASE_READ_ONLY' | 'DATABASE_UNAVAILABLE' | 'DATES_OUT_OF_ORDER' | 'DATE_TO_COME' | 'DECISION_UNDATED' | 'DECISION_UNTITLED' | 'DENOMINATOR_ZERO' | 'DESCRIPTION_CLOSED' | 'DEVELOPMENT_KEY_UNUSABLE' | 'DIGITS_LOST' | 'DOCUMENT_ALTERED' | 'DOCUMENT_MISSING' | 'DOCUMENT_NOT_TEXT' | 'DOCUMENT_TOO_LARGE' | 'DOCUMENT_UNAVAILABLE' | 'DOCUMENT_UNDATED' | 'DOCUMENT_UNTITLED' | 'DRAFT_OUTDATED' | 'DUPLICATE_KEY' | 'DUPLICATE_MEASURE' | 'DUPLICATE_PART' | 'DUPLICATE_TARGET' | 'EVENTS_CURSOR_GONE' | 'EVENTS_CURSOR_INVALID' | 'EXPIRES_BEFORE_GRANTED' | 'FEED_SCOPE' | 'FIELD_IS_VALUE' | 'FIELD_TOO_DEEP' | 'FIELD_UNKNOWN' | 'FIGURE_FALLS' | 'FIGURE_TWICE' | 'FIGURE_UNIT' | 'FILE_ACTIVE_CONTENT' | 'FILE_BROKEN' | 'FILE_EMPTY' | 'FILE_ENCODING' | 'FILE_KIND_MISMATCH' | 'FILE_KIND_UNKNOWN' | 'FILE_MISSING' | 'FILE_TOO_SLOW' | 'FILE_UNPACKS_TOO_LARGE' | 'FILE_XML_FORBIDDEN' | 'FILTER_MALFORMED' | 'FILTER_TOO_DEEP' | 'FILTER_TOO_LARGE' | 'FILTER_TOO_LONG' | 'FILTER_UNSUPPORTED' | 'FINDING_WITHOUT_REVIEW' | 'FORBIDDEN' | 'FORMULA_CELL' | 'GRAPHQL_PARSE_FAILED' | 'GRAPHQL_VALIDATION_FAILED' | 'GRAPH_ANSWER_UNKNOWN' | 'GRAPH_UNREACHABLE' | 'HAZARDS_STILL_OPEN' | 'HEADINGS_NOT_FOUND' | 'HEADING_DUPLICATE' | 'HEADING_MISSING' | 'HEADING_UNIT' | 'HEADING_UNKNOWN' | 'HISTORY_ARCHIVED' | 'IDEMPOTENCY_KEY_MISSING' | 'IDEMPOTENCY_KEY_REUSED' | 'IDENTITY_UNAVAILABLE' | 'ILLEGAL_MOVE' | 'ILLEGAL_STAGE' | 'IMPORT_DONE' | 'IMPORT_GIVEN_UP' | 'IMPORT_UNKNOWN' | 'INTERNAL_SERVER_ERROR' | 'INVALID_ADDRESS' | 'INVALID_CODE' | 'INVALID_CREDIT_CODE' | 'INVALID_CURSOR' | 'INVALID_DEADLINE' | 'INVALID_ID' | 'INVALID_IDEMPOTENCY_KEY' | 'INVALID_NUMBER' | 'INVALID_PAGE' | 'INVALID_PERIOD' | 'INVALID_QUARTER' | 'INVALID_REPRESENTATION' | 'INVALID_TOKEN' | 'INVALID_VALUE' | 'INVALID_WAYPOINT' | 'IN_USE' | 'JUDGEMENT_WAITS' | 'KEY_LIFETIME' | 'KEY_OF_ANOTHER_CLIENT' | 'KEY_OVERLAP' | 'KEY_REVOKED' | 'LITERAL_WRONG' | 'LOGIN_BEYOND_LOOPBACK' | 'LOGIN_FROM_ANOTHER_SITE' | 'LOGIN_INVALID' | 'MAPPING_INVALID' | 'MAPPING_UNKNOWN' | 'MARGIN_BELOW_ZERO' | 'MEASURE_DROPPED' | 'MEDIA_TYPE' | 'METHOD_NOT_ALLOWED' | 'MISSING_VALUE' | 'MORE_CLOSED_THAN_FOUND' | 'MOST_BELOW_POINTS' | 'NAME_TOO_LONG' | 'NEGATIVE_AMOUNT' | 'NESTED_TOO_DEEP' | 'NOTHING_HERE' | 'NOTICE_OPEN' | 'NOTICE_STATE' | 'NOT_ACCEPTABLE' | 'NOT_ADDRESSEE' | 'NOT_ADJUSTABLE' | 'NOT_AUTHENTICATED' | 'NOT_A_SUBSCRIPTION' | 'NOT_CHARGED' | 'NOT_DIVISIBLE' | 'NOT_EXPORTED' | 'NOT_FILTERED' | 'NOT_FOUND' | 'NOT_ISSUER' | 'NOT_LATER' | 'NOT_OF_FORM' | 'NOT_OF_KIND' | 'NOT_ORDERED' | 'NOT_QUALITATIVE' | 'NOT_READY' | 'NOT_RESPONSIBLE' | 'NOT_RETIRED' | 'NOT_WHOLE' | 'NOT_YOURS' | 'NO_ACCEPTED_ANSWER' | 'NO_DOCUMENT_STORE' | 'NO_FIGURES' | 'NO_ORGANISATION' | 'NO_PARTS' | 'NO_PATH_END' | 'NO_POINTS' | 'NO_PROGRESS' | 'NO_SUCH_CHECKPOINT' | 'NO_THRESHOLD' | 'OPERATION_RESOLUTION_FAILURE' | 'OPERATION_TOO_LARGE' | 'OPTION_UNSUPPORTED' | 'OPTION_WRONG' | 'ORGAN_MISSING' | 'OTHER_DIVISION' | 'OTHER_PLACE' | 'OTHER_PLAN' | 'OUTRANKED' | 'OUT_OF_SCOPE' | 'OVERLOADED' | 'PAGE_TOO_LARGE' | 'PARAMETER_MISSING' | 'PARAMETER_TWICE' | 'PARAMETER_UNKNOWN' | 'PARENT_MISSING' | 'PARENT_OF_OTHER_PLACE' | 'PARTS_NOT_TAKEN' | 'PARTS_OVER_WHOLE' | 'PART_IS_SPLIT' | 'PASSAGE_ALTERED' | 'PASSAGE_NOT_OPEN' | 'PASSAGE_TOO_LONG' | 'PATHS_DAY' | 'PATH_ENDS_ELSEWHERE' | 'PATH_FALLS' | 'PATH_OF_ONE' | 'PATH_WAITS' | 'PERCENT_FALLS' | 'PERCENT_OUT_OF_RANGE' | 'PERIOD_NOT_OVER' | 'PERIOD_OF_ANOTHER_RHYTHM' | 'PERIOD_OUTSIDE_PLAN' | 'PERIOD_TO_DATE' | 'PERIOD_WITHOUT_FIGURE' | 'PERSISTED_OPERATION_NOT_FOUND' | 'PERSISTED_OPERATION_REQUIRED' | 'PERSISTED_QUERY_HASH_MISMATCH' | 'PERSISTED_QUERY_NOT_FOUND' | 'PLACE_WITHIN_ITSELF' | 'PLAN_CLOSED' | 'PLAN_NEEDED' | 'PLAN_OF_ONE_YEAR' | 'PLAN_OF_SEVERAL_YEARS' | 'PLAN_OPEN' | 'POINTS_BELOW_ZERO' | 'POINTS_IN_ONE_MONTH' | 'POINT_OFF_THE_WAY' | 'POSITION_INCOMPLETE' | 'PROMISE_SETTLED' | 'PROMISE_UNCLEAR' | 'PROPERTY_UNKNOWN' | 'RANGE_WITHOUT_WAY' | 'RATE_LIMITED' | 'REASON_REQUIRED' | 'RECORD_NOT_FOUND' | 'REFUSED_BY_DATABASE' | 'REPORTED_BY_YEAR' | 'RETIRED' | 'RETIRED_ORGANISATION' | 'SCOPES_APART' | 'SCOPE_UNKNOWN' | 'SECTION_OUTSIDE_AREA' | 'SELF_APPROVAL' | 'SELF_SUPERVISION' | 'SHEET_UNKNOWN' | 'STAGE_CONTRADICTS_DATES' | 'STATEMENT_TIMEOUT' | 'SUBMISSION_REPLACED' | 'SUBSCRIBER_TOO_SLOW' | 'SUBSCRIPTIONS_CLOSED' | 'SUBSCRIPTION_COST_LIMITED' | 'TEXT_TOO_LONG' | 'THRESHOLDS_OUT_OF_ORDER' | 'TOKENS_NOT_CONFIGURED' | 'TOKEN_EXPIRED' | 'TOO_DEEP' | 'TOO_MANY_COLUMNS' | 'TOO_MANY_DIGITS' | 'TOO_MANY_DOCUMENTS' | 'TOO_MANY_FIELDS' | 'TOO_MANY_FIGURES' | 'TOO_MANY_GROUPS' | 'TOO_MANY_MAPPINGS' | 'TOO_MANY_MEASURES' | 'TOO_MANY_PARTS' | 'TOO_MANY_POINTS' | 'TOO_MANY_REFUSED' | 'TOO_MANY_REPRESENTATIONS' | 'TOO_MANY_ROWS' | 'TOO_MANY_SUBSCRIPTIONS' | 'TOO_MANY_TABLES' | 'TOO_MANY_TARGETS' | 'TOO_MANY_VALUES' | 'TOTAL_DIFFERS' | 'TOTAL_LEFT_OUT' | 'UNKNOWN_COLUMN' | 'UNKNOWN_ORGANISATION' | 'UNKNOWN_REFERENCE' | 'VALUE_CONTRADICTS_PARTS' | 'VALUE_NOT_STATED' | 'VALUE_OUT_OF_RANGE' | 'WEBHOOKS_NOT_SET_UP' | 'WEBHOOK_ADDRESS' | 'WEBHOOK_DOCUMENT' | 'WEBHOOK_EVENTS' | 'WEBHOOK_FILTER' | 'WEBHOOK_OVERLAP' | 'WEBHOOK_REPLAY' | 'WEBHOOK_TEXT' | 'WEBHOOK_TOO_MANY' | 'WRONG_PERIOD_END' | 'WRONG_STATE' | 'YEAR_OUTSIDE_PARENT';
/** The codes of this graph; domains from elsewhere bring further ones. */
type ErrorCode = KnownErrorCode | (string & {});
/** What is known of an error of the graph, docs/reference/errors.md lists them. */
interface Told {
  readonly code: string;
  /** In English. */
  readonly message: string;
  readonly messageZh: string;
  /** Where in the answer the culprit stands; empty for the request as a whole. */
  readonly path: readonly (string | number)[];
  readonly requestId?: string | undefined;
  /** Whether it is worth while to send the same again later. */
  readonly repeatable: boolean;
}
/** One error of the graph: a code that programs read, and texts in both languages that people read. */
export declare class GraphError extends Error {
  readonly name: string;
  readonly code: ErrorCode;
  readonly messageZh: string;
  readonly path: readonly (string | number)[];
  /** By which the operator finds it. */
  readonly requestId: string | undefined;
  readonly repeatable: boolean;
  constructor({ code, message, messageZh, path, requestId, repeatable }: Told, options?: ErrorOptions);
}
/** What `ask` throws: the first error, all of them, and what was answered nevertheless. */
export declare class GraphRefusal extends GraphError {
  readonly name = "GraphRefusal";
  readonly errors: readonly GraphError[];
  readonly data: unknown;
  constructor(first: GraphError, errors: readonly GraphError[], data: unknown);
}
declare namespace operations_d_exports {
  export { Approve, ApproveMutation, ApproveMutationVariables, ApprovePath, ApprovePathMutation, ApprovePathMutationVariables, Briefing, BriefingQuery, BriefingQueryVariables, Changes, ChangesQuery, ChangesQueryVariables, Commitment, Comparator, DesignationLevel, DesignationStage, Direction, DryRun, DryRunMutation, DryRunMutationVariables, Endpoint, EndpointMutation, EndpointMutationVariables, EnterpriseAcrossDomains, EnterpriseAcrossDomainsQuery, EnterpriseAcrossDomainsQueryVariables, EventVerb, Follow, FollowSubscription, FollowSubscriptionVariables, Import, ImportOutcome, ImportQuery, ImportQueryVariables, ImportState, Inbox, InboxQuery, InboxQueryVariables, Incremental, IndicatorKind, Key, KeyMutation, KeyMutationVariables, KeyProjects, KeyProjectsQuery, KeyProjectsQueryVariables, Legibility, MeasureState, NoticeLevel, NoticeState, Overview, OverviewQuery, OverviewQueryVariables, PaletteShape, PlanOnAPage, PlanOnAPageQuery, PlanOnAPageQueryVariables, Progress, ProgressMutation, ProgressMutationVariables, ProjectStage, PromiseFilter, PromiseKind, ProposePath, ProposePathMutation, ProposePathMutationVariables, Ranking, RankingQuery, RankingQueryVariables, RecognitionKind, ReportState, RequestState, ResponsibilityRole, Return, ReturnMutation, ReturnMutationVariables, Shortfalls, ShortfallsQuery, ShortfallsQueryVariables, Shortlisted, ShortlistedMutation, ShortlistedMutationVariables, StatusColour, StatusRule, Submit, SubmitMutation, SubmitMutationVariables, TargetInDepth, TargetInDepthQuery, TargetInDepthQueryVariables, TargetRowFragment, Tasks, TasksQuery, TasksQueryVariables, TechRecognitionKind, Titles, TitlesQuery, TitlesQueryVariables, WebhookState };
}
type Exact<T extends {
  [key: string]: unknown;
}> = { [K in keyof T]: T[K]; };
type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never; };
type Commitment = 'ENSURED' | 'EXPECTED' | 'PLAIN' | 'RESOLVED' | 'STRIVEN';
type Comparator = 'ABOUT' | 'AT_LEAST' | 'AT_MOST' | 'EQUAL' | 'MORE_THAN';
type DesignationLevel = 'MUNICIPAL' | 'NATIONAL' | 'PROVINCIAL';
type DesignationStage = 'APPLIED' | 'AWARDED' | 'LOST' | 'NOT_AWARDED' | 'PLANNED' | 'PUBLICISED' | 'SHORTLISTED';
type Direction = 'HIGHER_IS_BETTER' | 'LOWER_IS_BETTER';
type EventVerb = 'CHANGED' | 'CREATED' | 'GONE';
type ImportOutcome = 'CHANGED' | 'CREATED' | 'REFUSED' | 'UNCHANGED';
type ImportState = 'CANCELLED' | 'CHECKED' | 'FAILED' | 'REFUSED' | 'RUNNING' | 'WAITING' | 'WRITTEN';
type IndicatorKind = 'AMOUNT' | 'COUNT' | 'GROWTH' | 'LEVEL' | 'MILESTONE' | 'RATIO';
type Legibility = 'CLEAR' | 'CUT' | 'REPAIRED';
type MeasureState = 'DONE' | 'DROPPED' | 'NOT_STARTED' | 'UNDER_WAY';
type NoticeLevel = 'NOTICE' | 'REMINDER' | 'TALK';
type NoticeState = 'ACCEPTED' | 'ANSWERED' | 'CLOSED' | 'ISSUED' | 'RETURNED';
type PaletteShape = 'CIRCLE' | 'DIAMOND' | 'RING' | 'SQUARE' | 'TRIANGLE' | 'TRIANGLE_DOWN';
type ProjectStage = 'BUILDING' | 'COMPLETED' | 'PLANNED' | 'PRELIMINARY' | 'STARTED' | 'SUSPENDED';
type PromiseFilter = {
  areas?: Array<string> | null | undefined;
  attainedBelow?: string | null | undefined;
  attainedFrom?: string | null | undefined;
  codes?: Array<string> | null | undefined;
  colours?: Array<StatusColour> | null | undefined;
  headline?: boolean | null | undefined;
  kinds?: Array<PromiseKind> | null | undefined;
  owners?: Array<string> | null | undefined;
};
type PromiseKind = 'MEASURE' | 'TARGET' | 'TITLE';
type RecognitionKind = 'ABOVE_SCALE' | 'HIDDEN_CHAMPION' | 'LITTLE_GIANT' | 'SPECIALISED_SME';
type ReportState = 'APPROVED' | 'DRAFT' | 'RETURNED' | 'SUBMITTED';
type RequestState = 'ANSWERED' | 'RECEIVED' | 'RESOLVED';
type ResponsibilityRole = 'LEAD' | 'RESPONSIBLE' | 'SUPPORTING';
type StatusColour = 'BLUE' | 'GREEN' | 'GREY' | 'ORANGE' | 'RED' | 'YELLOW';
type StatusRule = 'ACCUMULATING_FLAT' | 'ACCUMULATING_LINEAR' | 'ACCUMULATING_LINEAR_OF_YEAR' | 'ACCUMULATING_SEASONAL' | 'ACCUMULATING_SEASONAL_OF_YEAR' | 'ACCUMULATING_WAYPOINTS' | 'ACCUMULATING_WAYPOINTS_OF_YEAR' | 'ALREADY_MET' | 'CHECKPOINT_LATE' | 'GROWTH_FLAT' | 'GROWTH_LINEAR' | 'GROWTH_SEASONAL' | 'GROWTH_WAYPOINTS' | 'LEVEL_AT_DEADLINE' | 'LEVEL_FLAT' | 'LEVEL_HELD' | 'LEVEL_LINEAR' | 'LEVEL_SEASONAL' | 'LEVEL_WAYPOINTS' | 'MEASURE_CHECKPOINTS' | 'MEASURE_DONE' | 'MEASURE_DROPPED' | 'MEASURE_EVIDENCE' | 'MEASURE_OVERDUE' | 'MEASURE_PATH' | 'MEASURE_PERCENT' | 'MET_LATE' | 'MILESTONE_AT_DEADLINE' | 'MILESTONE_WAYPOINTS' | 'NOTHING_EXPECTED_YET' | 'NOT_DUE' | 'NOT_JUDGED' | 'NO_DEADLINE' | 'NO_TARGET_VALUE' | 'QUALITATIVE' | 'RANGE' | 'RATIO_FLAT' | 'RATIO_LINEAR' | 'RATIO_LINEAR_OF_YEAR' | 'RATIO_SEASONAL' | 'RATIO_SEASONAL_OF_YEAR' | 'RATIO_WAYPOINTS' | 'RATIO_WAYPOINTS_OF_YEAR' | 'REFERENCE_MISSING' | 'RELATIVE' | 'REPORT_MISSING' | 'SILENT' | 'TITLE_AWARDED' | 'TITLE_LOST' | 'TITLE_NOT_AWARDED' | 'TITLE_OVERDUE' | 'TITLE_STAGES';
type TechRecognitionKind = 'HIGH_TECH' | 'TECH_LEADER' | 'TECH_LITTLE_GIANT' | 'TECH_SME';
type WebhookState = 'ACTIVE' | 'DISABLED' | 'SUSPENDED';
type BriefingQueryVariables = Exact<{
  plan: string;
  since: string;
  asOf?: string | null | undefined;
}>;
type BriefingQuery = {
  plan: {
    statusSummary: {
      total: number;
      blue: number;
      green: number;
      yellow: number;
      orange: number;
      red: number;
      grey: number;
    };
    briefing: {
      due: Array<{
        dueOn: string;
        promise: {
          id: string;
          label: string;
        } | {
          id: string;
          label: string;
        } | {
          id: string;
          label: string;
        };
        organisation: {
          code: string;
        } | null;
      }>;
      overdue: Array<{
        dueOn: string;
        days: number;
        promise: {
          id: string;
          label: string;
        } | {
          id: string;
          label: string;
        } | {
          id: string;
          label: string;
        };
        organisation: {
          code: string;
        } | null;
      }>;
      unexplained: Array<{
        promise: {
          id: string;
          label: string;
          status: {
            colour: StatusColour;
          };
        } | {
          id: string;
          label: string;
          status: {
            colour: StatusColour;
          };
        } | {
          id: string;
          label: string;
          status: {
            colour: StatusColour;
          };
        };
        organisation: {
          code: string;
        } | null;
      }>;
      silent: Array<{
        since: string;
        owed: number;
        organisation: {
          code: string;
          name: string;
        };
      }>;
    } | null;
    changedSince: {
      statuses: Array<{
        from: StatusColour | null;
        to: StatusColour | null;
        promise: {
          id: string;
          label: string;
        } | {
          id: string;
          label: string;
        } | {
          id: string;
          label: string;
        };
      }>;
      figures: Array<{
        period: string;
        from: string | null;
        to: string | null;
        reason: string | null;
        target: {
          code: string;
        };
      }>;
    } | null;
  } | null;
};
type ChangesQueryVariables = Exact<{
  after?: string | null | undefined;
}>;
type ChangesQuery = {
  events: {
    edges: Array<{
      cursor: string;
      node: {
        noun: string;
        verb: EventVerb;
        recordedAt: string;
        requestId: string | null;
        record: {
          __typename: 'Adjustment';
          id: string;
        } | {
          __typename: 'ApiClient';
          id: string;
        } | {
          __typename: 'ApiKey';
          id: string;
        } | {
          __typename: 'Appointment';
          id: string;
        } | {
          __typename: 'Area';
          id: string;
        } | {
          __typename: 'AuditDay';
          id: string;
        } | {
          __typename: 'AuditEntry';
          id: string;
        } | {
          __typename: 'Brand';
          id: string;
        } | {
          __typename: 'BrandSales';
          id: string;
        } | {
          __typename: 'Change';
          id: string;
        } | {
          __typename: 'Checkpoint';
          id: string;
        } | {
          __typename: 'Citation';
          id: string;
        } | {
          __typename: 'ClearedSite';
          id: string;
        } | {
          __typename: 'CooperationProject';
          id: string;
        } | {
          __typename: 'Deal';
          id: string;
        } | {
          __typename: 'DealFunding';
          id: string;
        } | {
          __typename: 'Designation';
          id: string;
        } | {
          __typename: 'District';
          id: string;
        } | {
          __typename: 'EchelonCriterion';
          id: string;
        } | {
          __typename: 'EcologyWork';
          id: string;
        } | {
          __typename: 'EducationCommunity';
          id: string;
        } | {
          __typename: 'Enclave';
          id: string;
        } | {
          __typename: 'Enterprise';
          id: string;
        } | {
          __typename: 'EnterpriseOutput';
          id: string;
        } | {
          __typename: 'EnterpriseRequest';
          id: string;
        } | {
          __typename: 'Facility';
          id: string;
        } | {
          __typename: 'Financing';
          id: string;
        } | {
          __typename: 'HeadingMapping';
          id: string;
        } | {
          __typename: 'HeritageItem';
          id: string;
        } | {
          __typename: 'Import';
          id: string;
        } | {
          __typename: 'ImportRow';
          id: string;
        } | {
          __typename: 'ImportedReport';
          id: string;
        } | {
          __typename: 'IncomeSurvey';
          id: string;
        } | {
          __typename: 'Indicator';
          id: string;
        } | {
          __typename: 'IndustryChain';
          id: string;
        } | {
          __typename: 'Inspection';
          id: string;
        } | {
          __typename: 'InvestmentRecord';
          id: string;
        } | {
          __typename: 'JobRecord';
          id: string;
        } | {
          __typename: 'Judgement';
          id: string;
        } | {
          __typename: 'LandParcel';
          id: string;
        } | {
          __typename: 'LegalReview';
          id: string;
        } | {
          __typename: 'ListingCase';
          id: string;
        } | {
          __typename: 'Measure';
          id: string;
        } | {
          __typename: 'Mediation';
          id: string;
        } | {
          __typename: 'Milestone';
          id: string;
        } | {
          __typename: 'Observation';
          id: string;
        } | {
          __typename: 'Organisation';
          id: string;
        } | {
          __typename: 'Park';
          id: string;
        } | {
          __typename: 'PartnerRegion';
          id: string;
        } | {
          __typename: 'Path';
          id: string;
        } | {
          __typename: 'PetitionCase';
          id: string;
        } | {
          __typename: 'Place';
          id: string;
        } | {
          __typename: 'Plan';
          id: string;
        } | {
          __typename: 'ProgressReport';
          id: string;
        } | {
          __typename: 'Project';
          id: string;
          code: string;
          stage: ProjectStage | null;
        } | {
          __typename: 'ProjectProblem';
          id: string;
        } | {
          __typename: 'ProjectTask';
          id: string;
        } | {
          __typename: 'RdExpenditure';
          id: string;
        } | {
          __typename: 'Recognition';
          id: string;
        } | {
          __typename: 'RectificationItem';
          id: string;
        } | {
          __typename: 'Reference';
          id: string;
        } | {
          __typename: 'Reform';
          id: string;
        } | {
          __typename: 'Relocation';
          id: string;
        } | {
          __typename: 'RenewalScheme';
          id: string;
        } | {
          __typename: 'ReportingDuty';
          id: string;
        } | {
          __typename: 'ResearchInstitution';
          id: string;
        } | {
          __typename: 'ResearchProject';
          id: string;
        } | {
          __typename: 'Responsibility';
          id: string;
        } | {
          __typename: 'Review';
          id: string;
        } | {
          __typename: 'RiskCampaign';
          id: string;
        } | {
          __typename: 'School';
          id: string;
        } | {
          __typename: 'ScoreRule';
          id: string;
        } | {
          __typename: 'Section';
          id: string;
        } | {
          __typename: 'ServiceMatter';
          id: string;
        } | {
          __typename: 'Shortfall';
          id: string;
        } | {
          __typename: 'SourceDocument';
          id: string;
        } | {
          __typename: 'StatusChange';
          id: string;
        } | {
          __typename: 'StatusFlip';
          id: string;
        } | {
          __typename: 'Submission';
          id: string;
        } | {
          __typename: 'SupervisionNotice';
          id: string;
        } | {
          __typename: 'TalentIntake';
          id: string;
        } | {
          __typename: 'Target';
          id: string;
          code: string;
          value: string | null;
        } | {
          __typename: 'TechRecognition';
          id: string;
        } | {
          __typename: 'TourismSite';
          id: string;
        } | {
          __typename: 'TradeRecord';
          id: string;
        } | {
          __typename: 'TransportScheme';
          id: string;
        } | {
          __typename: 'Unit';
          id: string;
        } | {
          __typename: 'VillageIncome';
          id: string;
        } | {
          __typename: 'VisitorRecord';
          id: string;
        } | {
          __typename: 'Waypoint';
          id: string;
        } | {
          __typename: 'Webhook';
          id: string;
        } | {
          __typename: 'WebhookAttempt';
          id: string;
        } | {
          __typename: 'WebhookDelivery';
          id: string;
        } | null;
      };
    }>;
    pageInfo: {
      hasNextPage: boolean;
      endCursor: string | null;
    };
  };
};
type FollowSubscriptionVariables = Exact<{
  after?: string | null | undefined;
}>;
type FollowSubscription = {
  events: {
    cursor: string;
    event: {
      noun: string;
      verb: EventVerb;
      recordedAt: string;
      record: {
        __typename: 'Adjustment';
        id: string;
      } | {
        __typename: 'ApiClient';
        id: string;
      } | {
        __typename: 'ApiKey';
        id: string;
      } | {
        __typename: 'Appointment';
        id: string;
      } | {
        __typename: 'Area';
        id: string;
      } | {
        __typename: 'AuditDay';
        id: string;
      } | {
        __typename: 'AuditEntry';
        id: string;
      } | {
        __typename: 'Brand';
        id: string;
      } | {
        __typename: 'BrandSales';
        id: string;
      } | {
        __typename: 'Change';
        id: string;
      } | {
        __typename: 'Checkpoint';
        id: string;
      } | {
        __typename: 'Citation';
        id: string;
      } | {
        __typename: 'ClearedSite';
        id: string;
      } | {
        __typename: 'CooperationProject';
        id: string;
      } | {
        __typename: 'Deal';
        id: string;
      } | {
        __typename: 'DealFunding';
        id: string;
      } | {
        __typename: 'Designation';
        id: string;
      } | {
        __typename: 'District';
        id: string;
      } | {
        __typename: 'EchelonCriterion';
        id: string;
      } | {
        __typename: 'EcologyWork';
        id: string;
      } | {
        __typename: 'EducationCommunity';
        id: string;
      } | {
        __typename: 'Enclave';
        id: string;
      } | {
        __typename: 'Enterprise';
        id: string;
      } | {
        __typename: 'EnterpriseOutput';
        id: string;
      } | {
        __typename: 'EnterpriseRequest';
        id: string;
      } | {
        __typename: 'Facility';
        id: string;
      } | {
        __typename: 'Financing';
        id: string;
      } | {
        __typename: 'HeadingMapping';
        id: string;
      } | {
        __typename: 'HeritageItem';
        id: string;
      } | {
        __typename: 'Import';
        id: string;
      } | {
        __typename: 'ImportRow';
        id: string;
      } | {
        __typename: 'ImportedReport';
        id: string;
      } | {
        __typename: 'IncomeSurvey';
        id: string;
      } | {
        __typename: 'Indicator';
        id: string;
      } | {
        __typename: 'IndustryChain';
        id: string;
      } | {
        __typename: 'Inspection';
        id: string;
      } | {
        __typename: 'InvestmentRecord';
        id: string;
      } | {
        __typename: 'JobRecord';
        id: string;
      } | {
        __typename: 'Judgement';
        id: string;
      } | {
        __typename: 'LandParcel';
        id: string;
      } | {
        __typename: 'LegalReview';
        id: string;
      } | {
        __typename: 'ListingCase';
        id: string;
      } | {
        __typename: 'Measure';
        id: string;
      } | {
        __typename: 'Mediation';
        id: string;
      } | {
        __typename: 'Milestone';
        id: string;
      } | {
        __typename: 'Observation';
        id: string;
      } | {
        __typename: 'Organisation';
        id: string;
      } | {
        __typename: 'Park';
        id: string;
      } | {
        __typename: 'PartnerRegion';
        id: string;
      } | {
        __typename: 'Path';
        id: string;
      } | {
        __typename: 'PetitionCase';
        id: string;
      } | {
        __typename: 'Place';
        id: string;
      } | {
        __typename: 'Plan';
        id: string;
      } | {
        __typename: 'ProgressReport';
        id: string;
      } | {
        __typename: 'Project';
        id: string;
      } | {
        __typename: 'ProjectProblem';
        id: string;
      } | {
        __typename: 'ProjectTask';
        id: string;
      } | {
        __typename: 'RdExpenditure';
        id: string;
      } | {
        __typename: 'Recognition';
        id: string;
      } | {
        __typename: 'RectificationItem';
        id: string;
      } | {
        __typename: 'Reference';
        id: string;
      } | {
        __typename: 'Reform';
        id: string;
      } | {
        __typename: 'Relocation';
        id: string;
      } | {
        __typename: 'RenewalScheme';
        id: string;
      } | {
        __typename: 'ReportingDuty';
        id: string;
      } | {
        __typename: 'ResearchInstitution';
        id: string;
      } | {
        __typename: 'ResearchProject';
        id: string;
      } | {
        __typename: 'Responsibility';
        id: string;
      } | {
        __typename: 'Review';
        id: string;
      } | {
        __typename: 'RiskCampaign';
        id: string;
      } | {
        __typename: 'School';
        id: string;
      } | {
        __typename: 'ScoreRule';
        id: string;
      } | {
        __typename: 'Section';
        id: string;
      } | {
        __typename: 'ServiceMatter';
        id: string;
      } | {
        __typename: 'Shortfall';
        id: string;
      } | {
        __typename: 'SourceDocument';
        id: string;
      } | {
        __typename: 'StatusChange';
        id: string;
      } | {
        __typename: 'StatusFlip';
        id: string;
      } | {
        __typename: 'Submission';
        id: string;
      } | {
        __typename: 'SupervisionNotice';
        id: string;
      } | {
        __typename: 'TalentIntake';
        id: string;
      } | {
        __typename: 'Target';
        id: string;
      } | {
        __typename: 'TechRecognition';
        id: string;
      } | {
        __typename: 'TourismSite';
        id: string;
      } | {
        __typename: 'TradeRecord';
        id: string;
      } | {
        __typename: 'TransportScheme';
        id: string;
      } | {
        __typename: 'Unit';
        id: string;
      } | {
        __typename: 'VillageIncome';
        id: string;
      } | {
        __typename: 'VisitorRecord';
        id: string;
      } | {
        __typename: 'Waypoint';
        id: string;
      } | {
        __typename: 'Webhook';
        id: string;
      } | {
        __typename: 'WebhookAttempt';
        id: string;
      } | {
        __typename: 'WebhookDelivery';
        id: string;
      } | null;
    };
  };
};
type EndpointMutationVariables = Exact<{
  key: string;
}>;
type EndpointMutation = {
  createWebhook: {
    secret: string | null;
    webhook: {
      id: string;
      url: string;
      events: Array<string>;
      state: WebhookState;
    } | null;
    errors: Array<{
      code: ErrorCode;
      message: string;
      cure: string;
      path: Array<string>;
    }>;
  };
};
type EnterpriseAcrossDomainsQueryVariables = Exact<{
  code: string;
}>;
type EnterpriseAcrossDomainsQuery = {
  enterprise: {
    id: string;
    name: string;
    chain: {
      code: string;
      name: string;
    } | null;
    park: {
      code: string;
      name: string;
    } | null;
    recognitions: Array<{
      kind: RecognitionKind;
      grantedOn: string;
    }>;
    techRecognitions: Array<{
      kind: TechRecognitionKind;
      grantedOn: string;
    }>;
    projects: {
      totalCount: number;
      nodes: Array<{
        code: string;
        name: string;
        stage: ProjectStage | null;
        totalInvestment: string | null;
        milestones: Array<{
          title: string;
          dueOn: string;
          reachedOn: string | null;
        }>;
      }>;
    };
    tradeRecords: {
      nodes: Array<{
        period: string;
        exports: string;
        imports: string;
      }>;
    };
    requests: {
      nodes: Array<{
        title: string;
        receivedOn: string;
        state: RequestState;
        overdue: boolean;
      }>;
    };
  } | null;
};
type KeyMutationVariables = Exact<{
  key: string;
}>;
type KeyMutation = {
  createApiKey: {
    secret: string | null;
    apiKey: {
      id: string;
      prefix: string;
      scopes: Array<string>;
      expiresOn: string;
      lastUsedAt: string | null;
      revokedAt: string | null;
    } | null;
    errors: Array<{
      code: ErrorCode;
      message: string;
      cure: string;
      path: Array<string>;
    }>;
  };
};
type DryRunMutationVariables = Exact<{
  key: string;
  rows: Array<unknown> | unknown;
}>;
type DryRunMutation = {
  importRows: {
    import: {
      id: string;
      state: ImportState;
      dryRun: boolean;
      counts: {
        created: number;
        changed: number;
        unchanged: number;
        refused: number;
      };
      rows: {
        nodes: Array<{
          number: number;
          outcome: ImportOutcome;
          key: string | null;
          changes: Array<{
            column: string;
            before: string | null;
            after: string | null;
          }>;
          problems: Array<{
            code: ErrorCode;
            column: string | null;
            message: string;
            cure: string;
          }>;
        }>;
      };
      statuses: Array<{
        from: string | null;
        to: string | null;
        target: {
          code: string;
        };
      }>;
    } | null;
    errors: Array<{
      code: ErrorCode;
      message: string;
      path: Array<string>;
    }>;
  };
};
type ImportQueryVariables = Exact<{
  id: string | number;
}>;
type ImportQuery = {
  node: {
    state: ImportState;
    progress: number;
    startedAt: string;
    finishedAt: string | null;
    counts: {
      created: number;
      changed: number;
      unchanged: number;
      refused: number;
    };
  } | Record<PropertyKey, never> | null;
};
type TasksQueryVariables = Exact<{
  plan: string;
  after?: string | null | undefined;
}>;
type TasksQuery = {
  measures: {
    totalCount: number;
    groupBy: Array<{
      key: string | null;
      count: number;
    }>;
    nodes: Array<{
      id: string;
      code: string;
      title: string;
      label: string;
      commitment: Commitment;
      state: MeasureState;
      dueOn: string | null;
      leadingPost: string | null;
      lead: {
        code: string;
        name: string;
      } | null;
      section: {
        ordinal: number;
        area: {
          code: string;
        };
      } | null;
      checkpoints: Array<{
        ordinal: number;
        title: string;
        dueOn: string;
        reachedOn: string | null;
      }>;
      latestProgress: {
        period: string;
        percent: string | null;
        narrative: string;
        nextStep: string | null;
        obstacle: string | null;
        recordedAt: string;
        approvedAt: string | null;
      } | null;
      status: {
        colour: StatusColour;
        rule: StatusRule;
        inputs: Array<{
          name: string;
          value: string | null;
        }>;
      };
      citation: {
        path: string;
        legibility: Legibility;
      };
    }>;
  };
};
type ProgressMutationVariables = Exact<{
  key: string;
  plan: string;
  measure: string;
}>;
type ProgressMutation = {
  submitProgress: {
    submission: {
      id: string;
      state: ReportState;
      period: string;
      progress: Array<{
        percent: string | null;
        measure: {
          code: string;
        };
        status: {
          colour: StatusColour;
        };
      }>;
    } | null;
    errors: Array<{
      code: ErrorCode;
      message: string;
      cure: string;
      path: Array<string>;
    }>;
  };
};
type ProposePathMutationVariables = Exact<{
  key: string;
  target: string;
}>;
type ProposePathMutation = {
  proposePath: {
    path: {
      id: string;
      state: ReportState;
      points: Array<{
        period: string;
        expected: string;
      }>;
      proposedBy: {
        code: string;
      } | null;
    } | null;
    errors: Array<{
      code: ErrorCode;
      message: string;
      cure: string;
      path: Array<string>;
    }>;
  };
};
type ApprovePathMutationVariables = Exact<{
  key: string;
  path: string | number;
}>;
type ApprovePathMutation = {
  approvePath: {
    path: {
      id: string;
      state: ReportState;
      approvedAt: string | null;
      target: {
        code: string;
        trajectory: Array<{
          period: string;
          expected: string | null;
        }>;
        status: {
          colour: StatusColour;
          rule: StatusRule;
        };
      } | null;
    } | null;
    errors: Array<{
      code: ErrorCode;
      message: string;
      path: Array<string>;
    }>;
  };
};
type OverviewQueryVariables = Exact<{
  plan: string;
  filter?: PromiseFilter | null | undefined;
}>;
type OverviewQuery = {
  plan: {
    code: string;
    title: string;
    promises: Array<{
      kind: PromiseKind;
      code: string;
      label: string;
      area: string | null;
      headline: boolean;
      colour: StatusColour;
      attainment: string | null;
      owner: {
        code: string;
        label: string;
      } | null;
    }>;
  } | null;
  palette: Array<{
    colour: StatusColour;
    hex: string;
    dark: string;
    shape: PaletteShape;
    label: string;
  }>;
};
type PlanOnAPageQueryVariables = Exact<{
  [key: string]: never;
}>;
type PlanOnAPageQuery = {
  plan: {
    id: string;
    code: string;
    year: number;
    title: string;
    titleEn: string;
    place: {
      code: string;
      name: string;
      parent: {
        name: string;
      } | null;
    };
    statusSummary: {
      total: number;
      blue: number;
      green: number;
      yellow: number;
      orange: number;
      red: number;
      grey: number;
    };
    headlineTargets: Array<{
      id: string;
      code: string;
      value: string | null;
      comparator: Comparator;
      commitment: Commitment;
      deadline: string;
      indicator: {
        code: string;
        name: string;
        kind: IndicatorKind;
        direction: Direction;
        nameEn: string;
        unit: {
          code: string;
          symbol: string;
        };
      };
      citation: {
        path: string;
        legibility: Legibility;
        document: {
          title: string;
        };
      };
      status: {
        colour: StatusColour;
        expected: string | null;
        actual: string | null;
        pace: string | null;
      };
    }>;
    areas: Array<{
      code: string;
      ordinal: number;
      title: string;
      titleEn: string;
      statusSummary: {
        total: number;
        grey: number;
      };
      targets: {
        totalCount: number;
        nodes: Array<{
          id: string;
          code: string;
          value: string | null;
          comparator: Comparator;
          commitment: Commitment;
          deadline: string;
          indicator: {
            code: string;
            name: string;
            kind: IndicatorKind;
            direction: Direction;
            nameEn: string;
            unit: {
              code: string;
              symbol: string;
            };
          };
          citation: {
            path: string;
            legibility: Legibility;
            document: {
              title: string;
            };
          };
          status: {
            colour: StatusColour;
            expected: string | null;
            actual: string | null;
            pace: string | null;
          };
        }>;
      };
      sections: Array<{
        ordinal: number;
        title: string | null;
        measures: Array<{
          title: string;
          citation: {
            path: string;
            legibility: Legibility;
          };
        }>;
        targets: Array<{
          code: string;
        }>;
        designations: Array<{
          code: string;
          title: string;
          level: DesignationLevel | null;
          stage: DesignationStage;
        }>;
      }>;
    }>;
  } | null;
};
type TargetRowFragment = {
  id: string;
  code: string;
  value: string | null;
  comparator: Comparator;
  commitment: Commitment;
  deadline: string;
  indicator: {
    code: string;
    name: string;
    kind: IndicatorKind;
    direction: Direction;
    nameEn: string;
    unit: {
      code: string;
      symbol: string;
    };
  };
  citation: {
    path: string;
    legibility: Legibility;
    document: {
      title: string;
    };
  };
  status: {
    colour: StatusColour;
    expected: string | null;
    actual: string | null;
    pace: string | null;
  };
};
type KeyProjectsQueryVariables = Exact<{
  after?: string | null | undefined;
}>;
type KeyProjectsQuery = {
  projects: {
    totalCount: number;
    aggregate: {
      count: number;
      sum: {
        totalInvestment: string | null;
      };
    };
    groupBy: Array<{
      key: string | null;
      count: number;
      sum: {
        totalInvestment: string | null;
      };
    }>;
    edges: Array<{
      cursor: string;
      node: {
        id: string;
        code: string;
        name: string;
        stage: ProjectStage | null;
        totalInvestment: string | null;
        lead: {
          code: string;
          name: string;
        } | null;
        area: {
          code: string;
        } | null;
        milestones: Array<{
          title: string;
          dueOn: string;
          reachedOn: string | null;
        }>;
      };
    }>;
    pageInfo: {
      hasNextPage: boolean;
      endCursor: string | null;
    };
  };
};
type RankingQueryVariables = Exact<{
  plan: string;
  target: string;
  asOf?: string | null | undefined;
}>;
type RankingQuery = {
  plan: {
    target: {
      value: string | null;
      parts: {
        totalCount: number;
        sum: string | null;
        difference: string | null;
        nodes: Array<{
          id: string;
          label: string;
          rank: number | null;
          attainment: string | null;
          value: string | null;
          place: {
            code: string;
            name: string;
          } | null;
          owner: {
            code: string;
          } | null;
          latest: {
            period: string;
            value: string | null;
          } | null;
          status: {
            colour: StatusColour;
            expected: string | null;
            actual: string | null;
          };
        }>;
      };
    } | null;
  } | null;
};
type SubmitMutationVariables = Exact<{
  key: string;
}>;
type SubmitMutation = {
  submitFigures: {
    submission: {
      id: string;
      state: ReportState;
      period: string;
      figures: Array<{
        value: string | null;
        target: {
          code: string;
        };
        status: {
          colour: StatusColour;
        } | null;
      }>;
    } | null;
    errors: Array<{
      code: ErrorCode;
      message: string;
      path: Array<string>;
      messageEn: string;
    }>;
  };
};
type ApproveMutationVariables = Exact<{
  key: string;
  submission: string | number;
}>;
type ApproveMutation = {
  approveSubmission: {
    submission: {
      id: string;
      state: ReportState;
      approvedBy: {
        name: string;
      } | null;
    } | null;
    errors: Array<{
      code: ErrorCode;
      message: string;
      path: Array<string>;
    }>;
  };
};
type ReturnMutationVariables = Exact<{
  key: string;
  submission: string | number;
}>;
type ReturnMutation = {
  returnSubmission: {
    submission: {
      id: string;
      state: ReportState;
      returnReason: string | null;
    } | null;
    errors: Array<{
      code: ErrorCode;
      message: string;
      path: Array<string>;
    }>;
  };
};
type InboxQueryVariables = Exact<{
  [key: string]: never;
}>;
type InboxQuery = {
  viewer: {
    roles: Array<string>;
    organisation: {
      code: string;
      name: string;
    } | null;
  } | null;
  reportingDue: {
    nodes: Array<{
      period: string;
      dueOn: string;
      state: ReportState | null;
      overdue: boolean;
      target: {
        code: string;
      } | null;
    }>;
  };
};
type ShortfallsQueryVariables = Exact<{
  plan: string;
}>;
type ShortfallsQuery = {
  plan: {
    worst: Array<{
      promise: {
        __typename: 'Designation';
        code: string;
        stage: DesignationStage;
        id: string;
        label: string;
        status: {
          colour: StatusColour;
          rule: StatusRule;
        };
      } | {
        __typename: 'Measure';
        code: string;
        dueOn: string | null;
        id: string;
        label: string;
        status: {
          colour: StatusColour;
          rule: StatusRule;
        };
      } | {
        __typename: 'Target';
        code: string;
        value: string | null;
        id: string;
        label: string;
        indicator: {
          unit: {
            symbol: string;
          };
        };
        status: {
          colour: StatusColour;
          rule: StatusRule;
        };
      };
      shortfall: {
        cause: string;
        correction: string;
        dueOn: string;
        explainedAt: string;
      } | null;
    }>;
  } | null;
  supervisionNotices: {
    totalCount: number;
    nodes: Array<{
      id: string;
      level: NoticeLevel;
      state: NoticeState;
      dueOn: string;
      overdue: boolean;
      issuedOn: string;
      issuer: {
        code: string;
      };
      addressee: {
        code: string;
        name: string;
      };
      promise: {
        id: string;
        label: string;
      } | {
        id: string;
        label: string;
      } | {
        id: string;
        label: string;
      };
      answer: {
        cause: string;
        correction: string;
        dueOn: string;
      } | null;
    }>;
  };
};
type TargetInDepthQueryVariables = Exact<{
  code: string;
  asOf?: string | null | undefined;
}>;
type TargetInDepthQuery = {
  plan: {
    target: {
      id: string;
      value: string | null;
      baseline: string | null;
      comparator: Comparator;
      commitment: Commitment;
      trajectory: Array<{
        period: string;
        expected: string | null;
      }>;
      latest: {
        period: string;
        value: string | null;
        recordedAt: string;
        approvedAt: string | null;
      } | null;
      observations: {
        totalCount: number;
        edges: Array<{
          cursor: string;
          node: {
            period: string;
            value: string | null;
            state: ReportState;
            revision: number;
            reason: string | null;
            recordedAt: string;
            submittedBy: {
              name: string;
            } | null;
          };
        }>;
        pageInfo: {
          hasNextPage: boolean;
          endCursor: string | null;
        };
      };
      status: {
        colour: StatusColour;
        expected: string | null;
        actual: string | null;
        pace: string | null;
        asOf: string;
        rule: StatusRule;
        inputs: Array<{
          name: string;
          value: string | null;
        }>;
      };
      evidence: {
        value: string | null;
        difference: string | null;
        members: {
          totalCount: number;
          nodes: Array<{
            __typename: 'Adjustment';
            id: string;
          } | {
            __typename: 'ApiClient';
            id: string;
          } | {
            __typename: 'ApiKey';
            id: string;
          } | {
            __typename: 'Appointment';
            id: string;
          } | {
            __typename: 'Area';
            id: string;
          } | {
            __typename: 'AuditDay';
            id: string;
          } | {
            __typename: 'AuditEntry';
            id: string;
          } | {
            __typename: 'Brand';
            id: string;
          } | {
            __typename: 'BrandSales';
            id: string;
          } | {
            __typename: 'Change';
            id: string;
          } | {
            __typename: 'Checkpoint';
            id: string;
          } | {
            __typename: 'Citation';
            id: string;
          } | {
            __typename: 'ClearedSite';
            id: string;
          } | {
            __typename: 'CooperationProject';
            id: string;
          } | {
            __typename: 'Deal';
            id: string;
          } | {
            __typename: 'DealFunding';
            id: string;
          } | {
            __typename: 'Designation';
            id: string;
          } | {
            __typename: 'District';
            id: string;
          } | {
            __typename: 'EchelonCriterion';
            id: string;
          } | {
            __typename: 'EcologyWork';
            id: string;
          } | {
            __typename: 'EducationCommunity';
            id: string;
          } | {
            __typename: 'Enclave';
            id: string;
          } | {
            __typename: 'Enterprise';
            id: string;
          } | {
            __typename: 'EnterpriseOutput';
            id: string;
          } | {
            __typename: 'EnterpriseRequest';
            id: string;
          } | {
            __typename: 'Facility';
            id: string;
          } | {
            __typename: 'Financing';
            id: string;
          } | {
            __typename: 'HeadingMapping';
            id: string;
          } | {
            __typename: 'HeritageItem';
            id: string;
          } | {
            __typename: 'Import';
            id: string;
          } | {
            __typename: 'ImportRow';
            id: string;
          } | {
            __typename: 'ImportedReport';
            id: string;
          } | {
            __typename: 'IncomeSurvey';
            id: string;
          } | {
            __typename: 'Indicator';
            id: string;
          } | {
            __typename: 'IndustryChain';
            id: string;
          } | {
            __typename: 'Inspection';
            id: string;
          } | {
            __typename: 'InvestmentRecord';
            id: string;
          } | {
            __typename: 'JobRecord';
            id: string;
          } | {
            __typename: 'Judgement';
            id: string;
          } | {
            __typename: 'LandParcel';
            id: string;
          } | {
            __typename: 'LegalReview';
            id: string;
          } | {
            __typename: 'ListingCase';
            id: string;
          } | {
            __typename: 'Measure';
            id: string;
          } | {
            __typename: 'Mediation';
            id: string;
          } | {
            __typename: 'Milestone';
            id: string;
          } | {
            __typename: 'Observation';
            id: string;
          } | {
            __typename: 'Organisation';
            id: string;
          } | {
            __typename: 'Park';
            id: string;
          } | {
            __typename: 'PartnerRegion';
            id: string;
          } | {
            __typename: 'Path';
            id: string;
          } | {
            __typename: 'PetitionCase';
            id: string;
          } | {
            __typename: 'Place';
            id: string;
          } | {
            __typename: 'Plan';
            id: string;
          } | {
            __typename: 'ProgressReport';
            id: string;
          } | {
            __typename: 'Project';
            id: string;
          } | {
            __typename: 'ProjectProblem';
            id: string;
          } | {
            __typename: 'ProjectTask';
            id: string;
          } | {
            __typename: 'RdExpenditure';
            id: string;
          } | {
            __typename: 'Recognition';
            id: string;
          } | {
            __typename: 'RectificationItem';
            id: string;
          } | {
            __typename: 'Reference';
            id: string;
          } | {
            __typename: 'Reform';
            id: string;
          } | {
            __typename: 'Relocation';
            id: string;
          } | {
            __typename: 'RenewalScheme';
            id: string;
          } | {
            __typename: 'ReportingDuty';
            id: string;
          } | {
            __typename: 'ResearchInstitution';
            id: string;
          } | {
            __typename: 'ResearchProject';
            id: string;
          } | {
            __typename: 'Responsibility';
            id: string;
          } | {
            __typename: 'Review';
            id: string;
          } | {
            __typename: 'RiskCampaign';
            id: string;
          } | {
            __typename: 'School';
            id: string;
          } | {
            __typename: 'ScoreRule';
            id: string;
          } | {
            __typename: 'Section';
            id: string;
          } | {
            __typename: 'ServiceMatter';
            id: string;
          } | {
            __typename: 'Shortfall';
            id: string;
          } | {
            __typename: 'SourceDocument';
            id: string;
          } | {
            __typename: 'StatusChange';
            id: string;
          } | {
            __typename: 'StatusFlip';
            id: string;
          } | {
            __typename: 'Submission';
            id: string;
          } | {
            __typename: 'SupervisionNotice';
            id: string;
          } | {
            __typename: 'TalentIntake';
            id: string;
          } | {
            __typename: 'Target';
            id: string;
          } | {
            __typename: 'TechRecognition';
            id: string;
          } | {
            __typename: 'TourismSite';
            id: string;
          } | {
            __typename: 'TradeRecord';
            id: string;
          } | {
            __typename: 'TransportScheme';
            id: string;
          } | {
            __typename: 'Unit';
            id: string;
          } | {
            __typename: 'VillageIncome';
            id: string;
          } | {
            __typename: 'VisitorRecord';
            id: string;
          } | {
            __typename: 'Waypoint';
            id: string;
          } | {
            __typename: 'Webhook';
            id: string;
          } | {
            __typename: 'WebhookAttempt';
            id: string;
          } | {
            __typename: 'WebhookDelivery';
            id: string;
          }>;
        };
      } | null;
      responsible: Array<{
        role: ResponsibilityRole;
        organisation: {
          code: string;
          name: string;
        };
      }>;
    } | null;
  } | null;
};
type TitlesQueryVariables = Exact<{
  plan: string;
}>;
type TitlesQuery = {
  designations: {
    totalCount: number;
    groupBy: Array<{
      key: string | null;
      count: number;
    }>;
    nodes: Array<{
      id: string;
      code: string;
      title: string;
      level: DesignationLevel | null;
      stage: DesignationStage;
      commitment: Commitment;
      dueOn: string | null;
      appliedOn: string | null;
      awardedOn: string | null;
      announcement: {
        title: string;
        number: string | null;
        issuedOn: string | null;
      } | null;
      lead: {
        code: string;
        name: string;
      } | null;
      status: {
        colour: StatusColour;
        rule: StatusRule;
      };
      citation: {
        path: string;
        legibility: Legibility;
      };
    }>;
  };
};
type ShortlistedMutationVariables = Exact<{
  key: string;
  id: string | number;
}>;
type ShortlistedMutation = {
  moveDesignation: {
    designation: {
      code: string;
      stage: DesignationStage;
      moves: Array<DesignationStage>;
    } | null;
    errors: Array<{
      code: ErrorCode;
      message: string;
      cure: string;
      path: Array<string>;
    }>;
  };
};
/** The query `Briefing` of briefing.graphql. */
declare const Briefing: TypedDocumentNode<BriefingQuery, BriefingQueryVariables>;
/** The query `Changes` of changes.graphql. */
declare const Changes: TypedDocumentNode<ChangesQuery, ChangesQueryVariables>;
/** The subscription `Follow` of changes.graphql. */
declare const Follow: TypedDocumentNode<FollowSubscription, FollowSubscriptionVariables>;
/** The mutation `Endpoint` of changes.graphql. */
declare const Endpoint: TypedDocumentNode<EndpointMutation, EndpointMutationVariables>;
/** The query `EnterpriseAcrossDomains` of enterprise.graphql. */
declare const EnterpriseAcrossDomains: TypedDocumentNode<EnterpriseAcrossDomainsQuery, EnterpriseAcrossDomainsQueryVariables>;
/** The mutation `Key` of exchange.graphql. */
declare const Key: TypedDocumentNode<KeyMutation, KeyMutationVariables>;
/** The mutation `DryRun` of exchange.graphql. */
declare const DryRun: TypedDocumentNode<DryRunMutation, DryRunMutationVariables>;
/** The query `Import` of exchange.graphql. */
declare const Import: TypedDocumentNode<ImportQuery, ImportQueryVariables>;
/** The query `Tasks` of measures.graphql. */
declare const Tasks: TypedDocumentNode<TasksQuery, TasksQueryVariables>;
/** The mutation `Progress` of measures.graphql. */
declare const Progress: TypedDocumentNode<ProgressMutation, ProgressMutationVariables>;
/** The mutation `ProposePath` of nodes.graphql. */
declare const ProposePath: TypedDocumentNode<ProposePathMutation, ProposePathMutationVariables>;
/** The mutation `ApprovePath` of nodes.graphql. */
declare const ApprovePath: TypedDocumentNode<ApprovePathMutation, ApprovePathMutationVariables>;
/** The query `Overview` of overview.graphql. */
declare const Overview: TypedDocumentNode<OverviewQuery, OverviewQueryVariables>;
/** The query `PlanOnAPage` of plan.graphql. */
declare const PlanOnAPage: TypedDocumentNode<PlanOnAPageQuery, PlanOnAPageQueryVariables>;
/** The query `KeyProjects` of projects.graphql. */
declare const KeyProjects: TypedDocumentNode<KeyProjectsQuery, KeyProjectsQueryVariables>;
/** The query `Ranking` of ranking.graphql. */
declare const Ranking: TypedDocumentNode<RankingQuery, RankingQueryVariables>;
/** The mutation `Submit` of reporting.graphql. */
declare const Submit: TypedDocumentNode<SubmitMutation, SubmitMutationVariables>;
/** The mutation `Approve` of reporting.graphql. */
declare const Approve: TypedDocumentNode<ApproveMutation, ApproveMutationVariables>;
/** The mutation `Return` of reporting.graphql. */
declare const Return: TypedDocumentNode<ReturnMutation, ReturnMutationVariables>;
/** The query `Inbox` of reporting.graphql. */
declare const Inbox: TypedDocumentNode<InboxQuery, InboxQueryVariables>;
/** The query `Shortfalls` of supervision.graphql. */
declare const Shortfalls: TypedDocumentNode<ShortfallsQuery, ShortfallsQueryVariables>;
/** The query `TargetInDepth` of target.graphql. */
declare const TargetInDepth: TypedDocumentNode<TargetInDepthQuery, TargetInDepthQueryVariables>;
/** The query `Titles` of titles.graphql. */
declare const Titles: TypedDocumentNode<TitlesQuery, TitlesQueryVariables>;
/** The mutation `Shortlisted` of titles.graphql. */
declare const Shortlisted: TypedDocumentNode<ShortlistedMutation, ShortlistedMutationVariables>;
/**
 * A key for one intent: what is sent twice with it is done once. Make it when somebody decides, not when something is sent. Works without
 * TLS too, where browsers make no UUIDs.
 */
export declare function intentKey(): string;
/** How a graph is asked. */
interface ClientOptions {
  /** Where it is served, such as `https://plan.example/graphql`. */
  readonly url: string | URL;
  /**
   * What goes along with each request, asked for anew each time.
   *
   * @example () => ({ authorization: `Bearer ${token}` })
   */
  readonly headers?: () => Readonly<Record<string, string>> | Promise<Readonly<Record<string, string>>>;
  /** How often something is sent again that nobody answered, or that is to be asked again later; 5 when left out. */
  readonly retries?: number;
  /** The longest that one request may take, in milliseconds; two minutes when left out. */
  readonly timeout?: number;
  /** Whether persisted operations are named by their hashes, and sent whole only where a gateway does not know them; true when left out. */
  readonly persisted?: boolean;
  /** Told before something is sent again: how often it was already, and why. */
  readonly onRetry?: (count: number, reason: string) => void;
  /** What sends requests, where it is not the platform's own. */
  readonly fetch?: typeof fetch;
}
/** The variables of an operation, which may be left out where none has to be given. */
type Given<Variables> = Record<never, never> extends Variables ? [variables?: Variables] : [variables: Variables];
/** A graph as a program asks it. */
interface Graph {
  /**
   * Asks, or changes something; gives the data. What breaks on the way is sent again, a mutation with the same idempotency key, so that it
   * is done once.
   *
   * @throws {GraphRefusal} where the answer bears an error, or none came.
   */
  ask<Data, Variables>(operation: Operation<Data, Variables>, ...given: Given<Variables>): Promise<Data>;
  /** The same, for who goes on with what was answered beside errors. */
  answer<Data, Variables>(operation: Operation<Data, Variables>, ...given: Given<Variables>): Promise<{
    readonly data: Data | null;
    readonly errors: readonly GraphError[];
  }>;
  /**
   * Follows a subscription. Where the connection breaks, it goes on from the `cursor` that was told last, if the operation takes a variable
   * `$after`; without one it begins with this moment. Ends with the signal, or when nobody asks for more.
   *
   * @throws {GraphRefusal} where it is not worth while to subscribe again, such as EVENTS_CURSOR_GONE.
   */
  follow<Data, Variables extends object>(operation: Operation<Data, Variables>, variables: Variables, options?: {
    readonly signal?: AbortSignal;
  }): AsyncGenerator<Data, void>;
}
/**
 * Opens a graph; nothing is asked yet.
 *
 * @example const graph = openGraph({ url: 'https://plan.example/graphql' });
 * const { plan } = await graph.ask(operations.PlanOnAPage);
 */
export declare function openGraph(options: ClientOptions): Graph;
export { type ClientOptions, type ErrorCode, type Graph, type Operation, operations_d_exports as operations };