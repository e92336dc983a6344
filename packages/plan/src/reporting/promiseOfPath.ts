import type { MutationTransaction, Problem } from '@plangraph/schema';
import { pathErrors } from '../errors/paths.ts';
import type { PathEnd } from '../rules/path/pathProblems.ts';
import type { NamedOrganisation } from './actingOrganisation.ts';
import { readMeasures } from './measuresOf.ts';
import { readTargets } from './reportedTargets.ts';

/** A promise to which a path leads. */
export interface PathPromise {
  readonly noun: 'Target' | 'Measure';
  readonly id: number;
  readonly code: string;
  /** Code of the policy area that promises it; null at the head of the plan. */
  readonly area: string | null;
  /** The organisations that lead or are responsible. */
  readonly charged: readonly NamedOrganisation[];
}

/** Finds the target or measure of a plan for which a path is proposed; null where the plan has none such. */
export async function findPromise(
  transaction: MutationTransaction,
  planId: number,
  { noun, code }: Pick<PathPromise, 'noun' | 'code'>,
): Promise<PathPromise | null> {
  if (noun === 'Target') {
    const target = (await readTargets(transaction, planId, [code])).get(code);
    return target ? { ...target, noun } : null;
  }
  const measure = (await readMeasures(transaction, planId, [code])).get(code);
  if (!measure) return null;
  const { area } = await transaction.measure.findUniqueOrThrow({
    where: { id: measure.id },
    select: { area: { select: { code: true } } },
  });
  return { ...measure, noun, area: area?.code ?? null };
}

/** Where the path of a promise must end, as it stands in the transaction; or why no path leads to it. */
export async function endOf(
  transaction: MutationTransaction,
  { noun, id }: Pick<PathPromise, 'noun' | 'id'>,
): Promise<PathEnd | Problem> {
  if (noun === 'Target') {
    const { code, form, value, deadline, plan } = await transaction.target.findUniqueOrThrow({
      where: { id },
      select: { code: true, form: true, value: true, deadline: true, plan: { select: { year: true } } },
    });
    const hasNumber = form === 'NUMBER' || form === 'RANGE';
    if (!hasNumber || value === null) return pathErrors.NO_PATH_END.target({ target: code, form });
    return { year: plan.year, value: value.toFixed(), deadline: dayOf(deadline), percent: false };
  }
  const { code, state, dueOn, plan } = await transaction.measure.findUniqueOrThrow({
    where: { id },
    select: { code: true, state: true, dueOn: true, plan: { select: { year: true } } },
  });
  if (state === 'DONE' || state === 'DROPPED') return pathErrors.PROMISE_SETTLED({ measure: code, state });
  if (dueOn === null) return pathErrors.NO_PATH_END.measure({ measure: code });
  return { year: plan.year, value: '100', deadline: dayOf(dueOn), percent: true };
}

function dayOf(date: Date): string {
  return date.toISOString().slice(0, 10);
}
