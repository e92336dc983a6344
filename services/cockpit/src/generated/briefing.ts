// Generated from src/views/briefing/briefing.graphql by services/cockpit/bundle/writeOperations.ts. Do not edit.
import { gql } from '@urql/core';
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type DueKind =
  | 'ANSWER'
  | 'CHECKPOINT'
  | 'CORRECTION'
  | 'DEADLINE'
  | 'REPORT';

export type Language =
  | 'EN'
  | 'ZH';

export type RecordChange =
  | 'CHANGED'
  | 'CREATED'
  | 'GONE';

export type StatusColour =
  | 'BLUE'
  | 'GREEN'
  | 'GREY'
  | 'ORANGE'
  | 'RED'
  | 'YELLOW';

export type BriefingPageQueryVariables = Exact<{
  plan: string;
  asOf?: string | null | undefined;
  lang: Language;
}>;


export type BriefingPageQuery = { plan: { code: string, title: string, year: number, statusSummary: { total: number, blue: number, green: number, yellow: number, orange: number, red: number, grey: number } } | null };

export type BriefedQueryVariables = Exact<{
  plan: string;
  asOf?: string | null | undefined;
  lang: Language;
  unexplained: number;
  overdue: number;
  due: number;
  silent: number;
}>;


export type BriefedQuery = { plan: { briefing: { counts: { unexplained: number, overdue: number, due: number, silent: number }, unexplained: Array<{ organisation: { name: string } | null, promise:
          | { __typename: 'Designation', code: string, id: string, label: string, status: { colour: StatusColour } }
          | { __typename: 'Measure', code: string, id: string, label: string, status: { colour: StatusColour } }
          | { __typename: 'Target', code: string, id: string, label: string, status: { colour: StatusColour } }
         }>, overdue: Array<{ kind: DueKind, period: string | null, dueOn: string, days: number, organisation: { name: string } | null, promise:
          | { __typename: 'Designation', code: string, id: string, label: string }
          | { __typename: 'Measure', code: string, id: string, label: string }
          | { __typename: 'Target', code: string, id: string, label: string }
         }>, due: Array<{ kind: DueKind, period: string | null, dueOn: string, days: number, organisation: { name: string } | null, promise:
          | { __typename: 'Designation', code: string, id: string, label: string }
          | { __typename: 'Measure', code: string, id: string, label: string }
          | { __typename: 'Target', code: string, id: string, label: string }
         }>, silent: Array<{ since: string, owed: number, organisation: { name: string } }> } | null } | null };

export type SinceMeetingQueryVariables = Exact<{
  plan: string;
  asOf?: string | null | undefined;
  since: string;
  lang: Language;
  statuses: number;
  figures: number;
  records: number;
}>;


