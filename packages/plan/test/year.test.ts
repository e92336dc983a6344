import type { Viewer } from '@plangraph/schema';
import { measureByHand, promiseByHand, titleByHand } from '@plangraph/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codesOf as codesAlone, people, type Result, reportingWorld } from './reporting/world.ts';

const plan = 'kaihua-2023';
const measure = 'kaihua-2023/works/lead/1';
/** The codes of problems, each of which is told in both languages with what to do about it. */
function codesOf(answer: Pick<Result, 'errors'>): string[] {
  for (const { code, message, messageZh, cure } of answer.errors) {
    expect(messageZh, code).toMatch(/\p{Script=Han}/u);
    for (const text of [message, cure]) expect(text, code).toMatch(/[a-z]{3}/i);
  }
  return codesAlone(answer);
}

/** An approver of the bureau that reports: what his own bureau says he may not decide alone. */
const own: Viewer = { ...people.tech, roles: ['reporter', 'approver'] };
const chief: Viewer = { subject: 'chen', organisation: 'office', roles: ['approver'] };
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

let world: Awaited<ReturnType<typeof reportingWorld>>;
beforeAll(async () => {
  world = await reportingWorld();
  const { prisma } = world.graph.database;
  const { id: planId } = await prisma.plan.findUniqueOrThrow({ where: { code: plan } });
  const { id: areaId } = await prisma.area.findFirstOrThrow();
  const { id: citationId } = await prisma.citation.findFirstOrThrow();
  const stated = { planId, areaId, citationId, ordinal: 1 } as const;
  await prisma.measure.create({
    data: { ...stated, position: 1, code: measure, titleZh: '建桥', titleEn: 'Build the bridge' },
  });
  const title = { code: 'civilised', titleZh: '文明县', titleEn: 'Civilised county', commitment: 'STRIVEN' } as const;
  await prisma.designation.create({ data: { ...stated, ...title, level: 'NATIONAL' } });
});
afterAll(() => world.graph.close());

// biome-ignore lint/suspicious/noExplicitAny: tests read what they asked for.
type Sent = any;
const send = (verb: string, viewer: Viewer | null, input: object, show: string): Promise<Sent> =>
  world.send(verb, { ...input }, viewer, show);
const path = (viewer: Viewer, input: object) => send('proposePath', viewer, { plan, ...input }, 'path { id }');
const approvePath = (viewer: Viewer, id: string) => send('approvePath', viewer, { path: id }, 'path { state }');
const progress = (period: string, percent: string, more: object = {}) => {
  const measures = [{ measure, percent, narrative: '按计划推进。', ...more }];
  return send('submitProgress', people.tech, { plan, period, measures }, 'submission { id }');
};
const move = (to: string, on: string, viewer: Viewer = people.tech, more: object = {}) =>
  send('moveDesignation', viewer, { key: { plan, code: 'civilised' }, to, on, ...more }, 'designation { stage }');
const notice = (verb: string, viewer: Viewer, input: object) => send(verb, viewer, input, 'notice { id state }');

/** Where the three stand, each as a person finds it by hand. */
async function stand(asOf: string | null = null) {
  const document = `query ($asOf: DateTime) { plan(code: "${plan}", asOf: $asOf) {
    target(code: "output") { value status { ...Stands shortfall { cause } } }
    measures { nodes { state status { ...Stands } } } designations { nodes { stage status { ...Stands } } } } }
    fragment Stands on Status { colour expected actual pace score period rule outcome metBefore inputs { name value } }`;
  const { data, errors } = await world.graph.query(document, { asOf });
  expect(errors).toBeUndefined();
  const { target, measures, designations } = data.plan;
  const [act, title] = [measures.nodes[0], designations.nodes[0]];
  for (const [{ status }, byHand] of [
    [target, promiseByHand],
    [act, measureByHand],
    [title, titleByHand],
  ] as const) {
    const { inputs, shortfall: _, ...standing } = status;
    expect(byHand(inputs)).toEqual(standing);
  }
  return { target, act, title };
}

