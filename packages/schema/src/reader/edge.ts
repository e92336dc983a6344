import type { ModelFacts } from '@plangraph/rows';
import { writeEvidence } from '../evidence/write.ts';
import { writeSearch } from '../search/write.ts';
import { columnName, type Scope, writeCondition, writePolicy, writeTie } from './condition.ts';
import { writeConnection } from './connection.ts';
import { writeHeld } from './held.ts';
import { type Leaf, writeLeaf } from './leaf.ts';
import { type Expression, type Hydrate, writeRow } from './row.ts';
import type { ConnectionEdge, Edge, ManyEdge, OneEdge, OrderTerm } from './selection.ts';

/** Writes an edge that starts at a row of `outer` (of nothing, at the root) as one SQL expression. */
export function writeEdge(scope: Scope, edge: Edge, outerModel: ModelFacts | null, outer: string | null): Expression {
  if (edge.kind === 'one') return writeOne(scope, edge, outerModel, outer);
  if (edge.kind === 'many') return writeMany(scope, edge, outerModel, outer);
  if (edge.kind === 'evidence') {
    if (!outerModel || !outer) throw new Error('Evidence stands beside a row, never at the root.');
    return writeEvidence(scope, edge, outerModel, outer);
  }
  if (edge.kind === 'search') return writeSearch(scope, edge);
  return writeConnection(scope, edge, (alias, joins, condition) =>
    writeFrom(scope, edge, outerModel, outer, alias, joins ?? '', condition ?? null),
  );
}

function writeOne(scope: Scope, edge: OneEdge, outerModel: ModelFacts | null, outer: string | null): Expression {
  const alias = scope.statement.alias();
  const row = writeRow(scope, edge.selection, alias);
  const order = edge.limited ? `${writeOrder(edge.noun.model, edge.orderBy, alias)} LIMIT 1` : '';
  return {
    sql: `(SELECT ${row.sql} ${writeFrom(scope, edge, outerModel, outer, alias, row.joins)}${order})`,
    hydrate: row.hydrate,
  };
}

function writeMany(scope: Scope, edge: ManyEdge, outerModel: ModelFacts | null, outer: string | null): Expression {
  const alias = scope.statement.alias();
  const limit = edge.limit === null ? '' : ` LIMIT ${edge.limit}`;
  const rest = (joins: string) =>
    `${writeFrom(scope, edge, outerModel, outer, alias, joins)}${writeOrder(edge.noun.model, edge.orderBy, alias)}${limit}`;
  const leaf = writeLeaf(scope, [edge.selection], alias);
  if (leaf) return writeLeafList(leaf, rest(''), ([row]) => row);
  const row = writeRow(scope, edge.selection, alias);
  return { sql: writeList(`SELECT ${row.sql} AS r ${rest(row.joins)}`), hydrate: hydrateList(row.hydrate) };
}

/** Writes a list of rows without edges, given what follows SELECT; `pick` makes a member of a row's values. */
export function writeLeafList(leaf: Leaf, rest: string, pick: (values: unknown[]) => unknown): Expression {
  return {
    sql: `(SELECT coalesce(array_agg(x.r), '{}') FROM (SELECT ${leaf.sql} AS r ${rest}) x)`,
    hydrate: (value, context) => (value as (string | null)[][]).map((texts) => pick(leaf.hydrate(texts, context))),
  };
}

/** Wraps a query of rows `r` as one JSON list, empty when there are none. */
export function writeList(rows: string): string {
  return `(SELECT coalesce(json_agg(x.r), '[]') FROM (${rows}) x)`;
}

/** Hydrates every member of a list. */
export function hydrateList(hydrate: Hydrate): Hydrate {
  return (value, context) => (value as unknown[]).map((each) => hydrate(each, context));
}

function writeFrom(
  scope: Scope,
  edge: OneEdge | ManyEdge | ConnectionEdge,
  outerModel: ModelFacts | null,
  outer: string | null,
  alias: string,
  joins: string,
  condition: string | null = null,
): string {
  const { model } = edge.noun;
  scope.touched.add(edge.noun.name);
  const conditions = [
    ...(edge.tie && outerModel && outer ? writeTie(edge.tie, outerModel, model, outer, alias) : []),
    ...edge.where.map((where) => writeCondition(scope, model, where, alias)),
    writePolicy(scope, edge.noun.name, alias),
    condition,
  ].filter((part) => part !== null);
  const where = conditions.length ? ` WHERE ${conditions.join(' AND ')}` : '';
  return `FROM ${writeHeld(scope, model.table)} ${alias}${joins}${where}`;
}

/** Writes an order; where values are missing, they count as the greatest, as PostgreSQL's indexes have them. */
export function writeOrder(model: ModelFacts, terms: readonly OrderTerm[], alias: string, reversed = false): string {
  if (!terms.length) return '';
  const written = terms.map(
    ({ column, descending }) => `${alias}.${columnName(model, column)}${descending !== reversed ? ' DESC' : ''}`,
  );
  return ` ORDER BY ${written.join(', ')}`;
}