export type SinceMeetingQuery = { plan: { changedSince: { counts: { statuses: number, revised: number }, statuses: Array<{ from: StatusColour | null, to: StatusColour | null, promise:
          | { __typename: 'Designation', code: string, id: string, label: string }
          | { __typename: 'Measure', code: string, id: string, label: string }
          | { __typename: 'Target', code: string, id: string, label: string }
         }>, figures: Array<{ period: string, from: string | null, to: string | null, reason: string | null, target: { code: string, indicator: { name: string } } }>, records: Array<{ noun: string, recordId: string, change: RecordChange, record:
          | { id: string, label: string }
          | { id: string, label: string }
          | { id: string, label: string }
          | { id: string, label: string }
          | { id: string, label: string }
          | { id: string, label: string }
          | { id: string, label: string }
          | { id: string, label: string }
          | { id: string, label: string }
          | { id: string, label: string }
          | { id: string, label: string }
          | { id: string, label: string }
          | { id: string, label: string }
          | { id: string, label: string }
          | { id: string, label: string }
          | { id: string, label: string }
          | { id: string, label: string }
          | { id: string, label: string }
          | { id: string, label: string }
          | { id: string, label: string }
          | { id: string, label: string }
          | { id: string, label: string }
          | { id: string, label: string }
          | { id: string, label: string }
          | { id: string, label: string }
          | { id: string, label: string }
          | { id: string, label: string }
          | { id: string, label: string }
          | { id: string, label: string }
          | { id: string, label: string }
          | { id: string, label: string }
          | { id: string, label: string }
          | { id: string, label: string }
          | { id: string, label: string }
          | { id: string, label: string }
          | { id: string, label: string }
          | { id: string, label: string }
          | { id: string, label: string }
          | { id: string, label: string }
          | { id: string, label: string }
          | { id: string, label: string }
          | { id: string, label: string }
          | { id: string, label: string }
          | { id: string, label: string }
          | { id: string, label: string }
          | { id: string, label: string }
          | { id: string, label: string }
          | { id: string, label: string }
          | { id: string, label: string }
          | { id: string, label: string }
          | { id: string, label: string }
          | { id: string, label: string }
          | { id: string, label: string }
          | { id: string, label: string }
          | { id: string, label: string }
          | { id: string, label: string }
          | { id: string, label: string }
          | { id: string, label: string }
          | { id: string, label: string }
          | { id: string, label: string }
          | { id: string, label: string }
          | { id: string, label: string }
          | { id: string, label: string }
          | { id: string, label: string }
          | { id: string, label: string }
          | { id: string, label: string }
          | { id: string, label: string }
          | { id: string, label: string }
          | { id: string, label: string }
          | { id: string, label: string }
          | { id: string, label: string }
          | { id: string, label: string }
          | { id: string, label: string }
          | { id: string, label: string }
          | { id: string, label: string }
          | { id: string, label: string }
          | { id: string, label: string }
          | { id: string, label: string }
          | { id: string, label: string }
          | { id: string, label: string }
          | { id: string, label: string }
          | { id: string, label: string }
          | { id: string, label: string }
          | { id: string, label: string }
          | { id: string, label: string }
          | { id: string, label: string }
          | { id: string, label: string }
          | { id: string, label: string }
          | { id: string, label: string }
          | { id: string, label: string }
          | { id: string, label: string }
          | { id: string, label: string }
          | { id: string, label: string }
         | null, columns: Array<{ name: string, before: string | null, after: string | null }> }> } | null } | null, columns: Array<{ noun: string, name: string, label: string, format: { unit: string, decimals: number } | null }> };

export type DueFragment = { kind: DueKind, period: string | null, dueOn: string, days: number, organisation: { name: string } | null, promise:
    | { __typename: 'Designation', code: string, id: string, label: string }
    | { __typename: 'Measure', code: string, id: string, label: string }
    | { __typename: 'Target', code: string, id: string, label: string }
   };

type Named_Designation_Fragment = { __typename: 'Designation', code: string, id: string, label: string };

type Named_Measure_Fragment = { __typename: 'Measure', code: string, id: string, label: string };

type Named_Target_Fragment = { __typename: 'Target', code: string, id: string, label: string };

export type NamedFragment =
  | Named_Designation_Fragment
  | Named_Measure_Fragment
  | Named_Target_Fragment
;

export const BriefingPageDocument = gql<BriefingPageQuery, BriefingPageQueryVariables>("query BriefingPage($plan: String!, $asOf: DateTime, $lang: Language!) { plan(code: $plan, asOf: $asOf) { code title(lang: $lang) year statusSummary { total blue green yellow orange red grey } } }");
export const BriefedDocument = gql<BriefedQuery, BriefedQueryVariables>("query Briefed( $plan: String! $asOf: DateTime $lang: Language! $unexplained: Int! $overdue: Int! $due: Int! $silent: Int! ) { plan(code: $plan, asOf: $asOf) { briefing { counts { unexplained overdue due silent } unexplained(first: $unexplained) { organisation { name(lang: $lang) } promise { ...Named status { colour } } } overdue(first: $overdue) { ...Due } due(first: $due) { ...Due } silent(first: $silent) { organisation { name(lang: $lang) } since owed } } } } fragment Named on PlanPromise { __typename id label(lang: $lang) ... on Target { code } ... on Measure { code } ... on Designation { code } } fragment Due on BriefingItem { kind period dueOn days organisation { name(lang: $lang) } promise { ...Named } }");
export const SinceMeetingDocument = gql<SinceMeetingQuery, SinceMeetingQueryVariables>("query SinceMeeting( $plan: String! $asOf: DateTime $since: DateTime! $lang: Language! $statuses: Int! $figures: Int! $records: Int! ) { plan(code: $plan, asOf: $asOf) { changedSince(moment: $since) { counts { statuses revised } statuses(first: $statuses) { from to promise { ...Named } } figures(first: $figures) { period from to reason target { code indicator { name(lang: $lang) } } } records(first: $records) { noun recordId change record { id label(lang: $lang) } columns { name before after } } } } columns { noun name label(lang: $lang) format { unit(lang: $lang) decimals } } } fragment Named on PlanPromise { __typename id label(lang: $lang) ... on Target { code } ... on Measure { code } ... on Designation { code } }");
