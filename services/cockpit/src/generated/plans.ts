// Generated from src/views/plans/plans.graphql by services/cockpit/bundle/writeOperations.ts. Do not edit.
import { gql } from '@urql/core';
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type Language =
  | 'EN'
  | 'ZH';

export type PlansQueryVariables = Exact<{
  lang: Language;
}>;


export type PlansQuery = { plans: { totalCount: number, nodes: Array<{ code: string, year: number, lastYear: number | null, title: string, place: { code: string, name: string, synthetic: boolean }, statusSummary: { total: number, blue: number, green: number, yellow: number, orange: number, red: number, grey: number, attainment: string | null } }> } };

export const PlansDocument = gql<PlansQuery, PlansQueryVariables>("query Plans($lang: Language!) { plans(first: 100, orderBy: [{ field: YEAR, direction: DESC }]) { totalCount nodes { code year lastYear title(lang: $lang) place { code name(lang: $lang) synthetic } statusSummary { total blue green yellow orange red grey attainment } } } }");
