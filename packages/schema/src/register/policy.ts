import type { ModelFacts } from '@plangraph/rows';
import type { ViewerScope } from '../context.ts';
import type { Authority } from '../contract/authority.ts';
import type { Register } from '../contract/register.ts';
import type { AnyPolicy } from '../noun/definition.ts';
import type { AnyWhere } from '../where.ts';

/**
 * Who may see which records of a register: whoever the noun's own policy lets, and of retired records the administrators
 * of the place only. As of an earlier moment, what was retired later is there, and what came later is not.
 */
export function registerPolicy(
  own: AnyPolicy | undefined,
  { columns }: ModelFacts,
  register: Register,
  authority: Authority,
): AnyPolicy {
  return (viewer, asOf) => {
    const ownCondition = own?.(viewer, asOf) ?? true;
    if (ownCondition === false) return false;
    const administers = viewer?.roles.includes('administrator') === true && reachesInto(register, viewer);
    const all = register.retired === 'SHOWN' || !columns.retiredAt;
    const under = all || (administers ? alongPlace(register, authority.covers(viewer)) : false);
    const conditions = [
      ...(ownCondition === true ? [] : [ownCondition]),
      ...(asOf && columns.recordedAt ? [{ recordedAt: { lte: asOf } }] : []),
      ...(under === true ? [] : under === false ? [serving(asOf)] : [{ or: [serving(asOf), under] }]),
    ];
    const [first, ...more] = conditions;
    if (!first) return true;
    return more.length ? { and: conditions } : first;
  };
}

/** Whether a viewer reaches into the policy area of a register: everybody does but keys that are bound to others. */
export function reachesInto({ area }: Pick<Register, 'area'>, { client }: ViewerScope): boolean {
  return !client?.areas || (area !== null && client.areas.includes(area));
}

function serving(asOf: Date | null) {
  const now = { retiredAt: { isNull: true } };
  return asOf ? { or: [now, { retiredAt: { gt: asOf } }] } : now;
}

/** A condition on the place of a record, as one on the record: where it lies nowhere, on that of its owner. */
function alongPlace(register: Register, covered: boolean | AnyWhere): boolean | AnyWhere {
  if (typeof covered === 'boolean') return covered;
  const { place } = register.belongs;
  return place === null
    ? false
    : place.split('.').reduceRight<AnyWhere>((condition, step) => ({ [step]: condition }), covered);
}
