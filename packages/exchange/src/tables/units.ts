import { Decimal } from 'decimal.js';
import { inTenThousands, singly } from './headings.ts';

/** Figures of whatever length, multiplied and divided without rounding. */
const Exact = Decimal.clone({ precision: 80 });

interface Unit {
  /** What it measures. */
  readonly of: 'money' | 'land' | 'length' | 'things' | 'share';
  /** How many of the family's base it is; exact as a fraction. */
  readonly factor: readonly [string, string];
}

const money = (factor: string): Unit => ({ of: 'money', factor: [factor, '1'] });
const land = (factor: string, by = '1'): Unit => ({ of: 'land', factor: [factor, by] });
const length = (factor: string): Unit => ({ of: 'length', factor: [factor, '1'] });
const things = (factor: string): Unit => ({ of: 'things', factor: [factor, '1'] });

/** Units as headings state them, by their plain names. */
const units: Readonly<Record<string, Unit>> = {
  元: money('1'),
  人民币元: money('1'),
  yuan: money('1'),
  cny: money('1'),
  千元: money('1000'),
  万元: money('10000'),
  'cny10,000': money('10000'),
  '10,000yuan': money('10000'),
  百万元: money('1000000'),
  千万元: money('10000000'),
  亿元: money('100000000'),
  cny100million: money('100000000'),
  亩: land('1'),
  mu: land('1'),
  万亩: land('10000'),
  公顷: land('15'),
  hectare: land('15'),
  hectares: land('15'),
  平方米: land('3', '2000'),
  m2: land('3', '2000'),
  平方公里: land('1500'),
  km2: land('1500'),
  公里: length('1'),
  千米: length('1'),
  km: length('1'),
  米: length('0.001'),
  m: length('0.001'),
  '%': { of: 'share', factor: ['1', '1'] },
  百分比: { of: 'share', factor: ['1', '1'] },
  '‰': { of: 'share', factor: ['0.1', '1'] },
  ...Object.fromEntries(singly.map((name) => [name, things('1')])),
  ...Object.fromEntries(inTenThousands.map((name) => [name, things('10000')])),
};

const plain = (symbol: string) => symbol.normalize('NFKC').replace(/\s/g, '').toLowerCase();

/** Whether a text is the name of a unit. */
export function isUnit(symbol: string): boolean {
  return Object.hasOwn(units, plain(symbol));
}

/**
 * A figure in another unit, exactly; null where the two do not measure the same.
 *
 * @example converted('1.5', '亿元', '万元') // '15000'
 */
export function converted(figure: string, from: string, to: string): string | null {
  const [own, other] = [units[plain(from)], units[plain(to)]];
  if (!own || !other || own.of !== other.of) return null;
  const [up, down] = [own.factor, other.factor];
  const exact = new Exact(figure).times(up[0]).times(down[1]);
  // Divided last, to more places than any column keeps.
  return exact.dividedBy(new Exact(up[1]).times(down[0])).toDecimalPlaces(30).toFixed();
}
