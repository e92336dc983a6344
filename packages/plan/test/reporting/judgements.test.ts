import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import { lastHalfYear } from '../../src/rules/judgementsDue.ts';
import { eachStory } from './eachStory.ts';
import { codesOf, people, reportingWorld } from './world.ts';

const world = eachStory(reportingWorld);
beforeEach(async () => {
  // Among the first of the city: no number says it. The labour bureau shares the promise.
  const { prisma } = world().graph.database;
  const { id } = await prisma.target.findFirstOrThrow({ where: { code: 'forest' } });
  await prisma.target.update({ where: { id }, data: { form: 'QUALITATIVE', value: null } });
});

const shown =
  'judgement { id state outcome reason period periodEnd mine organisation { code } approvedBy { code } returnReason target { status { colour rule outcome } } }';
const judge = (viewer: (typeof people)[keyof typeof people] | null, more: object = {}) =>
  world().send(
    'submitJudgement',
    { plan: 'kaihua-2023', target: 'forest', period: '2023-H1', outcome: 'KEPT', reason: '全市通报第二。', ...more },
    viewer,
    shown,
  );
const decide = (verb: 'approve' | 'return', viewer: (typeof people)[keyof typeof people] | null, judgement: string) =>
  world().send(
    `${verb}Judgement`,
    { judgement, ...(verb === 'return' ? { reason: '请附通报。' } : {}) },
    viewer,
    shown,
  );
// biome-ignore lint/suspicious/noExplicitAny: tests read what they asked for.
const judged = (result: unknown) => (result as { judgement: any }).judgement;
const idOf = async (viewer: (typeof people)[keyof typeof people], more: object = {}) =>
  judged(await judge(viewer, more)).id as string;
const status = async (asOf?: string) => {
  const argument = asOf ? `, asOf: "${asOf}"` : '';
  const { data } = await world().graph.query(
    `{ target(plan: "kaihua-2023", code: "forest"${argument}) { status { colour rule outcome } judgements { outcome } } }`,
  );
  return data.target;
};

