// Generated from src/views/search/search.graphql by services/cockpit/bundle/writeOperations.ts. Do not edit.
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

export type SearchQueryVariables = Exact<{
  text: string;
  lang: Language;
  asOf?: string | null | undefined;
  after?: string | null | undefined;
}>;


export type SearchQuery = { search: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ score: number, matched: { column: string, text: string }, node:
        | { __typename: 'Brand', id: string }
        | { __typename: 'CooperationProject', id: string }
        | { __typename: 'Deal', id: string }
        | { __typename: 'Designation', id: string, code: string, plan: { code: string }, status: { colour: StatusColour } }
        | { __typename: 'District', id: string }
        | { __typename: 'EcologyWork', id: string }
        | { __typename: 'EducationCommunity', id: string }
        | { __typename: 'Enclave', id: string }
        | { __typename: 'Enterprise', id: string }
        | { __typename: 'EnterpriseRequest', id: string }
        | { __typename: 'Facility', id: string }
        | { __typename: 'Financing', id: string }
        | { __typename: 'HeritageItem', id: string }
        | { __typename: 'Indicator', id: string, targets: { nodes: Array<{ code: string, plan: { code: string }, status: { colour: StatusColour } }> } }
        | { __typename: 'IndustryChain', id: string }
        | { __typename: 'LandParcel', id: string }
        | { __typename: 'LegalReview', id: string }
        | { __typename: 'Measure', id: string, code: string, plan: { code: string }, status: { colour: StatusColour } }
        | { __typename: 'Milestone', id: string }
        | { __typename: 'Organisation', id: string }
        | { __typename: 'Park', id: string }
        | { __typename: 'PartnerRegion', id: string }
        | { __typename: 'Place', id: string }
        | { __typename: 'Plan', id: string }
        | { __typename: 'Project', id: string }
        | { __typename: 'ProjectProblem', id: string }
        | { __typename: 'ProjectTask', id: string }
        | { __typename: 'RectificationItem', id: string }
        | { __typename: 'Reform', id: string }
        | { __typename: 'Relocation', id: string }
        | { __typename: 'RenewalScheme', id: string }
        | { __typename: 'ResearchInstitution', id: string }
        | { __typename: 'ResearchProject', id: string }
        | { __typename: 'RiskCampaign', id: string }
        | { __typename: 'School', id: string }
        | { __typename: 'ServiceMatter', id: string }
        | { __typename: 'Target', id: string, code: string, indicator: { label: string }, plan: { code: string, year: number }, status: { colour: StatusColour } }
        | { __typename: 'TourismSite', id: string }
        | { __typename: 'TransportScheme', id: string }
       }> } };

export const SearchDocument = gql<SearchQuery, SearchQueryVariables>("query Search($text: String!, $lang: Language!, $asOf: DateTime, $after: String) { search(asOf: $asOf, text: $text, first: 50, after: $after) { totalCount pageInfo { hasNextPage endCursor } edges { score matched { column text } node { __typename ... on Node { id } ... on Indicator { targets(first: 1) { nodes { code plan { code } status { colour } } } } ... on Measure { code plan { code } status { colour } } ... on Designation { code plan { code } status { colour } } ... on Target { code indicator { label: name(lang: $lang) } plan { code year } status { colour } } } } } }");
