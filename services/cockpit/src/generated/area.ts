// Generated from src/views/area/area.graphql by services/cockpit/bundle/writeOperations.ts. Do not edit.
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

export type AreaPageQueryVariables = Exact<{
  plan: string;
  area: string;
  asOf?: string | null | undefined;
  lang: Language;
}>;


export type AreaPageQuery = { plan: { code: string, title: string, year: number, areas: Array<{ code: string, title: string }>, area: { code: string, title: string, citation: { path: string, document: { title: string } } | null, reporting: { due: number, received: number, punctual: number }, statusSummary: { total: number, blue: number, green: number, yellow: number, orange: number, red: number, grey: number, attainment: string | null, missing: number }, registers: Array<{ noun: string }>, targets: { nodes: Array<{ code: string, value: string | null, upperValue: string | null, comparator: Comparator, commitment: Commitment, section: { ordinal: number } | null, indicator: { name: string, unit: { symbol: string } }, status: { colour: StatusColour, actual: string | null, expected: string | null } }> }, measures: { nodes: Array<{ code: string, title: string, commitment: Commitment, section: { ordinal: number } | null, responsible: Array<{ role: ResponsibilityRole, organisation: { name: string } }> }> }, designations: { nodes: Array<{ code: string, title: string, level: DesignationLevel | null, stage: DesignationStage, section: { ordinal: number } | null, status: { colour: StatusColour } }> }, sections: Array<{ ordinal: number, title: string | null }> } | null } | null };

export const AreaPageDocument = gql<AreaPageQuery, AreaPageQueryVariables>("query AreaPage($plan: String!, $area: String!, $asOf: DateTime, $lang: Language!) { plan(code: $plan, asOf: $asOf) { code title(lang: $lang) year areas { code title(lang: $lang) } area(code: $area) { code title(lang: $lang) citation { path document { title(lang: $lang) } } reporting { due received punctual } statusSummary { total blue green yellow orange red grey attainment missing } registers { noun } targets(first: 100) { nodes { section { ordinal } code value upperValue comparator commitment indicator { name(lang: $lang) unit { symbol(lang: $lang) } } status { colour actual expected } } } measures(first: 200) { nodes { section { ordinal } code title(lang: $lang) commitment responsible { role organisation { name(lang: $lang) } } } } designations(first: 100) { nodes { section { ordinal } code title(lang: $lang) level stage status { colour } } } sections { ordinal title(lang: $lang) } } } }");
