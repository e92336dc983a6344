import type { MutationTransaction, Problem } from '@plangraph/schema';
import { splitErrors } from '../errors/parts.ts';
import { decimal, shown } from '../rules/decimal.ts';
import { sumOfParts } from '../rules/parts/partsSum.ts';
import type { Division, ReadPart } from '../rules/parts/readParts.ts';
import { accumulates } from '../rules/terms.ts';

const select = {
  id: true,
  code: true,
  form: true,
  value: true,
  comparator: true,
  commitment: true,
  deadline: true,
  course: true,
  earliest: true,
  frequency: true,
  dueDays: true,
  dueReason: true,
  january: true,
  areaId: true,
  sectionId: true,
  indicatorId: true,
  citationId: true,
  quarter: true,
  partsReason: true,
  span: true,
  plan: { select: { lastYear: true } },
  area: { select: { code: true } },
  indicator: {
    select: {
      kind: true,
      frequency: true,
      january: true,
      aggregation: true,
      minimum: true,
      maximum: true,
      unit: { select: { code: true, factor: true } },
    },
  },
  parts: { where: { withdrawnAt: null }, select: { code: true, value: true, ordinal: true, division: true } },
} as const;

/** Reads a target that is to be split, with its parts; null where the plan has none such. */
export async function readWhole(transaction: MutationTransaction, planId: number, code: string) {
  return transaction.target.findFirst({ where: { planId, code, withdrawnAt: null }, select });
}

/** A target that is to be split. */
export type WholeToSplit = NonNullable<Awaited<ReturnType<typeof readWhole>>>;

/** The most parts that one target has. */
export const mostParts = 200;

/** Why a target is not split so: it promises no number, is split by something else, or does not add up over the year. */
export function refuseDivision(
  { code, form, value, indicator, parts, plan }: WholeToSplit,
  division: Division,
): Problem[] {
  const problems: Problem[] = [];
  if (form !== 'NUMBER' || value === null) problems.push(splitErrors.NOT_DIVISIBLE.form({ target: code, form }));
  if (division === 'QUARTER' && !accumulates(indicator.kind))
    problems.push(splitErrors.NOT_DIVISIBLE.quarter({ target: code, kind: indicator.kind }));
  if (division === 'QUARTER' && plan.lastYear !== null)
    problems.push(splitErrors.NOT_DIVISIBLE.years({ target: code }));
  const other = parts.find((part) => part.division !== division);
  if (other) problems.push(splitErrors.OTHER_DIVISION({ target: code, division: other.division ?? 'the plan itself' }));
  return problems;
}

/** Why parts are not taken together: they promise more than the whole, and nobody has said why. */
export function refuseOver(
  { code, value, indicator, parts }: WholeToSplit,
  {
    division,
    stated,
    reason,
  }: { readonly division: Division; readonly stated: readonly ReadPart[]; readonly reason: string | null },
): { readonly isOver: boolean; readonly problem: Problem | null } {
  const unit = indicator.unit.code;
  const all = [...parts.map((part) => part.value?.toFixed() ?? null), ...stated.map((part) => part.value)];
  const { sum, difference } = sumOfParts(
    { value: value?.toFixed() ?? null, unit, aggregation: indicator.aggregation },
    all.map((each) => ({ value: each, unit, division })),
  );
  const isOver = sum !== null && difference !== null && decimal(difference).lt(0);
  if (!isOver || reason) return { isOver, problem: null };
  const more = shown(decimal(difference).negated());
  return { isOver, problem: splitErrors.PARTS_OVER_WHOLE({ target: code, value: value?.toFixed() ?? '', sum, more }) };
}
