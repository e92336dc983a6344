// Generated from src/views/sign-in/people.graphql by services/cockpit/bundle/writeOperations.ts. Do not edit.
import { gql } from '@urql/core';
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type Language =
  | 'EN'
  | 'ZH';

export type OrganisationKind =
  | 'BUREAU'
  | 'COMPANY'
  | 'GOVERNMENT'
  | 'PARTNER';

export type PeopleQueryVariables = Exact<{
  lang: Language;
}>;


export type PeopleQuery = { organisations: { nodes: Array<{ code: string, name: string, kind: OrganisationKind }> } };

export const PeopleDocument = gql<PeopleQuery, PeopleQueryVariables>("query People($lang: Language!) { organisations(first: 200) { nodes { code name(lang: $lang) kind } } }");
