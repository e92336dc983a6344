import { Decimal } from 'decimal.js';
import { decimal } from '../decimal.ts';
import type { Figure } from '../progress.ts';

/** Averages are rounded to so many places, of which any that is shown or decided on is far from the end. */
const places = 20;

/** Roots have no finite form; so many digits are more than those that are kept. */
const Root = Decimal.clone({ precision: 60, rounding: Decimal.ROUND_HALF_UP });

/** Yearly figures in the order of their years, as far as none is missing. */
export interface YearlyFigures {
  readonly years: readonly number[];
  readonly figures: readonly Figure[];
}

/**
 * The average of the yearly figures from the first year to each: of rates of growth the rate at which the same would have been
 * reached year by year, of all else the mean. A missing year leaves it unknown from there on.
 *
 * @example averages({ years: [2021, 2022], figures: [{ period: '2021', value: '10' }, { period: '2022', value: '21' }] }, { unitFactor: '0.01', grows: true }) // 10 % and 21 %: 15.367…
 */
export function averages(
  { years, figures }: YearlyFigures,
  { unitFactor, grows }: { readonly unitFactor: string; readonly grows: boolean },
): readonly Figure[] {
  const known = new Map(figures.map(({ period, value }) => [period, value]));
  const found: Figure[] = [];
  let [sum, product] = [decimal(0), decimal(1)];
  for (const [index, year] of years.entries()) {
    const value = known.get(String(year)) ?? null;
    if (value === null) break;
    sum = sum.plus(value);
    product = product.times(decimal(value).times(unitFactor).plus(1));
    const rate = grows ? rateOf(product, index + 1, unitFactor) : Root.div(sum, index + 1);
    if (!rate) break;
    found.push({ period: String(year), value: rate.toDecimalPlaces(places, Decimal.ROUND_HALF_UP).toFixed() });
  }
  return found;
}

/** The yearly rate that comes to a product of so many years; undefined where less than nothing would be left. */
function rateOf(product: Decimal, years: number, unitFactor: string): Decimal | undefined {
  if (product.lt(0)) return undefined;
  const root = years === 1 ? product : new Root(product).pow(new Root(1).div(years));
  return Root.div(root.minus(1).toDecimalPlaces(places + 10, Decimal.ROUND_HALF_UP), unitFactor);
}
