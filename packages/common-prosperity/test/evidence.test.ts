import { lasting, ledgerOf } from '@plangraph/testing';
import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { reachesThreshold } from '../src/rules/incomeThreshold.ts';
import { countyWorld, places, stated } from './world.ts';

const Exact = Decimal.clone({ precision: 60, rounding: Decimal.ROUND_HALF_UP });
const planned = '2023';

/** What a story remembers of a record: its row as it was sent last. */
interface Remembered {
  readonly noun: Counted['noun'];
  readonly row: Readonly<Record<string, string | number>>;
}

/** A register of the stories: what its rows are, what is counted of them, and by what a recount in plain numbers. */
interface Counted {
  readonly noun: 'VillageIncome' | 'JobRecord' | 'BrandSales' | 'IncomeSurvey';
  readonly indicator: string;
  /** What tells one row from another. */
  readonly keys: readonly Readonly<Record<string, string | number>>[];
  /** What else a row states, from two amounts in hundredths. */
  readonly amounts: (one: number, other: number) => Readonly<Record<string, string | number>>;
  readonly recount: (rows: readonly Remembered['row'][]) => Decimal | null;
}

const within = [places.county, ...places.villages] as const;
const everywhere = [...within, places.elsewhere];
const periods = ['2022-12', '2023-03', '2023-Q1', '2023-06', '2023-12', '2024-01'].map(stated);
const money = (hundredths: number) => new Exact(hundredths).div(100).toFixed();
const inPlace = ({ place }: Remembered['row']) => within.some((each) => each === place);
const inYear = ({ periodEnd }: Remembered['row']) => String(periodEnd).startsWith(planned);
const sum = (rows: readonly Remembered['row'][], column: string) =>
  rows.reduce((total, row) => total.plus(row[column] ?? 0), new Exact(0));
const keysOf = (each: readonly string[]) => each.flatMap((place) => periods.map((period) => ({ place, ...period })));

const registers: readonly Counted[] = [
  {
    noun: 'VillageIncome',
    indicator: 'villages-over-500k.share',
    keys: everywhere.flatMap((place) => [2022, 2023, 2024].map((year) => ({ place, year }))),
    amounts: (one) => ({ operatingIncome: one % 3 ? money(one) : '50' }),
    recount: (rows) => {
      const villages: readonly unknown[] = places.villages;
      const all = rows.filter(({ place, year }) => villages.includes(place) && year === Number(planned));
      const strong = all.filter(({ operatingIncome }) => reachesThreshold(String(operatingIncome)));
      return all.length ? new Exact(strong.length).times(100).div(all.length) : null;
    },
  },
  {
    noun: 'JobRecord',
    indicator: 'jobs.new',
    keys: keysOf(everywhere),
    amounts: (one) => ({ count: one }),
    recount: (rows) =>
      sum(
        rows.filter((row) => inPlace(row) && inYear(row)),
        'count',
      ),
  },
  {
    noun: 'BrandSales',
    indicator: 'regional-brand.sales',
    keys: ['qianjiangyuan', 'brand-abroad'].flatMap((brand) => periods.map((period) => ({ brand, ...period }))),
    amounts: (one) => ({ sales: money(one) }),
    recount: (rows) => {
      const counted = rows.filter((row) => row.brand === 'qianjiangyuan' && inYear(row));
      return sum(counted, 'sales').div(10_000);
    },
  },
  {
    noun: 'IncomeSurvey',
    indicator: 'urban-rural-income-ratio',
    keys: keysOf(everywhere),
    amounts: (one, other) => ({ urban: money(one), rural: money(other) }),
    recount: (rows) => {
      const counted = rows.filter((row) => inPlace(row) && inYear(row));
      const latest = counted
        .map(({ periodEnd }) => String(periodEnd))
        .sort()
        .at(-1);
      const last = counted.filter(({ periodEnd }) => periodEnd === latest);
      const rural = sum(last, 'rural');
      return rural.isZero() ? null : sum(last, 'urban').div(rural);
    },
  },
];

const deeds = ['create', 'create', 'change', 'retire', 'restore'] as const;
const stepOf = (...among: (typeof deeds)[number][]) =>
  fc.record({
    deed: fc.constantFrom(...among),
    which: fc.nat(1_000),
    one: fc.nat(12_000),
    other: fc.nat(12_000),
  });
type Step = ReturnType<typeof stepOf> extends fc.Arbitrary<infer S> ? S : never;
// Every story creates, so that few of them have enough to count.
const story = fc
  .tuple(stepOf('create'), fc.array(stepOf(...deeds), { maxLength: 3 }))
  .map(([first, others]) => [first, ...others]);

const { desk, evidenceOf } = countyWorld();
beforeAll(async () => {
  const abroad = { code: 'brand-abroad', nameZh: '外县品牌', nameEn: 'Brand abroad', place: places.elsewhere };
  await desk.create('Brand', abroad);
});

describe.each(registers.map((register) => [register.indicator, register] as const))('%s', (indicator, register) => {
  const { noun, keys, amounts, recount } = register;
  const ledger = ledgerOf<Remembered>(desk);
  const free = [...keys];

  async function take({ deed, which, one, other }: Step) {
    if (deed === 'create') {
      const [key] = free.splice(which % free.length, 1);
      const row = { ...key, ...amounts(one, other) };
      if (key) await ledger.file({ noun, row }, null, row);
    } else if (deed === 'change') {
      const found = ledger.pick(which, ({ retired }) => !retired);
      const change = amounts(one, other);
      if (found) await ledger.change(found, { row: { ...found.stated.row, ...change } }, change);
    } else {
      await ledger.turnOne(deed, which);
    }
  }

  it('equals a recount after any creations, changes, retirements and restorations', { timeout: 240_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(story, async (steps) => {
        for (const each of steps) await take(each);
        const serving = ledger.serving().map(({ row }) => row);
        const counted = await evidenceOf(indicator);
        const expected = recount(serving)?.toDecimalPlaces(6).toFixed() ?? null;
        expect(counted === null ? null : new Exact(counted).toFixed()).toBe(expected);
      }),
      lasting(60),
    );
    expect(ledger.kept.length).toBeGreaterThan(5);
  });
});
