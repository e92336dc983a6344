// Generated from src/views/ranking/ranking.graphql by services/cockpit/bundle/writeOperations.ts. Do not edit.
import { gql } from '@urql/core';
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type Language =
  | 'EN'
  | 'ZH';

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

export type TargetDivision =
  | 'BUREAU'
  | 'PARK'
  | 'QUARTER'
  | 'TOWNSHIP';

export type RankingPageQueryVariables = Exact<{
  plan: string;
  code: string;
  chosen: boolean;
  period?: string | null | undefined;
  asOf?: string | null | undefined;
  lang: Language;
}>;


export type RankingPageQuery = { plan: { code: string, title: string, year: number, targets: { nodes: Array<{ code: string, indicator: { name: string }, parts: { totalCount: number } }> }, target?: { code: string, value: string | null, indicator: { name: string, unit: { symbol: string } }, trajectory: Array<{ period: string, dueOn: string }>, status: { colour: StatusColour, period: string | null, actual: string | null }, parts: { totalCount: number, sum: string | null, difference: string | null, reason: string | null, nodes: Array<{ id: string, code: string, label: string, division: TargetDivision | null, value: string | null, rank: number | null, attainment: string | null, place: { name: string } | null, owner: { name: string } | null, latest: { period: string, value: string | null } | null, status: { colour: StatusColour, expected: string | null, period: string | null, rule: StatusRule } }> } } | null } | null };

export const RankingPageDocument = gql<RankingPageQuery, RankingPageQueryVariables>("query RankingPage( $plan: String! $code: String! $chosen: Boolean! $period: String $asOf: DateTime $lang: Language! ) { plan(code: $plan, asOf: $asOf) { code title(lang: $lang) year targets(first: 200) { nodes { code indicator { name(lang: $lang) } parts(first: 1) { totalCount } } } target(code: $code) @include(if: $chosen) { code value indicator { name(lang: $lang) unit { symbol(lang: $lang) } } trajectory { period dueOn } status { colour period actual } parts(first: 200, period: $period, orderBy: [{ field: ATTAINMENT, direction: DESC }]) { totalCount sum difference reason nodes { id code label(lang: $lang) division value rank attainment place { name(lang: $lang) } owner { name(lang: $lang) } latest { period value } status { colour expected period rule } } } } } }");
