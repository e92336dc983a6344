import type { Colour } from '../colour.ts';
import { decimal, shown } from '../decimal.ts';
import type { Standing } from '../tell.ts';

/** What the parts of a promise come to together. Decimals as text, in the whole's unit. */
export interface PartsTogether {
  readonly count: number;
  readonly reported: number;
  readonly worst: Colour;
  readonly promised: string | null;
  readonly actual: string | null;
  readonly difference: string | null;
}

type Judged = Pick<Standing, 'colour' | 'actual' | 'period'>;

/** A part of a promise. */
export interface PromisePart {
  readonly unit: string;
  readonly value: string | null;
  readonly standing: Judged;
}

const fromWorst = ['RED', 'ORANGE', 'YELLOW', 'GREEN', 'BLUE', 'GREY'] as const satisfies readonly Colour[];

/** Adds up the parts of a promise, and compares them with the whole; null where it has none. */
export function partsTogether(
  whole: { readonly unit: string; readonly standing: Judged },
  parts: readonly PromisePart[],
): PartsTogether | null {
  if (parts.length === 0) return null;
  const alike = parts.every(({ unit }) => unit === whole.unit);
  const { period, actual: own } = whole.standing;
  const timely = parts.every(({ standing }) => standing.period === period);
  const actual = alike && timely ? sum(parts.map(({ standing }) => standing.actual)) : null;
  return {
    count: parts.length,
    reported: parts.filter(({ standing }) => standing.actual !== null).length,
    worst: fromWorst.find((colour) => parts.some(({ standing }) => standing.colour === colour)) ?? 'GREY',
    promised: alike ? sum(parts.map(({ value }) => value)) : null,
    actual,
    difference: own === null || actual === null ? null : shown(decimal(own).minus(actual)),
  };
}

/** The sum of values that are all known. */
function sum(values: readonly (string | null)[]): string | null {
  let total = decimal(0);
  for (const value of values) {
    if (value === null) return null;
    total = total.plus(value);
  }
  return shown(total);
}
