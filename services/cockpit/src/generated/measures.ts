// Generated from src/views/measures/measures.graphql by services/cockpit/bundle/writeOperations.ts. Do not edit.
import { gql } from '@urql/core';
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type AreaFilter = {
  and?: Array<AreaFilter> | null | undefined;
  code?: StringFilter | null | undefined;
  id?: IdFilter | null | undefined;
  not?: AreaFilter | null | undefined;
  or?: Array<AreaFilter> | null | undefined;
  plan?: PlanFilter | null | undefined;
};

export type BoundingBox = {
  east: number;
  north: number;
  south: number;
  west: number;
};

export type Commitment =
  | 'ENSURED'
  | 'EXPECTED'
  | 'PLAIN'
  | 'RESOLVED'
  | 'STRIVEN';

export type CommitmentFilter = {
  eq?: Commitment | null | undefined;
  in?: Array<Commitment> | null | undefined;
  isNull?: boolean | null | undefined;
};

export type DateFilter = {
  eq?: string | null | undefined;
  gt?: string | null | undefined;
  gte?: string | null | undefined;
  in?: Array<string> | null | undefined;
  isNull?: boolean | null | undefined;
  lt?: string | null | undefined;
  lte?: string | null | undefined;
};

export type IdFilter = {
  eq?: string | number | null | undefined;
  in?: Array<string | number> | null | undefined;
};

export type IntFilter = {
  eq?: number | null | undefined;
  gt?: number | null | undefined;
  gte?: number | null | undefined;
  in?: Array<number> | null | undefined;
  isNull?: boolean | null | undefined;
  lt?: number | null | undefined;
  lte?: number | null | undefined;
};

export type Language =
  | 'EN'
  | 'ZH';

export type MeasureFilter = {
  and?: Array<MeasureFilter> | null | undefined;
  area?: AreaFilter | null | undefined;
  code?: StringFilter | null | undefined;
  commitment?: CommitmentFilter | null | undefined;
  dueOn?: DateFilter | null | undefined;
  id?: IdFilter | null | undefined;
  lead?: OrganisationFilter | null | undefined;
  not?: MeasureFilter | null | undefined;
  or?: Array<MeasureFilter> | null | undefined;
  plan?: PlanFilter | null | undefined;
  section?: SectionFilter | null | undefined;
  state?: MeasureStateFilter | null | undefined;
  texts?: MeasureTexts | null | undefined;
};

export type MeasureState =
  | 'DONE'
  | 'DROPPED'
  | 'NOT_STARTED'
  | 'UNDER_WAY';

export type MeasureStateFilter = {
  eq?: MeasureState | null | undefined;
  in?: Array<MeasureState> | null | undefined;
  isNull?: boolean | null | undefined;
};

export type MeasureTexts = {
  code?: TextFilter | null | undefined;
  titleEn?: TextFilter | null | undefined;
  titleZh?: TextFilter | null | undefined;
};

export type OrganisationFilter = {
  and?: Array<OrganisationFilter> | null | undefined;
  code?: StringFilter | null | undefined;
  id?: IdFilter | null | undefined;
  kind?: OrganisationKindFilter | null | undefined;
  not?: OrganisationFilter | null | undefined;
  or?: Array<OrganisationFilter> | null | undefined;
  place?: PlaceFilter | null | undefined;
  texts?: OrganisationTexts | null | undefined;
};

export type OrganisationKind =
  | 'BUREAU'
  | 'COMPANY'
  | 'GOVERNMENT'
  | 'PARTNER';

export type OrganisationKindFilter = {
  eq?: OrganisationKind | null | undefined;
  in?: Array<OrganisationKind> | null | undefined;
  isNull?: boolean | null | undefined;
};

export type OrganisationTexts = {
  code?: TextFilter | null | undefined;
  nameEn?: TextFilter | null | undefined;
  nameZh?: TextFilter | null | undefined;
};

export type PlaceFilter = {
  and?: Array<PlaceFilter> | null | undefined;
  code?: StringFilter | null | undefined;
  id?: IdFilter | null | undefined;
  kind?: PlaceKindFilter | null | undefined;
  not?: PlaceFilter | null | undefined;
  or?: Array<PlaceFilter> | null | undefined;
  parent?: PlaceFilter | null | undefined;
  position?: PositionFilter | null | undefined;
  texts?: PlaceTexts | null | undefined;
};

