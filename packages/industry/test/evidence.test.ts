import { loadDataset } from '@plangraph/dataset';
import { equalsRecount, type Kept, lasting, ledgerOf, onDataset } from '@plangraph/testing';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { industry } from '../src/index.ts';
import { kinds, monthEnd, recount, type Stated } from './recount.ts';

const code = 'kaihua-2023';
const { desk } = onDataset(industry, { dataset: code, loadDataset });
const ledger = ledgerOf<Stated>(desk);

/** Two enterprises of the county and one from elsewhere; the first reports every month of two years. */
beforeAll(async () => {
  await desk.create('Enterprise', { code: 'far-works', nameZh: '外地企业', place: 'hangzhou' });
  await file({ noun: 'Recognition', enterprise: 'huakang', kind: 'ABOVE_SCALE', grantedOn: '2019-01-01' });
  for (const year of [2022, 2023]) {
    for (let month = 1; month <= 12; month += 1) {
      const period = `${year}-${String(month).padStart(2, '0')}`;
      await file({ noun: 'EnterpriseOutput', enterprise: 'huakang', period, output: `${year * month}.000001` });
    }
  }
});

async function file(stated: Stated): Promise<void> {
  const { noun, ...columns } = stated;
  const made = {
    Recognition: {},
    EnterpriseOutput: stated.noun === 'EnterpriseOutput' ? { periodEnd: monthEnd(stated.period) } : {},
    ClearedSite: { code: `kaihua-story-${ledger.kept.length}`, place: 'kaihua', areaMu: '3.5' },
  }[noun];
  await ledger.file(stated, keyOf(stated), { ...columns, ...made });
}

/** What no second record may say; null where records have a code of their own. */
function keyOf(stated: Stated): string | null {
  if (stated.noun === 'ClearedSite') return null;
  const { enterprise } = stated;
  return stated.noun === 'Recognition'
    ? `${enterprise} ${stated.kind} ${stated.grantedOn}`
    : `${enterprise} ${stated.period}`;
}

const enterprise = fc.constantFrom('huakang', 'qi-electric', 'far-works');
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
  if (next.deed === 'retire' || next.deed === 'restore') return ledger.turnOne(next.deed, next.at);
  const noun = ({ expire: 'Recognition', vacate: 'ClearedSite', correct: 'EnterpriseOutput' } as const)[next.deed];
  const found = ledger.pick(next.at, ({ stated, retired }) => stated.noun === noun && !retired);
  if (!found || (next.deed === 'expire' && grantedLater(found.stated, next.on))) return;
  await ledger.change(found, changeOf(next));
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
    const agrees = equalsRecount({ desk, plan: code, carryOut, recount: () => recount(ledger.serving()) });
    await fc.assert(fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 8 }), agrees), lasting(30));
  });

  it('counts no growth over a month that nobody reported, and counts it again when somebody does', async () => {
    const isJune = ({ stated }: Kept<Stated>) => stated.noun === 'EnterpriseOutput' && stated.period === '2022-06';
    const june = ledger.kept.filter(isJune);
    for (const each of june.filter(({ retired }) => !retired)) await ledger.turn(each);
    const growth = 'industrial-output.growth';
    expect(await desk.evidenceOf(code, [growth])).toEqual({ [growth]: null });
    const first = june.find(({ stated }) => stated.noun === 'EnterpriseOutput' && stated.enterprise === 'huakang');
    if (!first) throw new Error('The first enterprise reported every month.');
    await ledger.turn(first);
    expect(await desk.evidenceOf(code, [growth])).toEqual({ [growth]: recount(ledger.serving())[growth] });
  });
});
