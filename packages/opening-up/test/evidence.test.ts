import { join } from 'node:path';
import { loadDataset, plan, readPeriod } from '@plangraph/plan';
import { projects } from '@plangraph/projects';
import { type Bureau, bureau, createTestGraph, type TestGraph, template } from '@plangraph/testing';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openingUp } from '../src/index.ts';
import { monthsUntil } from '../src/rules/tradeGrowth.ts';

const folder = join(import.meta.dirname, '../../../prisma/seed/kaihua-2023');
const months = [...monthsUntil(2022, 12), ...monthsUntil(2023, 12)];

/** A record as the story knows it. */
interface Known {
  readonly id: string;
  readonly period: string;
  cents: number;
  retired: boolean;
}

let graph: TestGraph;
let desk: Bureau;
const known: Known[] = [];
beforeAll(async () => {
  await template('kaihua-2023-opening-up', async (database) => {
    await loadDataset({ database, folder, domains: [plan, ...Object.values(projects.uses), projects, openingUp] });
  });
  graph = await createTestGraph({ domains: [openingUp], from: 'kaihua-2023-opening-up' });
  desk = bureau(graph);
});
afterAll(() => graph?.close());

async function create(enterprise: string, period: string, exports: number, imports: number): Promise<void> {
  const amounts = { exports: (exports / 100).toFixed(2), imports: (imports / 100).toFixed(2) };
  const periodEnd = readPeriod(period)?.lastDay;
  const id = await desk.create('TradeRecord', { enterprise, period, periodEnd, ...amounts });
  known.push({ id, period, cents: exports + imports, retired: false });
}

/** The growth of the records that serve, with six places; null where a month of the two years has none. */
function recount(): number | null {
  const serving = known.filter(({ retired }) => !retired);
  if (!months.every((month) => serving.some(({ period }) => period === month))) return null;
  const sum = (year: string) =>
    serving.filter(({ period }) => period.startsWith(year)).reduce((total, { cents }) => total + cents, 0);
  return sum('2022') > 0 ? ((sum('2023') - sum('2022')) / sum('2022')) * 100 : null;
}

async function evidence(asOf: Date | null = null) {
  const { data, errors } = await graph.query(
    `query ($asOf: DateTime) { plan(code: "kaihua-2023", asOf: $asOf) { target(code: "foreign-trade.growth") { evidence {
      value countedUntil members(first: 0) { totalCount } } } } }`,
    { asOf },
  );
  expect(errors).toBeUndefined();
  return data.plan.target.evidence;
}

async function expectRecount(): Promise<void> {
  const { value, members } = await evidence();
  const expected = recount();
  if (expected === null) expect(value).toBeNull();
  else expect(Number(value)).toBeCloseTo(expected, 5);
  const thisYear = known.filter(({ period, retired }) => period.startsWith('2023') && !retired);
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
          const record = known[which % known.length];
          if (verb === 'create' && at < 2 * months.length) {
            await create(at < months.length ? 'haina-semiconductor' : 'qiyi-electric', month, cents, which);
            at += 1;
          } else if (!record) continue;
          else if (verb === 'change' && !record.retired) {
            await desk.change('TradeRecord', record.id, { exports: (cents / 100).toFixed(2), imports: '0' });
            record.cents = cents;
          } else if (verb === 'retire' && !record.retired) {
            await desk.retire('TradeRecord', record.id);
            record.retired = true;
          } else if (verb === 'restore' && record.retired) {
            await desk.restore('TradeRecord', record.id);
            record.retired = false;
          }
        }
        await expectRecount();
      }),
      // What was counted stays in the graph, so a failing run cannot be run again smaller.
      { numRuns: 40, endOnFailure: true },
    );
    expect(known.some(({ retired }) => retired)).toBe(true);
  });

  it('is unknown as of a moment at which the records were not there', async () => {
    expect((await evidence(new Date('2024-01-31T00:00:00Z'))).value).toBeNull();
  });
});
