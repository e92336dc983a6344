import type { Inputs } from './paper.ts';
import { Rational } from './rational.ts';

/**
 * Recomputes a growth from levels from its inputs, as section 16 of docs/reference/progress.md tells: the rate, and how much
 * more was reported.
 */
export function growthByHand(inputs: Inputs): { readonly computed: string | null; readonly difference: string | null } {
  const facts = new Map(inputs.map(({ name, value }) => [name, value]));
  const of = (name: string) => {
    const value = facts.get(name);
    return value === null || value === undefined ? null : Rational.of(value);
  };
  const period = facts.get('period') ?? '';
  const level = of(`level.${period}`);
  const before = of(`level.${Number(period.slice(0, 4)) - 1}${period.slice(4)}`);
  const index = of('deflator')?.times(of('deflator.unitFactor') ?? Rational.of('1')) ?? Rational.of('1');
  const comparable = before?.times(index) ?? null;
  const unit = of('unitFactor') ?? Rational.of('1');
  if (!level || !comparable || comparable.sign() <= 0) return { computed: null, difference: null };
  const computed = level.over(comparable).minus(Rational.of('1')).over(unit).text();
  return { computed, difference: of('reported')?.minus(Rational.of(computed)).text() ?? null };
}