describe('a year of a measure, a title and a target', () => {
  const known: { readonly asOf: string; readonly stands: unknown }[] = [];
  const note = async () => {
    const asOf = new Date().toISOString();
    known.push({ asOf, stands: await stand(asOf) });
  };

  it('begins when the office says who leads each, by when, and by which path', async () => {
    const lead = { lead: 'tech', dueOn: '2023-11-30' };
    const change = { key: measure, change: lead };
    expect(codesOf(await send('changeMeasure', people.tech, change, 'measure { code }'))).toEqual(['FORBIDDEN']);
    expect((await send('changeMeasure', people.administrator, change, 'measure { code }')).errors).toEqual([]);
    const named = { key: { plan, code: 'civilised' }, change: { ...lead, dueOn: '2023-10-31' } };
    expect((await send('changeDesignation', people.administrator, named, 'designation { code }')).errors).toEqual([]);
    const points = [
      { period: '2023-Q2', expected: '4' },
      { period: '2023-12', expected: '11' },
    ];
    expect(codesOf(await path(people.tech, { target: 'output', points }))).toEqual([
      'PATH_ENDS_ELSEWHERE points 1 expected',
    ]);
    const proposed = await path(own, {
      target: 'output',
      points: [points[0], { period: '2023-12', expected: '12' }],
    });
    expect(proposed.errors).toEqual([]);
    expect(codesOf(await approvePath(own, proposed.path.id))).toEqual(['SELF_APPROVAL path']);
    expect(await approvePath(people.office, proposed.path.id)).toMatchObject({ path: { state: 'APPROVED' } });
    await note();
  });

  it('goes on by reports that somebody else approves, and by stages one after the other', async () => {
    expect(codesOf(await progress('2023-03', '120'))).toEqual(['PERCENT_OUT_OF_RANGE measures 0 percent']);
    const first = await progress('2023-03', '40');
    expect(codesOf(await world.approve(own, first.submission.id))).toEqual(['SELF_APPROVAL submission']);
    expect((await world.approve(people.office, first.submission.id)).errors).toEqual([]);
    expect(codesOf(await progress('2023-06', '30'))).toEqual(['PERCENT_FALLS measures 0 percent']);
    expect(codesOf(await move('SHORTLISTED', '2023-04-01'))).toEqual(['ILLEGAL_MOVE to']);
    expect((await move('APPLIED', '2023-03-15')).errors).toEqual([]);
    expect(codesOf(await move('SHORTLISTED', '2023-03-01'))).toEqual(['DATES_OUT_OF_ORDER to']);
    const low = await world.submit(people.tech, { period: '2023-06', figures: [{ target: 'output', value: '3' }] });
    expect((await world.approve(people.office, low.submission.id)).errors).toEqual([]);
    await note();
  });

  it('is asked for what is red, and no notice closes without an accepted answer', async () => {
    const asked = {
      plan,
      target: 'output',
      addressee: 'tech',
      level: 'NOTICE',
      asks: '请说明原因。',
      dueOn: inDays(5),
    };
    expect(codesOf(await notice('issueNotice', people.tech, asked))).toEqual(['FORBIDDEN']);
    const issued = await notice('issueNotice', chief, asked);
    const { id } = issued.notice;
    expect(codesOf(await notice('closeNotice', chief, { notice: id }))).toEqual(['NO_ACCEPTED_ANSWER notice']);
    expect(codesOf(await notice('acceptNotice', chief, { notice: id }))).toEqual(['NOTICE_STATE notice']);
    const answer = { notice: id, cause: '订单不足。', correction: '开拓市场。', dueOn: inDays(30) };
    expect((await notice('answerNotice', people.tech, answer)).errors).toEqual([]);
    expect((await stand()).target.status.shortfall).toBeNull();
    expect(codesOf(await notice('acceptNotice', own, { notice: id })).length).toBe(1);
    expect(codesOf(await notice('closeNotice', chief, { notice: id }))).toEqual(['NO_ACCEPTED_ANSWER notice']);
    expect((await notice('acceptNotice', chief, { notice: id })).errors).toEqual([]);
    expect((await stand()).target.status.shortfall).toEqual({ cause: '订单不足。' });
    expect(await notice('closeNotice', chief, { notice: id })).toMatchObject({ notice: { state: 'CLOSED' } });
    await note();
  });

  it('changes a promise by a decision only', async () => {
    const adjusted = {
      plan,
      target: 'output',
      value: '9',
      decidedOn: '2023-09-20',
      organZh: '县政府',
      reason: '产能调整。',
    };
    const adjust = (viewer: Viewer, more: object = {}) =>
      send('adjustTarget', viewer, { ...adjusted, ...more }, 'target { value original { value } }');
    const document = { titleZh: '关于调整年度目标的通知' };
    expect(codesOf(await adjust(people.administrator))).toEqual(['DOCUMENT_MISSING document']);
    expect(codesOf(await adjust(people.tech, { document }))).toEqual(['FORBIDDEN']);
    expect(await adjust(people.administrator, { document })).toMatchObject({
      target: { value: '9', original: { value: '12' } },
    });
    await note();
  });

  it('is not split into more than it is, unless somebody says why', async () => {
    const part = (code: string, value: string) => ({ code, owner: 'tech', value, nameZh: code });
    const input = { plan, target: 'output', division: 'PARK', parts: [part('east', '8'), part('west', '2')] };
    const { prisma } = world.graph.database;
    await prisma.indicator.updateMany({ where: { code: 'output' }, data: { aggregation: 'SUM' } });
    expect(codesOf(await send('splitTarget', people.administrator, input, 'target { code }'))).toEqual([
      'PARTS_OVER_WHOLE parts',
    ]);
    const report = { percent: '120', narrative: ' ', reached: [{ checkpoint: 7, on: 'soon' }] };
    expect(codesOf(await progress('2023-07', '120', report)).sort()).toEqual([
      'INVALID_VALUE measures 0 reached 0 on',
      'MISSING_VALUE measures 0 narrative',
      'NO_SUCH_CHECKPOINT measures 0 reached 0 checkpoint',
      'PERCENT_OUT_OF_RANGE measures 0 percent',
    ]);
  });

  it('ends with all three done, and every earlier moment as it was', async () => {
    const last = await world.submit(people.tech, { period: '2023-12', figures: [{ target: 'output', value: '9.5' }] });
    expect((await world.approve(people.office, last.submission.id)).errors).toEqual([]);
    const done = await progress('2023-11', '100');
    expect((await world.approve(people.office, done.submission.id)).errors).toEqual([]);
    expect(codesOf(await send('dropMeasure', people.administrator, dropping, 'measure { state }'))).toContain(
      'ALREADY_DECIDED measure',
    );
    for (const [to, on] of [
      ['SHORTLISTED', '2023-06-20'],
      ['PUBLICISED', '2023-09-01'],
    ] as const)
      expect((await move(to, on)).errors).toEqual([]);
    const announced = { announcementTitleZh: '命名决定', announcementIssuedOn: '2023-10-20' };
    expect((await move('AWARDED', '2023-10-20', people.tech, announced)).errors).toEqual([]);
    const { target, act, title } = await stand();
    expect([target.status.outcome, act.status.outcome, title.status.outcome]).toEqual(['MET', 'MET', 'MET']);
    expect([act.state, title.stage]).toEqual(['DONE', 'AWARDED']);
    for (const { asOf, stands } of known) expect(await stand(asOf), asOf).toEqual(stands);
    expect((await send('closePlan', people.administrator, { plan }, 'plan { closedAt }')).errors).toEqual([]);
    expect(codesOf(await progress('2023-12', '100'))).toContain('PLAN_CLOSED plan');
  });
});

const dropping = { measure, decisionTitleZh: '取消决定', decisionIssuedOn: '2023-12-01', reason: '不再需要。' };
