import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { getIntrospectionQuery } from 'graphql';
import { rowsGrouped, type SizedOperation } from './operation.ts';

const document = (name: string) => readFileSync(join(import.meta.dirname, `../../operations/${name}.graphql`), 'utf8');
const stages = ['PLANNED', 'PRELIMINARY', 'STARTED', 'BUILDING', 'COMPLETED', 'SUSPENDED'];
const code = (nth: number) => (nth % 10 === 0 ? 'kaihua-2023' : `plan-${1 + (nth % 10)}`);

/** What is asked of every size: the five workloads, and what a larger one could make dearer. */
export const everywhere: readonly SizedOperation[] = [
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
    rows: ({ projects }) => rowsGrouped(projects.groupBy),
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
