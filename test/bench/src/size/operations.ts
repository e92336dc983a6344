import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { getIntrospectionQuery } from 'graphql';

/** An operation whose cost per row is compared between sizes. */
export interface SizedOperation {
  readonly name: string;
  readonly query: string;
  variables(nth: number): Readonly<Record<string, unknown>>;
  /** How many rows PostgreSQL has to touch for an answer; those that the answer shows when left out. */
  rows?(answer: Answered): number;
}

/** An answer without errors. */
// biome-ignore lint/suspicious/noExplicitAny: answers of several operations; each knows its own.
export type Answered = any;

const document = (name: string) => readFileSync(join(import.meta.dirname, `../../operations/${name}.graphql`), 'utf8');
const stages = ['PLANNED', 'PRELIMINARY', 'STARTED', 'BUILDING', 'COMPLETED', 'SUSPENDED'];
const code = (nth: number) => (nth % 10 === 0 ? 'kaihua-2023' : `plan-${1 + (nth % 10)}`);

/** What is asked of every size: the five workloads, and what a larger one could make dearer. */
export const operations: readonly SizedOperation[] = [
  {
    name: 'W1 point',
    query: document('point'),
    variables: (nth) => ({ code: `project-${1 + ((nth * 7919) % 20_000)}` }),
  },
  { name: 'W2 dashboard', query: document('dashboard'), variables: (nth) => ({ code: code(nth) }) },
  { name: 'W3 page', query: document('page'), variables: (nth) => ({ stage: stages[nth % stages.length] }) },
  {
    name: 'W4 aggregate',
    query: document('aggregate'),
    variables: () => ({}),
    rows: ({ projects }) => projects.groupBy.reduce((sum: number, { count }: { count: number }) => sum + count, 0),
  },
  { name: 'W5 plan', query: document('plan'), variables: () => ({}) },
  {
    name: 'dashboard as of a moment',
    query: document('dashboard')
      .replace('($code: String!)', '($code: String!, $asOf: DateTime)')
      .replace('(code: $code)', '(code: $code, asOf: $asOf)'),
    variables: (nth) => ({ code: code(nth), asOf: new Date(Date.now() - nth).toISOString() }),
  },
  {
    name: 'roll-up of what lies beneath',
    query: `query ($place: String!, $indicator: String!) { place(code: $place) { rollUp(indicator: $indicator, year: 2022) {
      count reported parts { plan value place status { colour actual expected } } } } }`,
    variables: (nth) => ({ place: nth % 2 ? 'province-1' : 'province-2', indicator: `indicator.${1 + (nth % 39)}` }),
  },
  {
    name: 'search for a code',
    query: 'query ($text: String!) { search(text: $text, first: 10) { nodes { __typename } } }',
    variables: (nth) => ({ text: `项目${10_000 + ((nth * 7919) % 10_000)}` }),
  },
  {
    name: 'search for what fits thousands',
    query:
      'query ($text: String!) { search(text: $text, types: [PROJECT], first: 10) { totalCount nodes { __typename } } }',
    variables: (nth) => ({ text: `项目1${nth % 10}` }),
    rows: ({ search }) => Math.min(5_000, search.totalCount),
  },
  { name: 'the schema', query: getIntrospectionQuery(), variables: () => ({}), rows: () => 1 },
  {
    name: 'feed',
    query: '{ events(first: 50) { edges { cursor node { noun verb recordId } } pageInfo { endCursor } } }',
    variables: () => ({}),
  },
];

/** How many rows an answer shows: its objects, but for those that only hold a list. */
export function rowsShown(answer: Answered): number {
  if (Array.isArray(answer)) return answer.reduce((sum, each) => sum + rowsShown(each), 0);
  if (typeof answer !== 'object' || answer === null) return 0;
  const values = Object.values(answer);
  const own = values.some((each) => typeof each !== 'object' || each === null) ? 1 : 0;
  return values.reduce((sum: number, each) => sum + rowsShown(each), own);
}
