// Generated from src/views/plan/plan.graphql by services/cockpit/bundle/writeOperations.ts. Do not edit.
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

export type PlanPageQueryVariables = Exact<{
  plan: string;
  asOf?: string | null | undefined;
  since: string;
  compare: boolean;
  lang: Language;
}>;


export type PlanPageQuery = { plan: { code: string, year: number, title: string, timeZone: string, closedAt: string | null, parent: { code: string, title: string } | null, yearly: Array<{ code: string, title: string }>, place: { code: string, name: string, synthetic: boolean }, reporting: { due: number, received: number, punctual: number }, statusSummary: { total: number, blue: number, green: number, yellow: number, orange: number, red: number, grey: number, missing: number, attainment: string | null, coverage: string | null, worst: Array<{ code: string }> }, headlineTargets: Array<{ code: string }>, targets: { totalCount: number, nodes: Array<{ id: string, code: string, value: string | null, upperValue: string | null, comparator: Comparator, commitment: Commitment, synthetic: boolean, form: TargetForm, area: { code: string } | null, indicator: { name: string, kind: IndicatorKind, unit: { symbol: string } }, status: { colour: StatusColour, actual: string | null, expected: string | null, pace: string | null, score: string | null, period: string | null, rule: StatusRule, outcome: StatusOutcome | null }, responsible: Array<{ role: ResponsibilityRole, organisation: { name: string } }> }> }, areas: Array<{ code: string, ordinal: number, title: string, statusSummary: { total: number, blue: number, green: number, yellow: number, orange: number, red: number, grey: number, attainment: string | null }, measures: { totalCount: number } }>, measures: { totalCount: number }, designations: { totalCount: number, nodes: Array<{ code: string, title: string, level: DesignationLevel | null, stage: DesignationStage, area: { code: string } | null, status: { colour: StatusColour } }> } } | null, then?: { targets: { nodes: Array<{ code: string, status: { colour: StatusColour, actual: string | null } }> }, designations: { nodes: Array<{ code: string, stage: DesignationStage }> } } | null };

export type BoardTargetFragment = { id: string, code: string, value: string | null, upperValue: string | null, comparator: Comparator, commitment: Commitment, synthetic: boolean, form: TargetForm, area: { code: string } | null, indicator: { name: string, kind: IndicatorKind, unit: { symbol: string } }, status: { colour: StatusColour, actual: string | null, expected: string | null, pace: string | null, score: string | null, period: string | null, rule: StatusRule, outcome: StatusOutcome | null }, responsible: Array<{ role: ResponsibilityRole, organisation: { name: string } }> };

export const PlanPageDocument = gql<PlanPageQuery, PlanPageQueryVariables>("query PlanPage($plan: String!, $asOf: DateTime, $since: DateTime!, $compare: Boolean!, $lang: Language!) { plan(code: $plan, asOf: $asOf) { code year title(lang: $lang) timeZone closedAt parent { code title(lang: $lang) } yearly { code title(lang: $lang) } place { code name(lang: $lang) synthetic } reporting { due received punctual } statusSummary { total blue green yellow orange red grey missing attainment coverage worst(first: 100) { code } } headlineTargets { code } targets(first: 200) { totalCount nodes { ...BoardTarget } } areas { code ordinal title(lang: $lang) statusSummary { total blue green yellow orange red grey attainment } measures(first: 0) { totalCount } } measures(first: 0) { totalCount } designations(first: 100) { totalCount nodes { code title(lang: $lang) level stage area { code } status { colour } } } } then: plan(code: $plan, asOf: $since) @include(if: $compare) { targets(first: 200) { nodes { code status { colour actual } } } designations(first: 100) { nodes { code stage } } } } fragment BoardTarget on Target { id code value upperValue comparator commitment synthetic form area { code } indicator { name(lang: $lang) kind unit { symbol(lang: $lang) } } status { colour actual expected pace score period rule outcome } responsible { role organisation { name(lang: $lang) } } }");
