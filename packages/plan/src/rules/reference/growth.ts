import { periodsOf, type Rhythm } from '../calendar.ts';
import { decimal, quotient, shown } from '../decimal.ts';
import type { Input } from '../inputs.ts';
import { type Period, readPeriod } from '../period.ts';
import { figuresByPeriod, progressOf } from '../progress.ts';
import { accumulates } from '../terms.ts';
import { byPartOfYear } from './samePart.ts';

/** A figure, as far as growth asks. Decimal as text, in its indicator's unit. */
interface Figure {
  readonly period: string;
  readonly value: string | null;
}

/** How the figures of a level behave: over the year to date, or each of its own period. */
interface LevelRhythm extends Omit<Rhythm, 'year' | 'quarter'> {
  readonly accounting: 'YEAR_TO_DATE' | 'PER_PERIOD';
}

/** What a growth is computed from. */
export interface GrowthFacts {
  /** The rates of growth that were reported, in percent or whatever `unitFactor` says. */
  readonly reported: readonly Figure[];
  readonly unitFactor: string;
  /** The level that grows. */
  readonly level: LevelRhythm & {
    /** This year's levels, and those of the year before, in one unit. */
    readonly now: readonly Figure[];
    readonly before: readonly Figure[];
  };
  /** The price index by which levels are made comparable; null where none is given. */
  readonly deflator: { readonly unitFactor: string; readonly figures: readonly Figure[] } | null;
  /** The period that is asked for: the last one due; null while none is. */
  readonly period: string | null;
}

/** A growth as it follows from levels, beside the reported one. Decimals as text; rates in the unit of the growth. */
export interface Growth {
  readonly period: string;
  readonly reported: string | null;
  readonly computed: string | null;
  /** How much more was reported than computed. */
  readonly difference: string | null;
  readonly level: string | null;
  readonly before: string | null;
  readonly deflator: string | null;
  /** Whether the levels were made comparable by the price index. */
  readonly comparablePrices: boolean;
  readonly inputs: readonly Input[];
}

/**
 * Computes the growth of a level over the same part of the year before: level ÷ price index ÷ level before − 1, beside what
 * was reported for the period. The price index is 1 where nobody has given one, so that growth is in current prices. Null
 * while no period is due.
 */
export function growthOf({ reported, unitFactor, level, deflator, period: code }: GrowthFacts): Growth | null {
  const period = readPeriod(code ?? '');
  if (!period) return null;
  const now = levelAt(level, level.now, period);
  const before = levelAt(level, level.before, { ...period, year: period.year - 1 });
  const index =
    deflator && (byPartOfYear(deflator.figures, 'YEAR_TO_DATE').get(keyOf(period, period.year))?.value ?? null);
  const stated = reported.findLast((figure) => figure.period === period.code)?.value ?? null;
  const computed = computedFrom({ now, before, index: indexOf(index, deflator), unitFactor });
  const difference = stated === null || computed === null ? null : shown(decimal(stated).minus(computed));
  return {
    period: period.code,
    reported: stated,
    computed,
    difference,
    level: now,
    before,
    deflator: index,
    comparablePrices: index !== null,
    inputs: [
      { name: 'period', value: period.code },
      { name: `level.${period.code}`, value: now },
      { name: `level.${period.year - 1}${period.code.slice(4)}`, value: before },
      { name: 'deflator', value: index },
      { name: 'deflator.unitFactor', value: index === null ? null : (deflator?.unitFactor ?? null) },
      { name: 'unitFactor', value: unitFactor },
      { name: 'reported', value: stated },
    ],
  };
}

function indexOf(index: string | null, deflator: GrowthFacts['deflator']): string | null {
  return index === null || !deflator ? null : shown(decimal(index).times(deflator.unitFactor));
}

function keyOf({ lastMonth }: Pick<Period, 'lastMonth'>, year: number): string {
  return `${year} ${String(lastMonth).padStart(2, '0')}`;
}

interface Levels {
  readonly now: string | null;
  readonly before: string | null;
  /** The price index in its base, 1 for the year before. */
  readonly index: string | null;
  readonly unitFactor: string;
}

function computedFrom({ now, before, index, unitFactor }: Levels): string | null {
  if (now === null || before === null) return null;
  // What there was none of, or less, cannot grow at a rate.
  const divisor = decimal(before).times(index ?? '1');
  if (!divisor.gt(0)) return null;
  return shown(quotient(decimal(now).minus(divisor), divisor.times(unitFactor)));
}

/** The level for a part of a year: what each period adds is summed up from the year's beginning, if none is missing. */
function levelAt(level: LevelRhythm, figures: readonly Figure[], { year, lastMonth }: Period): string | null {
  if (level.accounting === 'PER_PERIOD' && accumulates(level.kind)) {
    const known = progressOf(level, periodsOf({ ...level, year }), figuresByPeriod(figures, year));
    const sum = known.find(({ period }) => period.lastMonth === lastMonth)?.value;
    return sum ? shown(sum) : null;
  }
  // A stock at the end of a quarter is that at the end of its last month, as what covers the year to date is.
  return byPartOfYear(figures, 'YEAR_TO_DATE').get(keyOf({ lastMonth }, year))?.value ?? null;
}
