import { type ColumnFacts, factsOf, isLonger, longestText, type ModelFacts } from '@plangraph/rows';
import { valueErrors } from '../errors/values.ts';
import type { Along, AnyWhere } from '../where.ts';
import { columnName } from './column.ts';
import type { Tie } from './edge.ts';
import { writeHeld } from './held.ts';
import type { Scope } from './scope.ts';
import { sqlName } from './statement.ts';

const comparisons: Record<string, string> = { lt: '<', lte: '<=', gt: '>', gte: '>=' };

/** Writes a condition on the rows of `alias` as an SQL expression; null when it asks for nothing. */
export function writeCondition(scope: Scope, model: ModelFacts, where: AnyWhere, alias: string): string | null {
  const parts: string[] = [];
  for (const [key, operand] of Object.entries(where)) {
    if (operand === undefined || operand === null) continue;
    const column = model.columns[key];
    if (column) parts.push(...writeOperators(scope, column, operand as AnyWhere, alias));
    else if (key === 'and') parts.push(conjunction(scope, model, operand as AnyWhere[], alias) ?? 'true');
    else if (key === 'or') parts.push(disjunction(scope, model, operand as AnyWhere[], alias));
    else if (key === 'not') parts.push(writeFailure(scope, model, operand as AnyWhere, alias));
    else if (key === 'now')
      parts.push(conjunction({ ...scope, asOf: null }, model, [operand as AnyWhere], alias) ?? 'true');
    else if (key === 'along') parts.push(writeAlong(scope, model, operand as Along, alias));
    else parts.push(writeRelation(scope, model, key, operand as AnyWhere, alias));
  }
  return parts.length ? parts.join(' AND ') : null;
}

/**
 * Writes that a condition fails, which is more than that it does not hold: a comparison with a missing value does neither, and
 * neither does a condition on a related row where there is none.
 */
function writeFailure(scope: Scope, model: ModelFacts, where: AnyWhere, alias: string): string {
  const parts: string[] = [];
  const fails = (member: AnyWhere) => writeFailure(scope, model, member, alias);
  for (const [key, operand] of Object.entries(where)) {
    if (operand === undefined || operand === null) continue;
    const column = model.columns[key];
    if (column) parts.push(...writeOperators(scope, column, operand as AnyWhere, alias).map((each) => `NOT (${each})`));
    else if (key === 'and') parts.push(...(operand as AnyWhere[]).map(fails));
    else if (key === 'or') parts.push((operand as AnyWhere[]).map(fails).join(' AND ') || 'true');
    else if (key === 'not') parts.push(writeCondition(scope, model, operand as AnyWhere, alias) ?? 'true');
    else if (key === 'now') parts.push(writeFailure({ ...scope, asOf: null }, model, operand as AnyWhere, alias));
    else if (key === 'along') parts.push(writeAlong(scope, model, operand as Along, alias, false));
    else parts.push(writeRelation(scope, model, key, operand as AnyWhere, alias, false));
  }
  return parts.length ? `(${parts.map((part) => `(${part})`).join(' OR ')})` : 'false';
}

function conjunction(scope: Scope, model: ModelFacts, members: AnyWhere[], alias: string): string | null {
  const parts = members.map((member) => writeCondition(scope, model, member, alias)).filter((part) => part !== null);
  return parts.length ? `(${parts.join(' AND ')})` : null;
}

function disjunction(scope: Scope, model: ModelFacts, members: AnyWhere[], alias: string): string {
  const parts = members.map((member) => `(${writeCondition(scope, model, member, alias) ?? 'true'})`);
  return parts.length ? `(${parts.join(' OR ')})` : 'false';
}

function writeRelation(
  scope: Scope,
  model: ModelFacts,
  name: string,
  operand: AnyWhere,
  alias: string,
  holds = true,
): string {
  const relation = model.relations[name];
  if (!relation) throw new Error(`${model.table} has neither a column nor a relation ${name}.`);
  return writeAlong(scope, model, { relation, where: operand }, alias, holds);
}

function writeAlong(
  scope: Scope,
  model: ModelFacts,
  { relation, where: operand }: Along,
  alias: string,
  holds = true,
): string {
  const target = factsOf(relation.model);
  scope.touched.add(relation.model);
  const inner = scope.statement.alias();
  const where = relation.list ? ((operand.some as AnyWhere) ?? {}) : operand;
  const conditions = [
    ...writeTie(relation, model, target, alias, inner),
    holds || relation.list ? writeCondition(scope, target, where, inner) : writeFailure(scope, target, where, inner),
    writePolicy(scope, relation.model, inner),
  ].filter((part) => part !== null);
  const found = `EXISTS (SELECT 1 FROM ${writeHeld(scope, target.table)} ${inner} WHERE ${conditions.join(' AND ')})`;
  return holds || !relation.list ? found : `NOT ${found}`;
}

/** Writes what ties the rows of `inner` to a row of `outer`. */
export function writeTie(
  tie: Tie,
  outerModel: ModelFacts,
  innerModel: ModelFacts,
  outer: string,
  inner: string,
): string[] {
  return tie.from.map((from, index) => {
    const to = tie.to[index] as string;
    return `${inner}.${columnName(innerModel, to)} = ${outer}.${columnName(outerModel, from)}`;
  });
}

/**
 * Writes the viewer's policy for a noun; null when every row may be seen. A policy may ask about rows that the viewer may
 * not see: it is the domain's word, not the viewer's, and could otherwise lead back to itself without end.
 */
export function writePolicy(scope: Scope, model: string, alias: string): string | null {
  const policy = scope.policyOf(model);
  if (policy === true) return null;
  if (policy === false) return 'false';
  const condition = writeCondition({ ...scope, policyOf: () => true }, factsOf(model), policy, alias);
  return condition === null ? null : `(${condition})`;
}

function writeOperators(scope: Scope, column: ColumnFacts, operators: AnyWhere, alias: string): string[] {
  const name = `${alias}.${sqlName(column.column)}`;
  return Object.entries(operators).flatMap(([operator, operand]) => {
    if (operand === undefined) return [];
    if (operator === 'isNull' && operand !== null) return [`${name} IS ${operand ? '' : 'NOT '}NULL`];
    if (operator === 'eq' && operand === null) return [`${name} IS NULL`];
    if (operand === null) throw valueErrors.INVALID_VALUE.noOperand({ argument: column.column, operator });
    const { postgres } = column;
    if (operator === 'eq') return [`${name} = ${scope.statement.value(plain(operand), postgres)}`];
    if (operator === 'in') {
      return [`${name} = ANY(${scope.statement.value((operand as unknown[]).map(plain), `${postgres}[]`)})`];
    }
    if (operator === 'has') return [`${name} @> ARRAY[${scope.statement.value(plain(operand), postgres)}]`];
    if (operator === 'startsWith') return [`${name} ^@ ${scope.statement.value(plain(operand), 'text')}`];
    const comparison = comparisons[operator];
    if (!comparison) throw new Error(`There is no operator ${operator}.`);
    return [`${name} ${comparison} ${scope.statement.value(plain(operand), postgres)}`];
  });
}

/** A value in the form in which PostgreSQL takes it. */
function plain(value: unknown): unknown {
  if (value instanceof Date) return value.toISOString();
  if (typeof value === 'string' && isLonger(value, longestText.prose))
    throw valueErrors.TEXT_TOO_LONG({ what: 'A filter or key', maximum: longestText.prose });
  if (typeof value === 'string' && value.includes('\u0000')) throw valueErrors.INVALID_VALUE.character();
  return value;
}
