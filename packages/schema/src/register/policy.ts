import type { ModelFacts } from '@plangraph/rows';
import type { AnyNounDefinition } from '../noun/definition.ts';

type Policy = NonNullable<AnyNounDefinition['policy']>;

/**
 * Who may see which records of a register: whoever the noun's own policy lets, and of retired records administrators
 * only. As of an earlier moment, what was retired later is there, and what came later is not.
 */
export function registerPolicy(own: Policy | undefined, { columns }: ModelFacts): Policy {
  return (viewer, asOf) => {
    const ownCondition = own?.(viewer, asOf) ?? true;
    if (ownCondition === false) return false;
    const conditions = [
      ...(ownCondition === true ? [] : [ownCondition]),
      ...(asOf && columns.recordedAt ? [{ recordedAt: { lte: asOf } }] : []),
      ...(viewer?.roles.includes('administrator') ? [] : [serving(asOf)]),
    ];
    const [first, ...more] = conditions;
    if (!first) return true;
    return more.length ? { and: conditions } : first;
  };
}

function serving(asOf: Date | null) {
  const now = { retiredAt: { isNull: true } };
  return asOf ? { or: [now, { retiredAt: { gt: asOf } }] } : now;
}
