// Generated from src/views/whole/whole.graphql by services/cockpit/bundle/writeOperations.ts. Do not edit.
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

export type Legibility =
  | 'CLEAR'
  | 'CUT'
  | 'REPAIRED';

export type MeasureState =
  | 'DONE'
  | 'DROPPED'
  | 'NOT_STARTED'
  | 'UNDER_WAY';

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

export type WholePlanQueryVariables = Exact<{
  plan: string;
  lead: string;
  asOf?: string | null | undefined;
  lang: Language;
}>;


export type WholePlanQuery = { plan: { code: string, title: string, year: number, statusSummary: { blue: number, green: number, yellow: number, orange: number, red: number, grey: number }, headlineTargets: Array<{ code: string, value: string | null, upperValue: string | null, comparator: Comparator, commitment: Commitment, deadline: string, synthetic: boolean, area: { code: string } | null, indicator: { name: string, kind: IndicatorKind, unit: { symbol: string } }, citation: { path: string, legibility: Legibility, document: { title: string } }, responsible: Array<{ role: ResponsibilityRole, organisation: { name: string } }>, status: { colour: StatusColour, actual: string | null, expected: string | null, period: string | null, rule: StatusRule }, trajectory: Array<{ period: string, expected: string | null }>, observations: { nodes: Array<{ id: string, period: string, value: string | null, state: ReportState, supersededAt: string | null, status: { colour: StatusColour } | null }> } }>, measures: { nodes: Array<{ code: string, title: string, state: MeasureState, dueOn: string | null, latestProgress: { percent: string | null } | null, status: { colour: StatusColour }, responsible: Array<{ role: ResponsibilityRole, organisation: { name: string } }> }> }, areas: Array<{ code: string, title: string, statusSummary: { blue: number, green: number, yellow: number, orange: number, red: number, grey: number, attainment: string | null }, targets: { nodes: Array<{ code: string, value: string | null, upperValue: string | null, comparator: Comparator, commitment: Commitment, deadline: string, synthetic: boolean, section: { ordinal: number } | null, indicator: { name: string, kind: IndicatorKind, unit: { symbol: string } }, citation: { path: string, legibility: Legibility, document: { title: string } }, responsible: Array<{ role: ResponsibilityRole, organisation: { name: string } }>, status: { colour: StatusColour, actual: string | null, expected: string | null, period: string | null, rule: StatusRule }, trajectory: Array<{ period: string, expected: string | null }>, observations: { nodes: Array<{ id: string, period: string, value: string | null, state: ReportState, supersededAt: string | null, status: { colour: StatusColour } | null }> } }> }, measures: { nodes: Array<{ code: string, title: string, state: MeasureState, dueOn: string | null, section: { ordinal: number } | null, latestProgress: { percent: string | null } | null, status: { colour: StatusColour }, responsible: Array<{ role: ResponsibilityRole, organisation: { name: string } }> }> }, designations: { nodes: Array<{ code: string, title: string, level: DesignationLevel | null, stage: DesignationStage, section: { ordinal: number } | null, status: { colour: StatusColour } }> }, sections: Array<{ ordinal: number, title: string | null }> }> } | null };

export type WholeMeasureFragment = { code: string, title: string, state: MeasureState, dueOn: string | null, latestProgress: { percent: string | null } | null, status: { colour: StatusColour }, responsible: Array<{ role: ResponsibilityRole, organisation: { name: string } }> };

export type WholeTitleFragment = { code: string, title: string, level: DesignationLevel | null, stage: DesignationStage, status: { colour: StatusColour } };

export type WholeTargetFragment = { code: string, value: string | null, upperValue: string | null, comparator: Comparator, commitment: Commitment, deadline: string, synthetic: boolean, indicator: { name: string, kind: IndicatorKind, unit: { symbol: string } }, citation: { path: string, legibility: Legibility, document: { title: string } }, responsible: Array<{ role: ResponsibilityRole, organisation: { name: string } }>, status: { colour: StatusColour, actual: string | null, expected: string | null, period: string | null, rule: StatusRule }, trajectory: Array<{ period: string, expected: string | null }>, observations: { nodes: Array<{ id: string, period: string, value: string | null, state: ReportState, supersededAt: string | null, status: { colour: StatusColour } | null }> } };

export const WholePlanDocument = gql<WholePlanQuery, WholePlanQueryVariables>("query WholePlan($plan: String!, $lead: String!, $asOf: DateTime, $lang: Language!) { plan(code: $plan, asOf: $asOf) { code title(lang: $lang) year statusSummary { blue green yellow orange red grey } headlineTargets { area { code } ...WholeTarget } measures(first: 100, filter: { code: { startsWith: $lead } }) { nodes { ...WholeMeasure } } areas { code title(lang: $lang) statusSummary { blue green yellow orange red grey attainment } targets(first: 100) { nodes { section { ordinal } ...WholeTarget } } measures(first: 200) { nodes { section { ordinal } ...WholeMeasure } } designations(first: 100) { nodes { section { ordinal } ...WholeTitle } } sections { ordinal title(lang: $lang) } } } } fragment WholeMeasure on Measure { code title(lang: $lang) state dueOn latestProgress { percent } status { colour } responsible { role organisation { name(lang: $lang) } } } fragment WholeTitle on Designation { code title(lang: $lang) level stage status { colour } } fragment WholeTarget on Target { code value upperValue comparator commitment deadline synthetic indicator { name(lang: $lang) kind unit { symbol(lang: $lang) } } citation { path legibility document { title(lang: $lang) } } responsible { role organisation { name(lang: $lang) } } status { colour actual expected period rule } trajectory { period expected } observations(first: 60, orderBy: [{ field: PERIOD_END }, { field: RECORDED_AT }]) { nodes { id period value state supersededAt status { colour } } } }");
