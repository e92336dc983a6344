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
        | { __typename: 'Brand', id: string, label: string }
        | { __typename: 'CooperationProject', id: string, label: string }
        | { __typename: 'Deal', id: string, label: string }
        | { __typename: 'Designation', id: string, label: string, code: string, plan: { code: string }, status: { colour: StatusColour } }
        | { __typename: 'District', id: string, label: string }
        | { __typename: 'EcologyWork', id: string, label: string }
        | { __typename: 'EducationCommunity', id: string, label: string }
        | { __typename: 'Enclave', id: string, label: string }
        | { __typename: 'Enterprise', id: string, label: string }
        | { __typename: 'EnterpriseRequest', id: string, label: string }
        | { __typename: 'Facility', id: string, label: string }
        | { __typename: 'Financing', id: string, label: string }
        | { __typename: 'HeritageItem', id: string, label: string }
        | { __typename: 'Indicator', id: string, label: string, targets: { nodes: Array<{ code: string, plan: { code: string }, status: { colour: StatusColour } }> } }
        | { __typename: 'IndustryChain', id: string, label: string }
        | { __typename: 'LandParcel', id: string, label: string }
        | { __typename: 'LegalReview', id: string, label: string }
        | { __typename: 'Measure', id: string, label: string, code: string, plan: { code: string }, status: { colour: StatusColour } }
        | { __typename: 'Milestone', id: string, label: string }
        | { __typename: 'Organisation', id: string, label: string }
        | { __typename: 'Park', id: string, label: string }
        | { __typename: 'PartnerRegion', id: string, label: string }
        | { __typename: 'Place', id: string, label: string }
        | { __typename: 'Plan', id: string, label: string }
        | { __typename: 'Project', id: string, label: string }
        | { __typename: 'ProjectProblem', id: string, label: string }
        | { __typename: 'ProjectTask', id: string, label: string }
        | { __typename: 'RectificationItem', id: string, label: string }
        | { __typename: 'Reform', id: string, label: string }
        | { __typename: 'Relocation', id: string, label: string }
        | { __typename: 'RenewalScheme', id: string, label: string }
        | { __typename: 'ResearchInstitution', id: string, label: string }
        | { __typename: 'ResearchProject', id: string, label: string }
        | { __typename: 'RiskCampaign', id: string, label: string }
        | { __typename: 'School', id: string, label: string }
        | { __typename: 'ServiceMatter', id: string, label: string }
        | { __typename: 'Target', id: string, label: string, code: string, plan: { code: string, year: number }, status: { colour: StatusColour } }
        | { __typename: 'TourismSite', id: string, label: string }
        | { __typename: 'TransportScheme', id: string, label: string }
       }> } };

export const SearchDocument = gql<SearchQuery, SearchQueryVariables>("query Search($text: String!, $lang: Language!, $asOf: DateTime, $after: String) { search(asOf: $asOf, text: $text, first: 50, after: $after) { totalCount pageInfo { hasNextPage endCursor } edges { score matched { column text } node { __typename ... on Node { id label(lang: $lang) } ... on Indicator { targets(first: 1) { nodes { code plan { code } status { colour } } } } ... on Measure { code plan { code } status { colour } } ... on Designation { code plan { code } status { colour } } ... on Target { code plan { code year } status { colour } } } } } }");
