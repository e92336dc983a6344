import registers, { type Register } from 'plangraph:registers';
import { gql } from '@urql/core';
import { type Row, select } from '../register/registerQuery.ts';

/** A change of a record, as its history tells it. */
export interface Change {
  readonly id: string;
  readonly recordedAt: string;
  readonly reason: string | null;
  readonly organisation: string | null;
  readonly columns: readonly { readonly name: string; readonly before: string | null; readonly after: string | null }[];
}

/** A record with what hangs from it, whatever its type. */
export type RecordNode = Row & {
  readonly moves?: readonly string[];
  readonly changes?: { readonly nodes: readonly Change[] };
  readonly [edge: `edge_${string}`]: { readonly totalCount: number; readonly nodes: readonly Row[] };
};

/** The record, or null where nothing has that id. */
export interface RecordAnswer {
  readonly node: RecordNode | null;
}

/** The column by which records of a type are called. */
export function titleOf(register: Register) {
  const named = ['name', 'title', 'subject', 'code'].map((name) => register.columns.find((each) => each.name === name));
  return (
    named.find((each) => each !== undefined) ??
    register.columns.find(({ kind }) => kind === 'Record') ??
    register.columns[0]
  );
}

const noted = new WeakMap<Register, ReturnType<typeof gql>>();

/** The one operation of a record's page, written from its declaration. */
export function recordQuery(register: Register) {
  const edges = register.edges.flatMap(({ name, type }) => {
    const other = registers[type];
    const title = other && titleOf(other);
    return title ? [`edge_${name}: ${name}(first: 8) { totalCount nodes { id ${select(title)} } }`] : [];
  });
  const history = register.history
    ? 'changes(first: 20) { nodes { id recordedAt reason organisation columns { name before after } } }'
    : '';
  const query =
    noted.get(register) ??
    gql(`query Record($id: ID!, $lang: Language!) {
      node(id: $id) { id ... on ${register.type} {
        synthetic ${register.moves ? 'moves' : ''} ${register.columns.map(select).join(' ')} ${edges.join(' ')} ${history}
      } }
    }`);
  noted.set(register, query);
  return query;
}
