import type { Needed } from '@plangraph/schema';
import type { Figure } from '../rules/progress.ts';
import { type YearKnown, yearKnown } from '../rules/years/yearFigure.ts';
import type { targetNeeds } from './needs.ts';

/** A promise of several years, as far as its figures ask. */
type LongRow = Pick<Needed<'Target', typeof targetNeeds>, 'indicatorId' | 'observations' | 'servedBy'>;
type YearlyRow = LongRow['servedBy'][number];

/** What is known of a target of one year. */
export function knownOfYear({ frequency, january, plan, indicator, observations }: YearlyRow): YearKnown {
  return yearKnown({
    kind: indicator.kind,
    accounting: indicator.accounting,
    frequency: frequency ?? indicator.frequency,
    january: january ?? indicator.january,
    year: plan.year,
    figures: observations,
  });
}

/** The targets of single years whose figures are those of a promise of several: of the same indicator, of each year the first by the code of its plan. */
export function firstOfEachYear<Row extends YearlyRow>({
  indicatorId,
  servedBy,
}: Pick<LongRow, 'indicatorId'> & { readonly servedBy: readonly Row[] }): ReadonlyMap<number, Row> {
  const found = new Map<number, Row>();
  const yearly = servedBy
    .filter((target) => target.indicatorId === indicatorId)
    .toSorted((one, other) => (one.plan.code < other.plan.code ? -1 : 1));
  for (const target of yearly) if (!found.has(target.plan.year)) found.set(target.plan.year, target);
  return found;
}

/**
 * The figures of whole years of a promise of several: each year's that of the target which serves it; where none does, the one
 * that was reported for the promise itself. So no figure is kept twice.
 */
export function yearlyFigures(target: LongRow): readonly Figure[] {
  const served = firstOfEachYear(target);
  const own = target.observations.filter(({ period }) => !served.has(Number(period)));
  return [...own, ...[...served].map(([year, each]) => ({ period: String(year), value: knownOfYear(each).whole }))];
}
