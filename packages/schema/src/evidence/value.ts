import { factsOf } from '@plangraph/rows';
import type { Standpoint } from '../context.ts';
import type { Evidence, Quotient } from '../contract/evidence.ts';
import type { Tally } from '../contract/tally.ts';
import { writeCondition } from '../reader/condition.ts';
import type { Scope } from '../reader/scope.ts';
import { writeAdded } from './added.ts';
import { writeCounted } from './counted.ts';
import { writeGrowth } from './growth.ts';

/** Writes the counted value, in the unit of the indicator; null where nothing can be said, as for a share of nothing. */
export function writeValue(scope: Scope, evidence: Evidence, frame: string, standpoint: Standpoint): string {
  return `${writeInBase(scope, evidence, frame, standpoint)} / ${frame}.factor`;
}

function writeInBase(scope: Scope, evidence: Evidence, frame: string, standpoint: Standpoint): string {
  if (evidence.kind === 'growth') return writeGrowth(scope, evidence, frame, standpoint);
  if (evidence.kind === 'quotient') return writeQuotient(scope, evidence, frame, standpoint);
  return writeTally(scope, evidence, frame, standpoint);
}

function writeQuotient(
  scope: Scope,
  { numerator, denominator }: Quotient,
  frame: string,
  standpoint: Standpoint,
): string {
  const above = writeTally(scope, numerator, frame, standpoint);
  const beneath = writeTally(scope, denominator, frame, standpoint);
  return `${above} / nullif(${beneath}, 0)`;
}

function writeTally(scope: Scope, tally: Tally, frame: string, standpoint: Standpoint): string {
  const alias = scope.statement.alias();
  const members = tally.kind !== 'share';
  const value = writeAggregate(scope, tally, alias);
  const from = writeCounted(scope, tally, { alias, frame, standpoint, span: 'days', members });
  return `((SELECT ${value} ${from}) * ${scope.statement.value(tally.factor, 'numeric')})`;
}

function writeAggregate(scope: Scope, tally: Tally, alias: string): string {
  if (tally.kind === 'count') return 'count(*)::numeric';
  if (tally.kind === 'sum') return `coalesce(sum(${writeAdded(tally, alias)}), 0)::numeric`;
  const which = writeCondition(scope, factsOf(tally.model), tally.where, alias) ?? 'true';
  return `(count(*) FILTER (WHERE ${which}))::numeric / nullif(count(*), 0)`;
}
