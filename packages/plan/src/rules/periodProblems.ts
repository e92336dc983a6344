import type { RowProblem } from '@plangraph/rows';
import { periodErrors, rhythms, spans } from '../errors/periods.ts';
import { isOfRhythm, periodsOf, type Rhythm } from './calendar.ts';
import { readPeriod } from './period.ts';

/** A period as an agency states it, and where it is to fit. */
export interface StatedPeriod extends Rhythm {
  readonly period: string;
  /** Civil date, in the plan's time zone, on which the figure is handed in. */
  readonly today: string;
}

/**
 * Why a figure for a period is not taken: no period, of a year that is not the plan's, of another rhythm, or not over yet. A period's last
 * day counts as over.
 */
export function periodProblems(stated: StatedPeriod): readonly RowProblem[] {
  const period = readPeriod(stated.period);
  if (!period) return [periodErrors.INVALID_PERIOD.period({ period: stated.period })];
  const { code, year, frequency, lastDay } = period;
  const last = stated.lastYear ?? stated.year;
  if (year < stated.year || year > last) {
    const { year: ofOne, years } = periodErrors.PERIOD_OUTSIDE_PLAN;
    return [
      last === stated.year ? ofOne({ period: code, year: last }) : years({ period: code, first: stated.year, last }),
    ];
  }
  if (frequency !== stated.frequency) {
    const [given, wanted] = [rhythms[frequency], rhythms[stated.frequency]];
    return [periodErrors.PERIOD_OF_ANOTHER_RHYTHM({ period: code, given, wanted, span: spanOf(stated) })];
  }
  if (!isOfRhythm(stated, code)) {
    const { quarter } = stated;
    const said = { period: code, span: spanOf(stated) };
    const { january, quarter: outside } = periodErrors.PERIOD_WITHOUT_FIGURE;
    return [quarter ? outside({ ...said, quarter }) : january(said)];
  }
  return lastDay > stated.today ? [periodErrors.PERIOD_NOT_OVER({ period: code, lastDay })] : [];
}

function spanOf(rhythm: Rhythm) {
  const codes = periodsOf(rhythm).map(({ code }) => code);
  const [first = '', last = ''] = [codes[0], codes.at(-1)];
  return first === last ? spans.one({ first }) : spans.several({ first, last });
}
