import { Decimal } from 'decimal.js';
import type { StandingFacts } from '../../src/rules/standingFacts.ts';
import { senseOf } from '../../src/rules/terms.ts';

/** Decimals of 100 digits, so that the tests themselves round nothing. */
export const Exact = Decimal.clone({ precision: 100 });
/** A value with a change to it; none stays none. */
const exactly = (value: string | null, change: (value: Decimal) => Decimal) =>
  value === null ? null : change(new Exact(value)).toFixed();

/** The same facts with every value changed. */
export function changed(all: StandingFacts, change: (value: Decimal) => Decimal): StandingFacts {
  const each = <Entry extends { readonly value: string | null }>(entry: Entry) => ({
    ...entry,
    value: exactly(entry.value, change),
  });
  return {
    ...all,
    value: exactly(all.value, change),
    baseline: exactly(all.baseline, change),
    waypoints: all.waypoints.map(each) as StandingFacts['waypoints'],
    figures: all.figures.map(each),
  };
}

/** The same facts with another figure for a period. */
export function withFigure(all: StandingFacts, period: string | undefined, value: string | null): StandingFacts {
  return {
    ...all,
    figures: [...all.figures.filter((each) => each.period !== period), { period: period ?? '', value }],
  };
}

/** The same facts without a fall of what accumulates: each figure is at least as good as those before it. */
export function rising(all: StandingFacts): StandingFacts {
  if (all.release === 1 || all.kind === 'LEVEL' || all.kind === 'GROWTH' || all.kind === 'RATIO') return all;
  const sense = senseOf(all);
  const towards = (value: string | null) => exactly(value, (each) => each.abs().times(sense));
  if (all.accounting === 'PER_PERIOD' && all.kind !== 'MILESTONE') {
    return { ...all, figures: all.figures.map((figure) => ({ ...figure, value: towards(figure.value) })) };
  }
  const values = all.figures.flatMap(({ value }) => value ?? []);
  values.sort((one, other) => new Exact(one).comparedTo(other) * sense);
  let next = 0;
  const figures = all.figures.map((figure) => {
    if (figure.value === null) return figure;
    next += 1;
    return { ...figure, value: values[next - 1] ?? null };
  });
  return { ...all, figures };
}
