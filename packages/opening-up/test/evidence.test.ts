import { loadDataset } from '@plangraph/dataset';
import { readPeriod } from '@plangraph/plan';
import { lasting, ledgerOf, onDataset } from '@plangraph/testing';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openingUp } from '../src/index.ts';
import { monthsUntil } from '../src/rules/tradeGrowth.ts';

const months = [...monthsUntil(2022, 12), ...monthsUntil(2023, 12)];

/** A record as the story knows it. */
interface Known {
  readonly noun: 'TradeRecord';
  readonly period: string;
  readonly cents: number;
}

const { desk, ask } = onDataset(openingUp, { dataset: 'kaihua-2023', loadDataset });
const ledger = ledgerOf<Known>(desk);

async function create(enterprise: string, period: string, exports: number, imports: number): Promise<void> {
  const amounts = { exports: (exports / 100).toFixed(2), imports: (imports / 100).toFixed(2) };
  const periodEnd = readPeriod(period)?.lastDay;
  const known = { noun: 'TradeRecord', period, cents: exports + imports } as const;
  await ledger.file(known, null, { enterprise, period, periodEnd, ...amounts });
}

/** The growth of the records that serve, with six places; null where a month of the two years has none. */
function recount(): number | null {
  const serving = ledger.serving();
  if (!months.every((month) => serving.some(({ period }) => period === month))) return null;
  const sum = (year: string) =>
    serving.filter(({ period }) => period.startsWith(year)).reduce((total, { cents }) => total + cents, 0);
  return sum('2022') > 0 ? ((sum('2023') - sum('2022')) / sum('2022')) * 100 : null;
}

async function evidence(asOf: Date | null = null) {
  const { plan } = await ask(
    `query ($asOf: DateTime) { plan(code: "kaihua-2023", asOf: $asOf) { target(code: "foreign-trade.growth") { evidence {
      value countedUntil members(first: 0) { totalCount } } } } }`,
    { asOf },
  );
  return plan.target.evidence;
}

async function expectRecount(): Promise<void> {
  const { value, members } = await evidence();
  const expected = recount();
  if (expected === null) expect(value).toBeNull();
  else expect(Number(value)).toBeCloseTo(expected, 5);
  const thisYear = ledger.serving().filter(({ period }) => period.startsWith('2023'));
  expect(members.totalCount).toBe(thisYear.length);
}

describe('the growth of trade', () => {
  it('is not stated before every month of both years has a record', async () => {
    for (const period of months) {
      expect((await evidence()).value).toBeNull();
      await create('huakang', period, period < '2023' ? 10_000 : 11_500, 2_000);
    }
    expect(await evidence()).toEqual({ value: '12.5', countedUntil: '2023-12-31', members: { totalCount: 12 } });
  });

  it('equals a recount after any sequence of records, corrections and retirements', { timeout: 120_000 }, async () => {
    let at = 0;
    const step = fc.record({
      verb: fc.constantFrom('create', 'create', 'change', 'retire', 'restore'),
      cents: fc.nat(500_000),
      which: fc.nat(1_000),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 3 }), async (steps) => {
        for (const { verb, cents, which } of steps) {
          const month = months[at % months.length] ?? '';
          const record = ledger.pick(which, () => true);
          if (verb === 'create' && at < 2 * months.length) {
            await create(at < months.length ? 'haina-semiconductor' : 'qi-electric', month, cents, which);
            at += 1;
          } else if (!record) continue;
          else if (verb === 'change' && !record.retired) {
            await ledger.change(record, { cents }, { exports: (cents / 100).toFixed(2), imports: '0' });
          } else if (verb === (record.retired ? 'restore' : 'retire')) await ledger.turn(record);
        }
        await expectRecount();
      }),
      lasting(40),
    );
    // Whatever chance chose, one is retired in the end.
    const left = ledger.pick(0, ({ retired }) => !retired);
    if (left) await ledger.turn(left);
    await expectRecount();
    expect(ledger.kept.some(({ retired }) => retired)).toBe(true);
  });

  it('is unknown as of a moment at which the records were not there', async () => {
    expect((await evidence(new Date('2024-01-31T00:00:00Z'))).value).toBeNull();
  });
});
