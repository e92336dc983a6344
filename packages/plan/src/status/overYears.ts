import type { Context, Needed, ShownRow } from '@plangraph/schema';
import { promised } from '../rules/stated.ts';
import { trajectoryOf } from '../rules/trajectory.ts';
import { yearsOf } from '../rules/years/overYears.ts';
import { type Span, termsOverYears } from '../rules/years/span.ts';
import { type YearByYear, yearByYear } from '../rules/years/yearByYear.ts';
import type { YearKnown } from '../rules/years/yearFigure.ts';
import { termsOf } from './facts.ts';
import { planNeeds, targetNeeds } from './needs.ts';
import { type Status, statusOf } from './statusOf.ts';
import { firstOfEachYear, knownOfYear, yearlyFigures } from './yearlyFigures.ts';

/** What a promise of several years needs to be told year by year. */
export const overYearsNeeds = {
  ...targetNeeds,
  plan: planNeeds,
  servedBy: {
    select: { ...targetNeeds, '*': true, plan: { ...planNeeds, code: true } },
    where: promised,
  },
} as const;

/** One year of a promise of several. Decimals as text. */
export interface PromiseYear {
  readonly year: number;
  readonly figure: string | null;
  readonly latest: YearKnown['latest'];
  readonly expected: string | null;
  readonly reached: string | null;
  readonly promised: string | null;
  readonly target: ShownRow | null;
  readonly status: Status | null;
}

/** A promise of several years, year by year. */
export interface OverYears extends Omit<YearByYear, 'reached'> {
  readonly span: Span;
  readonly years: readonly PromiseYear[];
}

/** Tells a promise of several years year by year, with the targets that serve it; null of a promise of one year. */
export function overYears(target: Needed<'Target', typeof overYearsNeeds>, context: Context): OverYears | null {
  const { plan, value, indicator } = target;
  if (plan.lastYear === null) return null;
  const span = target.span ?? 'LAST_YEAR';
  const years = yearsOf(plan);
  const yearly = firstOfEachYear(target);
  const figures = yearlyFigures(target);
  const { reached, ...together } = yearByYear({
    years,
    span,
    kind: indicator.kind,
    unitFactor: indicator.unit.factor,
    value,
    figures,
    promised: new Map([...yearly].map(([year, each]) => [year, each.value])),
  });
  const terms = termsOverYears(termsOf(target, plan), span);
  const expected = new Map(trajectoryOf(terms).map((point) => [point.period, point.expected]));
  const known = new Map(figures.map((figure) => [figure.period, figure.value]));
  return {
    span,
    ...together,
    years: years.map((year) => {
      const served = yearly.get(year);
      const figure = known.get(String(year)) ?? null;
      const own = figure === null ? null : { period: String(year), value: figure };
      return {
        year,
        figure,
        latest: served ? knownOfYear(served).latest : own,
        expected: expected.get(String(year)) ?? null,
        reached: reached.get(year) ?? null,
        promised: served?.value ?? null,
        target: served?.['*'] ?? null,
        status: served ? statusOf(served, served.plan, context) : null,
      };
    }),
  };
}