describe('a promise that no number says', () => {
  it('is judged by a person with a reason, counts once another has approved it, and not as of before', async () => {
    const result = await judge(people.tech);
    expect(result.errors).toEqual([]);
    const { id, ...told } = judged(result);
    expect(told).toEqual({
      state: 'SUBMITTED',
      outcome: 'KEPT',
      reason: '全市通报第二。',
      period: '2023-H1',
      periodEnd: '2023-06-30',
      mine: true,
      organisation: { code: 'tech' },
      approvedBy: null,
      returnReason: null,
      target: { status: { colour: 'GREY', rule: 'NOT_JUDGED', outcome: 'UNDECIDED' } },
    });
    expect((await status()).judgements).toEqual([]);
    const before = new Date().toISOString();
    const approved = judged(await decide('approve', people.office, id));
    expect(approved).toMatchObject({ state: 'APPROVED', approvedBy: { code: 'office' }, mine: false });
    expect(approved.target).toMatchObject({ status: { colour: 'GREEN', rule: 'QUALITATIVE' } });
    expect(await status()).toMatchObject({ status: { colour: 'GREEN' }, judgements: [{ outcome: 'KEPT' }] });
    expect(await status(before)).toMatchObject({ status: { colour: 'GREY' }, judgements: [] });
  });

  it('goes back with a reason, and may be judged anew; of two that were approved the later counts', async () => {
    const first = await idOf(people.tech);
    const returned = judged(await decide('return', people.office, first));
    expect(returned).toMatchObject({ state: 'RETURNED', returnReason: '请附通报。' });
    for (const outcome of ['KEPT', 'NOT_KEPT']) {
      const id = await idOf(people.tech, { outcome });
      expect((await decide('approve', people.office, id)).errors).toEqual([]);
    }
    expect((await status()).status).toMatchObject({ colour: 'RED', rule: 'QUALITATIVE' });
  });

  it('is met or missed by what is found at its end', async () => {
    const id = await idOf(people.tech, { period: '2023' });
    await decide('approve', people.office, id);
    expect((await status()).status).toEqual({ colour: 'GREEN', rule: 'QUALITATIVE', outcome: 'MET' });
  });

  it('is not judged without a reason, twice at once, by a stranger, of a number, or of a time that is none of the plan’s', async () => {
    expect(codesOf(await judge(people.tech, { reason: ' ' }))).toEqual(['REASON_REQUIRED reason']);
    expect(codesOf(await judge(people.tech, { reason: 'x'.repeat(2_001) }))).toEqual(['TEXT_TOO_LONG reason']);
    expect(codesOf(await judge(people.tech, { period: '2022-H1' }))).toEqual(['PERIOD_OUTSIDE_PLAN period']);
    expect(codesOf(await judge(people.tech, { period: 'soon' }))).toEqual(['INVALID_PERIOD period']);
    expect(codesOf(await judge(people.tech, { target: 'nope' }))).toEqual(['NOT_FOUND target']);
    expect(codesOf(await judge(people.tech, { target: 'jobs.new' }))).toEqual(['NOT_QUALITATIVE target']);
    expect(codesOf(await judge(people.labour))).toEqual(['NOT_RESPONSIBLE target']);
    expect(codesOf(await judge(people.office))).toEqual(['FORBIDDEN']);
    expect(codesOf(await judge(null))).toEqual(['NOT_AUTHENTICATED']);
    await idOf(people.tech);
    expect(codesOf(await judge(people.colleague, { outcome: 'NOT_KEPT' }))).toEqual(['JUDGEMENT_WAITS period']);
  });

  it('is approved by nobody who judged it, and decided on once', async () => {
    const id = await idOf(people.colleague);
    expect(codesOf(await decide('approve', people.colleague, id))).toEqual(['SELF_APPROVAL judgement']);
    expect((await decide('approve', people.office, id)).errors).toEqual([]);
    expect(codesOf(await decide('return', people.office, id))).toEqual(['WRONG_STATE judgement']);
    expect(codesOf(await decide('approve', people.office, 'nothing'))).toEqual(['INVALID_ID judgement']);
  });

  it('is seen while it waits by its organisation and by who decides there, and by nobody else', async () => {
    await idOf(people.tech);
    const ask = '{ judgements(filter: { state: { eq: SUBMITTED } }) { totalCount nodes { target { code } } } }';
    const seenBy = async (viewer: (typeof people)[keyof typeof people] | null) =>
      (await world().graph.query(ask, {}, { viewer })).data.judgements.totalCount;
    const { prisma } = world().graph.database;
    const place = await prisma.place.create({ data: { code: 'b', nameZh: '乙', nameEn: 'B', kind: 'COUNTY' } });
    const other = { code: 'beyond', nameZh: '外', nameEn: 'Beyond', kind: 'BUREAU', placeId: place.id } as const;
    await prisma.organisation.create({ data: other });
    const beyond = { subject: 'x', organisation: 'beyond', roles: ['approver'] } as never;
    expect(await seenBy(people.tech)).toBe(1);
    expect(await seenBy(people.office)).toBe(1);
    expect(await seenBy(people.administrator)).toBe(1);
    expect(await seenBy(people.labour)).toBe(0);
    expect(await seenBy(beyond)).toBe(0);
    expect(await seenBy(null)).toBe(0);
  });

  it('stands in the inbox of who is charged with it until it is judged', async () => {
    const { prisma } = world().graph.database;
    const { year } = lastHalfYear(new Date());
    await prisma.plan.updateMany({ data: { year } });
    const due = async (viewer: (typeof people)[keyof typeof people] | null) =>
      (await world().graph.query('{ judgementsDue { nodes { code } } }', {}, { viewer })).data.judgementsDue.nodes;
    expect(await due(people.tech)).toEqual([{ code: 'forest' }]);
    expect(await due(people.labour)).toEqual([]);
    expect(await due(people.administrator)).toEqual([{ code: 'forest' }]);
    expect(await due(null)).toEqual([]);
    const half = lastHalfYear(new Date()).end.endsWith('06-30') ? 'H1' : 'H2';
    const id = await idOf(people.tech, { period: `${year}-${half}` });
    expect(await due(people.tech)).toEqual([]);
    await decide('return', people.office, id);
    expect(await due(people.tech)).toEqual([{ code: 'forest' }]);
  });
});

it('knows the last half year that is over', () => {
  expect(lastHalfYear(new Date('2024-06-30T23:00:00Z'))).toEqual({ year: 2023, end: '2023-12-31' });
  expect(lastHalfYear(new Date('2024-07-01T00:00:00Z'))).toEqual({ year: 2024, end: '2024-06-30' });
});

it('says the same in the reference', () => {
  const page = readFileSync(new URL('../../../../docs/reference/progress.md', import.meta.url), 'utf8');
  expect(page).toContain('`submitJudgement`');
});
