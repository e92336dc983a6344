import registers, { type Column, type Register } from 'plangraph:registers';
import { gql } from '@urql/core';

/** One row of a register: its id, and each column by its name. */
export type Row = Readonly<Record<string, unknown>> & { readonly id: string };

/** A page of a register, whatever its type. */
export interface RegisterAnswer {
  readonly plan: { readonly title: string; readonly area: { readonly title: string } | null } | null;
  readonly list: {
    readonly totalCount: number;
    readonly nodes: readonly Row[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  };
  /** Counts by a facet, as `facet_stage`, under the filter by all others. */
  readonly [facet: `facet_${string}`]: { readonly groups: readonly { key: string | null; count: number }[] };
}

/** The register of a type; undefined where the schema has none. */
export function registerOf(type: string): Register | undefined {
  return registers[type];
}

/** How a column is asked for. */
export function select({ name, lang, label }: Column): string {
  if (label) return `${name} { id label: ${select(label)} }`;
  return lang ? `${name}(lang: $lang)` : name;
}

const noted = new WeakMap<Register, ReturnType<typeof gql>>();

/** The one operation of a register's page, written from its declaration. */
export function registerQuery(register: Register) {
  const { list, type, columns, facets } = register;
  const filter = `$filter: ${type}Filter`;
  const facetFilters = facets.map(({ name }) => `$filter_${name}: ${type}Filter`).join(', ');
  const groups = facets.map(
    ({ name, group }) =>
      `facet_${name}: ${list}(first: 0, filter: $filter_${name}) { groups: groupBy(field: ${group}) { key count } }`,
  );
  const position = register.position ? 'position' : '';
  const query =
    noted.get(register) ??
    gql(`query Register($plan: String!, $area: String!, $lang: Language!, $after: String, ${filter} ${facetFilters ? `, ${facetFilters}` : ''}) {
      plan(code: $plan) { title(lang: $lang) area(code: $area) { title(lang: $lang) } }
      list: ${list}(first: 50, after: $after, filter: $filter) {
        totalCount pageInfo { hasNextPage endCursor } nodes { id synthetic ${position} ${columns.map(select).join(' ')} }
      }
      ${groups.join('\n')}
    }`);
  noted.set(register, query);
  return query;
}

/** The filter that chosen facets stand for; without one of them, to count its alternatives. */
export function filterOf(register: Register, chosen: Readonly<Record<string, string>>, without?: string) {
  const entries = register.facets
    .filter(({ name }) => chosen[name] && name !== without)
    .map(({ name, kind }) => [name, { eq: kind === 'Boolean' ? chosen[name] === 'true' : chosen[name] }]);
  return entries.length ? Object.fromEntries(entries) : null;
}
