import registers from 'plangraph:registers';
import { gql } from '@urql/core';
import type { Register, SaidColumn } from '../../words/registerShapes.ts';
import { registerText } from './registerText.ts';

/** One row of a register: its id, what it is called, and each column by its name. */
export type Row = Readonly<Record<string, unknown>> & { readonly id: string; readonly label: string };

/** What rows come to together. */
export interface Summed {
  readonly count: number;
  readonly sum: Readonly<Record<string, string | null>>;
}

/** A page of a register, whatever its type. */
export interface RegisterAnswer {
  readonly plan: { readonly title: string; readonly area: { readonly title: string } | null } | null;
  readonly list: {
    readonly totalCount: number;
    readonly nodes: readonly Row[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    readonly aggregate?: Summed;
    readonly groups?: readonly (Summed & { readonly key: string | null })[];
  };
  readonly columns?: readonly SaidColumn[];
  /** Counts by a facet, as `facet_stage`, under the filter by all others. */
  readonly [facet: `facet_${string}`]: { readonly groups: readonly { key: string | null; count: number }[] };
}

/** The register of a type; undefined where the schema has none. */
export function registerOf(type: string): Register | undefined {
  return registers[type];
}

const noted = new WeakMap<Register, ReturnType<typeof gql>>();

/** The one operation of a register's page, written from its declaration. */
export function registerQuery(register: Register) {
  const query = noted.get(register) ?? gql(registerText(register));
  noted.set(register, query);
  return query;
}

/** By which column the rows are summed up: as the address says, or by the first that there is; undefined where none is. */
export function groupOf({ groups, sums }: Register, asked: string | undefined) {
  return sums.length ? (groups.find(({ name }) => name === asked) ?? groups[0]) : undefined;
}

/** The filter that chosen facets stand for; without one of them, to count its alternatives. */
export function filterOf(register: Register, chosen: Readonly<Record<string, string>>, without?: string) {
  const entries = register.facets
    .filter(({ name }) => chosen[name] && name !== without)
    .map(({ name, kind }) => [name, { eq: kind === 'Boolean' ? chosen[name] === 'true' : chosen[name] }]);
  return entries.length ? Object.fromEntries(entries) : null;
}

/** The order that the address asks for, such as `totalInvestment.desc`; null for that of the register. */
export function orderOf({ orders }: Register, asked: string | undefined) {
  const [name = '', way] = asked?.split('.') ?? [];
  const field = orders?.fields[name];
  if (!field || (way !== 'asc' && way !== 'desc')) return null;
  // What has no value says nothing about who is first.
  return [{ field, direction: way === 'asc' ? 'ASC' : 'DESC', missing: 'LAST' }];
}
