import { loadDataset } from '@plangraph/dataset';
import { fictitiousCreditCode } from '@plangraph/industry';
import { equalsRecount, type Kept, lasting, ledgerOf, onDataset } from '@plangraph/testing';
import fc from 'fast-check';
import { beforeAll, describe, it } from 'vitest';
import { innovation } from '../src/index.ts';
import { elsewhere, recount, type Stated } from './recount.ts';

const code = 'kaihua-2023';
const works = { 'first-works': 1, 'second-works': 2, [elsewhere.enterprise]: 3 } as const;
type Works = keyof typeof works;

const { desk } = onDataset(innovation, { dataset: code, loadDataset });
const ledger = ledgerOf<Stated>(desk);

/** Two enterprises of the county and one from elsewhere; the first is above designated size. */
beforeAll(async () => {
  for (const [name, serial] of Object.entries(works)) {
    const place = name === elsewhere.enterprise ? elsewhere.place : 'kaihua';
    const creditCode = fictitiousCreditCode(serial);
    await desk.create('Enterprise', { code: name, creditCode, nameZh: '故事企业', place });
  }
  await file({ noun: 'Recognition', enterprise: 'first-works', kind: 'ABOVE_SCALE', grantedOn: '2019-01-01' });
});

function file(stated: Stated): Promise<Kept<Stated> | null> {
  return ledger.file(stated, keyOf(stated), rowOf(stated));
}

/** What no second record may say; null where records have a code of their own. */
function keyOf(stated: Stated): string | null {
  if (stated.noun === 'ResearchInstitution' || stated.noun === 'ResearchProject') return null;
  if (stated.noun === 'TalentIntake') return `${stated.place} ${stated.kind} ${stated.period}`;
  if (stated.noun === 'RdExpenditure') return `${stated.enterprise} ${stated.period}`;
  return `${stated.noun} ${stated.enterprise} ${stated.kind} ${stated.grantedOn}`;
}

function rowOf(stated: Stated): object {
  const { noun, ...columns } = stated;
  const own = { code: `kaihua-story-${ledger.kept.length}`, place: 'kaihua' };
  if (noun === 'Recognition') return columns;
  if (noun === 'ResearchInstitution')
    return { ...columns, ...own, nameZh: '故事研究院', nameEn: 'Story institute', stage: 'OPEN' };
  if (noun === 'ResearchProject') return { ...own, level: stated.level, titleZh: '故事课题', stage: 'APPLIED' };
  if (noun === 'TalentIntake') return { ...columns, periodEnd: lastDayOf(stated.period) };
  const enterprise = fictitiousCreditCode(works[stated.enterprise as Works]);
  if (noun === 'TechRecognition') return { ...columns, enterprise };
  const { period, amount, revenue } = stated;
  return {
    enterprise,
    period,
    periodEnd: lastDayOf(period),
    amount: `${amount}`,
    revenue: revenue === null ? null : `${revenue}`,
  };
}

function lastDayOf(quarter: string): string {
  const [year = '', number = ''] = quarter.split('-Q');
  return new Date(Date.UTC(Number(year), 3 * Number(number), 0)).toISOString().slice(0, 10);
}

const day = fc.constantFrom('2022-12-31', '2023-01-01', '2023-06-30', '2023-12-31', '2024-01-01');
const quarter = fc.constantFrom('2022-Q4', '2023-Q1', '2023-Q2', '2023-Q3', '2023-Q4', '2024-Q1');
const enterprise = fc.constantFrom(...(Object.keys(works) as Works[]));
const level = fc.constantFrom('NATIONAL', 'PROVINCIAL', 'MUNICIPAL');
const step = fc.oneof(
  fc.record({
    noun: fc.constant('TechRecognition' as const),
    enterprise,
    kind: fc.constantFrom('HIGH_TECH', 'TECH_SME', 'TECH_LEADER'),
    grantedOn: day,
  }),
  fc.record({
    noun: fc.constant('ResearchInstitution' as const),
    kind: fc.constantFrom('ENTERPRISE_INSTITUTE', 'LABORATORY'),
    level: fc.option(fc.constantFrom('NATIONAL', 'PROVINCIAL', 'MUNICIPAL', 'COUNTY')),
    recognisedOn: fc.option(day),
  }),
  fc.record({ noun: fc.constant('ResearchProject' as const), level, wonOn: fc.constant(null) }),
  fc.record({
    noun: fc.constant('TalentIntake' as const),
    place: fc.constantFrom('kaihua', elsewhere.place),
    kind: fc.constantFrom('LEADING_TALENT', 'GRADUATE'),
    period: quarter,
    count: fc.nat({ max: 5000 }),
  }),
  fc.record({
    noun: fc.constant('RdExpenditure' as const),
    enterprise,
    period: quarter,
    amount: fc.nat({ max: 90_000 }),
    revenue: fc.option(fc.nat({ max: 900_000 })),
  }),
  fc.record({
    noun: fc.constant('Recognition' as const),
    enterprise,
    kind: fc.constantFrom('ABOVE_SCALE', 'SPECIALISED_SME'),
    grantedOn: day,
  }),
  fc.record({ deed: fc.constant('decide' as const), at: fc.nat(), to: fc.constantFrom('WON', 'NOT_WON'), on: day }),
  fc.record({ deed: fc.constant('correct' as const), at: fc.nat(), amount: fc.nat({ max: 90_000 }) }),
  fc.record({ deed: fc.constant('retire' as const), at: fc.nat() }),
  fc.record({ deed: fc.constant('restore' as const), at: fc.nat() }),
);
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

/** Projects that the government has not decided on yet. */
const open = new Set<Kept<Stated>>();

/** Carries out one step of a bureau's year; what it picks to change may not be there, then nothing happens. */
async function carryOut(next: Step): Promise<void> {
  if ('noun' in next) {
    const made = await file(next);
    if (made?.stated.noun === 'ResearchProject') open.add(made);
  } else if (next.deed === 'retire' || next.deed === 'restore') {
    await ledger.turnOne(next.deed, next.at);
  } else if (next.deed === 'decide') {
    const found = ledger.pick(next.at, (each) => open.has(each) && !each.retired);
    if (!found) return;
    await desk.move('ResearchProject', found.id, next.to, next.on);
    open.delete(found);
    if (next.to === 'WON') found.stated = { ...found.stated, wonOn: next.on } as Stated;
  } else {
    const found = ledger.pick(next.at, ({ stated, retired }) => stated.noun === 'RdExpenditure' && !retired);
    if (found) await ledger.change(found, { amount: next.amount }, { amount: `${next.amount}` });
  }
}

describe('what is counted of the innovation system', () => {
  it('equals a recount after any year of a bureau', { timeout: 240_000 }, async () => {
    const agrees = equalsRecount({ desk, plan: code, carryOut, recount: () => recount(ledger.serving()) });
    await fc.assert(fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 8 }), agrees), lasting(30));
  });
});
