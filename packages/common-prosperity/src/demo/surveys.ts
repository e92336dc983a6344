import type { DemoRow, DemoWorld } from '@plangraph/schema';
import { Decimal } from 'decimal.js';
import { periodBefore, type StatedPeriod } from './periods.ts';

/** Disposable income a head of rural residents in the whole year, in CNY. */
export const ruralIncome = '24000.00';

/** Surveys of two years: this year's are what the reported ratio was taken of, and since the one before both incomes grew. */
export function incomeSurveys(world: DemoWorld): DemoRow[] {
  return world.figures('urban-rural-income-ratio').flatMap(({ period, lastDay, numerator }) => {
    const months = Number(lastDay.slice(5, 7));
    const rural = new Decimal(ruralIncome).times(months).div(12).toDecimalPlaces(2);
    const urban = new Decimal(numerator ?? rural);
    const survey = (of: StatedPeriod, incomes: { readonly urban: Decimal; readonly rural: Decimal }) => ({
      place: world.place,
      ...of,
      urban: incomes.urban.toFixed(2),
      rural: incomes.rural.toFixed(2),
      recordedAt: world.recordedAt(of.periodEnd),
    });
    const earlier = periodBefore(period);
    return [
      ...(earlier ? [survey(earlier, { urban: urban.div('1.082'), rural: rural.div('1.101') })] : []),
      survey({ period, periodEnd: lastDay }, { urban, rural }),
    ];
  });
}
