import { join } from 'node:path';
import { loadDataset, plan } from '@plangraph/plan';
import { type Bureau, bureau, createTestGraph, type TestGraph, template } from '@plangraph/testing';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { industry } from '../src/index.ts';
import { type Kept, kinds, monthEnd, recount, type Stated } from './recount.ts';

const folder = join(import.meta.dirname, '../../../prisma/seed/kaihua-2023');
const code = 'kaihua-2023';

let graph: TestGraph;
let desk: Bureau;
const kept: Kept[] = [];

/** Two enterprises of the county and one from elsewhere; the first reports every month of two years. */
beforeAll(async () => {
  await template('kaihua-2023-industry', async (database) => {
    await loadDataset({ database, folder, domains: [plan, industry] });
  });
  graph = await createTestGraph({ domains: [industry], from: 'kaihua-2023-industry' });
  desk = bureau(graph);
  await desk.create('Enterprise', { code: 'far-works', nameZh: '外地企业', place: 'hangzhou' });
  await file({ noun: 'Recognition', enterprise: 'huakang', kind: 'ABOVE_SCALE', grantedOn: '2019-01-01' });
  for (const year of [2022, 2023]) {
    for (let month = 1; month <= 12; month += 1) {
      const period = `${year}-${String(month).padStart(2, '0')}`;
      await file({ noun: 'EnterpriseOutput', enterprise: 'huakang', period, output: `${year * month}.000001` });
    }
  }
});
afterAll(() => graph?.close());

/** Creates a record, unless there is one of its key already, and keeps what it says. */
async function file(stated: Stated): Promise<void> {
  const key = keyOf(stated);
  if (kept.some((each) => keyOf(each.stated) === key)) return;
  const { noun, ...columns } = stated;
  const made = {
    Recognition: {},
    EnterpriseOutput: stated.noun === 'EnterpriseOutput' ? { periodEnd: monthEnd(stated.period) } : {},
    ClearedSite: { code: `kaihua-story-${kept.length}`, place: 'kaihua', areaMu: '3.5' },
  }[noun];
  kept.push({ id: await desk.create(noun, { ...columns, ...made }), stated, retired: false });
}

function keyOf(stated: Stated): string {
  if (stated.noun === 'ClearedSite') return `site ${kept.length}`;
  const { enterprise } = stated;
  return stated.noun === 'Recognition'
    ? `${enterprise} ${stated.kind} ${stated.grantedOn}`
    : `${enterprise} ${stated.period}`;
}

const enterprise = fc.constantFrom('huakang', 'qiyi-electric', 'far-works');
const day = fc.constantFrom('2022-12-31', '2023-01-01', '2023-06-30', '2023-12-31', '2024-01-01');
const later = fc.constantFrom('2023-12-31', '2024-01-01', '2024-06-30');
const amount = fc.nat({ max: 1_999_999_999 }).map((millionths) => (millionths / 1_000_000).toFixed(6));
const step = fc.oneof(
  fc.record({
    noun: fc.constant('Recognition' as const),
    enterprise,
    kind: fc.constantFrom(...kinds),
    grantedOn: fc.constantFrom('2022-12-31', '2023-01-01', '2023-06-30', '2023-12-30', '2024-01-01'),
    expiresOn: fc.option(fc.constantFrom('2024-01-02', '2024-06-30')),
  }),
  fc.record({
    noun: fc.constant('EnterpriseOutput' as const),
    enterprise,
    period: fc.constantFrom('2022-06', '2022-12', '2023-01', '2023-06', '2023-12', '2024-01'),
    output: amount,
    valueAdded: fc.option(amount),
  }),
  fc.record({ noun: fc.constant('ClearedSite' as const), vacatedOn: fc.option(day) }),
  fc.record({ deed: fc.constant('expire' as const), at: fc.nat(), on: later }),
  fc.record({ deed: fc.constant('vacate' as const), at: fc.nat(), on: later }),
  fc.record({ deed: fc.constant('correct' as const), at: fc.nat(), to: amount }),
  fc.record({ deed: fc.constant('retire' as const), at: fc.nat() }),
  fc.record({ deed: fc.constant('restore' as const), at: fc.nat() }),
);

/** Carries out one step of a bureau's year; what it picks to change may not be there, then nothing happens. */
async function carryOut(next: Step): Promise<void> {
  if ('noun' in next) return file(next);
  const pick = (choose: (each: Kept) => boolean) => {
    const among = kept.filter(choose);
    return among[next.at % Math.max(1, among.length)];
  };
  if (next.deed === 'retire' || next.deed === 'restore') {
    const found = pick(({ retired }) => retired === (next.deed === 'restore'));
    if (!found) return;
    await desk[next.deed](found.stated.noun, found.id);
    found.retired = next.deed === 'retire';
    return;
  }
  const noun = ({ expire: 'Recognition', vacate: 'ClearedSite', correct: 'EnterpriseOutput' } as const)[next.deed];
  const found = pick(({ stated, retired }) => stated.noun === noun && !retired);
  if (!found || (next.deed === 'expire' && grantedLater(found.stated, next.on))) return;
  const change = changeOf(next);
  await desk.change(noun, found.id, change);
  found.stated = { ...found.stated, ...change } as Stated;
}

type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

function changeOf(next: Exclude<Extract<Step, { readonly deed: string }>, { readonly deed: 'retire' | 'restore' }>) {
  if (next.deed === 'correct') return { output: next.to };
  return next.deed === 'vacate' ? { vacatedOn: next.on } : { expiresOn: next.on };
}

/** A recognition counts for a day at least. */
function grantedLater(stated: Stated, day: string): boolean {
  return stated.noun === 'Recognition' && stated.grantedOn >= day;
}

describe('what is counted of enterprises', () => {
  it('equals a recount after any year of a bureau', { timeout: 240_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 8 }), async (steps) => {
        for (const next of steps) await carryOut(next);
        const expected = recount(kept);
        expect(await desk.evidenceOf(code, Object.keys(expected))).toEqual(expected);
      }),
      // What was counted stays in the graph, so a failing run cannot be run again smaller.
      { numRuns: 30, endOnFailure: true },
    );
  });

  it('counts no growth over a month that nobody reported, and counts it again when somebody does', async () => {
    const june = kept.filter(({ stated }) => stated.noun === 'EnterpriseOutput' && stated.period === '2022-06');
    for (const each of june.filter(({ retired }) => !retired)) {
      await desk.retire('EnterpriseOutput', each.id);
      each.retired = true;
    }
    const growth = 'industrial-output.growth';
    expect(await desk.evidenceOf(code, [growth])).toEqual({ [growth]: null });
    const first = june.find(({ stated }) => stated.noun === 'EnterpriseOutput' && stated.enterprise === 'huakang');
    if (!first) throw new Error('The first enterprise reported every month.');
    await desk.restore('EnterpriseOutput', first.id);
    first.retired = false;
    expect(await desk.evidenceOf(code, [growth])).toEqual({ [growth]: recount(kept)[growth] });
  });
});
