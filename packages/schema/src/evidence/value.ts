import type { Standpoint } from '../context.ts';
import { columnName, type Scope, writeCondition } from '../reader/condition.ts';
import type { EvidenceBranch } from '../reader/selection.ts';
import { writeCounted } from './counted.ts';

/** Writes the counted value, in the unit of the indicator; null for a share of nothing. */
export function writeValue(scope: Scope, branch: EvidenceBranch, frame: string, standpoint: Standpoint): string {
  const { evidence } = branch;
  const alias = scope.statement.alias();
  const members = evidence.kind !== 'share';
  const value = writeAggregate(scope, branch, alias);
  const from = writeCounted(scope, branch, { alias, frame, standpoint, members });
  const inBase = `(SELECT ${value} ${from})`;
  return `${inBase} * ${scope.statement.value(evidence.factor, 'numeric')} / ${frame}.factor`;
}

function writeAggregate(scope: Scope, { evidence, noun }: EvidenceBranch, alias: string): string {
  if (evidence.kind === 'count') return 'count(*)::numeric';
  if (evidence.kind === 'sum')
    return `coalesce(sum(${alias}.${columnName(noun.model, evidence.column ?? '')}), 0)::numeric`;
  const which = writeCondition(scope, noun.model, evidence.where, alias) ?? 'true';
  return `(count(*) FILTER (WHERE ${which}))::numeric / nullif(count(*), 0)`;
}
