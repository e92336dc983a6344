import type { ReadWithin } from '@plangraph/schema';
import { civilDateIn } from '../rules/civilDate.ts';
import type { Colour } from '../rules/colour.ts';
import { promiseStanding } from '../rules/promise.ts';
import { promiseFactsOf } from '../status/facts.ts';
import { planNeeds, targetNeeds } from '../status/needs.ts';

const needs = { ...targetNeeds, plan: planNeeds } as const;

/**
 * The colours in which targets stand within a transaction, which sees what it has written itself, by their numbers: on the day
 * on which a moment falls in the time zone of their plans. By the same needs and rules as `Target.status`.
 */
export async function readColours(
  read: ReadWithin,
  ids: readonly number[],
  moment: Date,
): Promise<ReadonlyMap<number, Colour>> {
  const rows = ids.length ? await read('Target', needs, ids) : [];
  return new Map(
    rows.map((target) => {
      const today = civilDateIn(target.plan.timeZone, moment);
      return [target.id, promiseStanding(promiseFactsOf(target, target.plan, today)).colour];
    }),
  );
}