export type PlaceKind =
  | 'CITY'
  | 'COUNTY'
  | 'DISTRICT'
  | 'PROVINCE'
  | 'TOWNSHIP'
  | 'VILLAGE';

export type PlaceKindFilter = {
  eq?: PlaceKind | null | undefined;
  in?: Array<PlaceKind> | null | undefined;
  isNull?: boolean | null | undefined;
};

export type PlaceTexts = {
  code?: TextFilter | null | undefined;
  nameEn?: TextFilter | null | undefined;
  nameZh?: TextFilter | null | undefined;
};

export type PlanFilter = {
  and?: Array<PlanFilter> | null | undefined;
  code?: StringFilter | null | undefined;
  id?: IdFilter | null | undefined;
  not?: PlanFilter | null | undefined;
  or?: Array<PlanFilter> | null | undefined;
  parent?: PlanFilter | null | undefined;
  place?: PlaceFilter | null | undefined;
  texts?: PlanTexts | null | undefined;
  year?: IntFilter | null | undefined;
};

export type PlanTexts = {
  code?: TextFilter | null | undefined;
  titleEn?: TextFilter | null | undefined;
  titleZh?: TextFilter | null | undefined;
};

export type PositionFilter = {
  isNull?: boolean | null | undefined;
  within?: BoundingBox | null | undefined;
};

export type SectionFilter = {
  and?: Array<SectionFilter> | null | undefined;
  area?: AreaFilter | null | undefined;
  id?: IdFilter | null | undefined;
  not?: SectionFilter | null | undefined;
  or?: Array<SectionFilter> | null | undefined;
};

export type StatusColour =
  | 'BLUE'
  | 'GREEN'
  | 'GREY'
  | 'ORANGE'
  | 'RED'
  | 'YELLOW';

export type StringFilter = {
  eq?: string | null | undefined;
  in?: Array<string> | null | undefined;
  isNull?: boolean | null | undefined;
  startsWith?: string | null | undefined;
};

export type TextFilter = {
  contains?: string | null | undefined;
  endsWith?: string | null | undefined;
  eq?: string | null | undefined;
  isNull?: boolean | null | undefined;
  startsWith?: string | null | undefined;
};

export type MeasuresPageQueryVariables = Exact<{
  plan: string;
  asOf?: string | null | undefined;
  filter?: MeasureFilter | null | undefined;
  ofState?: MeasureFilter | null | undefined;
  ofArea?: MeasureFilter | null | undefined;
  after?: string | null | undefined;
  lang: Language;
}>;


export type MeasuresPageQuery = { plan: { code: string, title: string, areas: Array<{ code: string, title: string }>, measures: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, code: string, title: string, state: MeasureState, dueOn: string | null, frame: boolean, area: { code: string, title: string } | null, lead: { name: string } | null, latestProgress: { period: string, percent: string | null, nextStep: string | null, obstacle: string | null } | null, checkpoints: Array<{ id: string, reachedOn: string | null }>, status: { colour: StatusColour, actual: string | null, expected: string | null } }> }, states: { groups: Array<{ key: string | null, count: number }> }, byArea: { groups: Array<{ key: string | null, count: number }> } } | null };

export const MeasuresPageDocument = gql<MeasuresPageQuery, MeasuresPageQueryVariables>("query MeasuresPage( $plan: String! $asOf: DateTime $filter: MeasureFilter $ofState: MeasureFilter $ofArea: MeasureFilter $after: String $lang: Language! ) { plan(code: $plan, asOf: $asOf) { code title(lang: $lang) areas { code title(lang: $lang) } measures(first: 50, after: $after, filter: $filter) { totalCount pageInfo { hasNextPage endCursor } nodes { id code title(lang: $lang) state dueOn frame area { code title(lang: $lang) } lead { name(lang: $lang) } latestProgress { period percent nextStep obstacle } checkpoints { id reachedOn } status { colour actual expected } } } states: measures(first: 0, filter: $ofArea) { groups: groupBy(field: STATE) { key count } } byArea: measures(first: 0, filter: $ofState) { groups: groupBy(field: AREA_CODE) { key count } } } }");
