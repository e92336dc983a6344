import type { Viewer } from '@plangraph/schema';
import type { TestGraph } from '@plangraph/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codesOf, people, reportingWorld } from './world.ts';

const plan = 'kaihua-2023';
const elsewhere: Viewer = {
  subject: 'feng',
  organisation: 'elsewhere',
  roles: ['reporter', 'approver', 'administrator'],
};
const chief: Viewer = { subject: 'chen', organisation: 'office', roles: ['approver'] };
const day = (from: number) => new Date(Date.now() + from * 86_400_000).toISOString().slice(0, 10);

let graph: TestGraph;
let send: Awaited<ReturnType<typeof reportingWorld>>['send'];
beforeAll(async () => {
  ({ graph, send } = await reportingWorld());
  const { prisma } = graph.database;
  const other = await prisma.place.create({
    data: { code: 'other-county', nameZh: '别县', nameEn: 'Other county', kind: 'COUNTY' },
  });
  await prisma.organisation.create({
    data: { code: 'elsewhere', nameZh: '外县', nameEn: 'Elsewhere', kind: 'BUREAU', placeId: other.id },
  });
});
afterAll(() => graph.close());

const shown = `notice { id level actedLevel state dueOn overdue closedAt closingNote issuer { code } addressee { code }
  promise { label(lang: EN) ... on Target { code } } documents { title number issuedOn } answer { cause correction dueOn returnReason } }`;
const act = (verb: string, viewer: Viewer | null, input: object) => send(verb, { ...input }, viewer, shown);
// biome-ignore lint/suspicious/noExplicitAny: tests read what they asked for.
const noticeOf = (result: object): any => (result as { notice: unknown }).notice;

const issue = (viewer: Viewer | null, more: object = {}) =>
  act('issueNotice', viewer, {
    plan,
    target: 'jobs.new',
    addressee: 'tech',
    level: 'REMINDER',
    asks: '请说明原因并限期整改。',
    dueOn: day(5),
    ...more,
  });
const why = { cause: '企业开工不足。', correction: '组织专场招聘。', dueOn: day(30) };

async function look(viewer: Viewer | null, asOf: string | null = null) {
  const document = `query ($asOf: DateTime) {
    supervisionNotices(first: 10, asOf: $asOf, orderBy: [{ field: DUE_ON }]) {
      nodes { state answer { cause } answers { totalCount } }
    }
    target(plan: "${plan}", code: "jobs.new", asOf: $asOf) { status { colour shortfall { cause dueOn organisation { code } } } }
  }`;
  const { data, errors } = await graph.query(document, { asOf }, { viewer });
  expect(errors).toBeUndefined();
  return { notices: data.supervisionNotices.nodes, shortfall: data.target.status.shortfall };
}
const inbox = async (viewer: Viewer | null) =>
  (await graph.query('{ noticesDue(first: 10) { nodes { state } } }', {}, { viewer })).data.noticesDue.nodes.map(
    ({ state }: { state: string }) => state,
  );

describe('a red target', () => {
  let notice: string;
  let before: string;

  it('is explained by its owner, beside the colour, and by nobody else', async () => {
    const explain = (viewer: Viewer | null, more: object = {}) =>
      send('explainShortfall', { plan, target: 'jobs.new', ...why, ...more }, viewer, 'shortfall { cause mine }');
    expect(codesOf(await explain(null))).toEqual(['NOT_AUTHENTICATED']);
    expect(codesOf(await explain(people.office))).toEqual(['FORBIDDEN']);
    expect(codesOf(await explain(people.labour))).toEqual(['NOT_RESPONSIBLE target']);
    expect(codesOf(await explain(elsewhere))).toEqual(['NOT_RESPONSIBLE target']);
    const wrong = { cause: ' ', correction: 'x'.repeat(2_001), dueOn: '2023-02-30', measure: 'any' };
    expect(codesOf(await explain(people.tech, wrong)).sort()).toEqual([
      'INVALID_VALUE dueOn',
      'MISSING_VALUE cause',
      'PROMISE_UNCLEAR',
      'TEXT_TOO_LONG correction',
    ]);
    expect(codesOf(await explain(people.tech, { target: 'nothing' }))).toEqual(['NOT_FOUND target']);
    expect(codesOf(await explain(people.tech, { dueOn: day(-2) }))).toEqual(['INVALID_VALUE dueOn']);
    expect((await look(null)).shortfall).toBeNull();
    const { errors, ...given } = await explain(people.tech, { cause: '先行说明。' });
    expect([errors, given]).toEqual([[], { shortfall: { cause: '先行说明。', mine: true } }]);
    expect((await look(null)).shortfall).toMatchObject({ cause: '先行说明。', organisation: { code: 'tech' } });
  });

  it('gets a notice from who supervises, and only about what is the addressee’s', async () => {
    expect(codesOf(await issue(people.tech))).toEqual(['FORBIDDEN']);
    expect(codesOf(await issue(elsewhere))).toEqual(['OTHER_PLACE plan']);
    expect(codesOf(await issue(people.administrator))).toEqual(['NO_ORGANISATION']);
    expect(codesOf(await issue(people.colleague))).toEqual(['SELF_SUPERVISION addressee']);
    expect(codesOf(await issue(people.office, { addressee: 'labour' }))).toEqual(['NOT_RESPONSIBLE addressee']);
    expect(codesOf(await issue(people.office, { addressee: 'nobody', target: undefined })).sort()).toEqual([
      'NOT_FOUND addressee',
      'PROMISE_UNCLEAR',
    ]);
    const documents = [{ titleZh: ' ', issuedOn: '2023-13-01' }, { titleZh: 'x'.repeat(2_001) }];
    expect(codesOf(await issue(people.office, { asks: ' ', dueOn: 'soon', documents })).sort()).toEqual([
      'DOCUMENT_UNDATED documents 0 issuedOn',
      'DOCUMENT_UNTITLED documents 0 titleZh',
      'INVALID_VALUE dueOn',
      'MISSING_VALUE asks',
      'TEXT_TOO_LONG documents 1 titleZh',
    ]);
    const many = Array.from({ length: 21 }, () => ({ titleZh: '附件' }));
    expect(codesOf(await issue(people.office, { documents: many }))).toEqual(['TOO_MANY_DOCUMENTS documents']);
    before = new Date().toISOString();
    const issued = await issue(people.office, {
      documents: [{ titleZh: '督办通知', number: '督〔2023〕7号', issuedOn: '2023-07-10' }],
    });
    expect(issued.errors).toEqual([]);
    expect(noticeOf(issued)).toMatchObject({
      level: 'REMINDER',
      state: 'ISSUED',
      overdue: false,
      issuer: { code: 'office' },
      addressee: { code: 'tech' },
      promise: { label: 'jobs.new', code: 'jobs.new' },
      documents: [{ title: '督办通知', number: '督〔2023〕7号', issuedOn: '2023-07-10' }],
      answer: null,
    });
    notice = noticeOf(issued).id;
    expect(codesOf(await issue(people.statistics))).toEqual(['NOTICE_OPEN addressee']);
    expect([
      await inbox(people.tech),
      await inbox(people.office),
      await inbox(people.labour),
      await inbox(null),
    ]).toEqual([['ISSUED'], [], [], []]);
  });

  it('closes, is accepted and is returned only after an answer', async () => {
    expect(codesOf(await act('closeNotice', people.office, { notice }))).toEqual(['NO_ACCEPTED_ANSWER notice']);
    expect(codesOf(await act('acceptNotice', people.office, { notice }))).toEqual(['NOTICE_STATE notice']);
    const back = { notice, reason: '请补充。', dueOn: day(3) };
    expect(codesOf(await act('returnNotice', people.office, back))).toEqual(['NOTICE_STATE notice']);
    expect(codesOf(await act('closeNotice', people.office, { notice: 'x' }))).toEqual(['INVALID_ID notice']);
    const { pool } = graph.database;
    for (const state of ['ACCEPTED', 'CLOSED'])
      await expect(
        pool.query(
          `UPDATE "SupervisionNotice" SET "state" = $1::"NoticeState", "closedAt" = CASE $1 WHEN 'CLOSED' THEN now() END`,
          [state],
        ),
      ).rejects.toThrow(/no accepted answer/);
  });

  it('is answered by the addressee, all that is wrong told at once', async () => {
    for (const stranger of [people.labour, elsewhere])
      expect(codesOf(await act('answerNotice', stranger, { notice, ...why }))).toEqual(['NOT_ADDRESSEE notice']);
    expect(codesOf(await act('answerNotice', people.office, { notice, ...why }))).toEqual(['FORBIDDEN']);
    const empty = { notice, cause: '', correction: ' ', dueOn: '1999-01-01' };
    expect(codesOf(await act('answerNotice', people.tech, empty)).sort()).toEqual([
      'INVALID_VALUE dueOn',
      'MISSING_VALUE cause',
      'MISSING_VALUE correction',
    ]);
    const answered = await act('answerNotice', people.tech, { notice, ...why, cause: '不清楚。' });
    expect(noticeOf(answered)).toMatchObject({ state: 'ANSWERED', answer: { cause: '不清楚。' } });
    expect(codesOf(await act('answerNotice', people.tech, { notice, ...why }))).toEqual(['NOTICE_STATE notice']);
    expect([await inbox(people.tech), await inbox(people.office)]).toEqual([[], ['ANSWERED']]);
  });

  it('hides an answer that nobody accepted from those whom it does not concern', async () => {
    for (const viewer of [null, people.labour, elsewhere]) {
      const seen = await look(viewer);
      expect(seen.notices).toEqual([{ state: 'ANSWERED', answer: null, answers: { totalCount: 0 } }]);
      expect(seen.shortfall.cause).toBe('先行说明。');
    }
    for (const viewer of [people.tech, people.office, people.statistics, people.administrator]) {
      const seen = await look(viewer);
      expect(seen.notices[0].answer).toEqual({ cause: '不清楚。' });
      expect(seen.shortfall.cause).toBe('先行说明。');
    }
  });

  it('is not decided on by the addressee, by another bureau or by another county', async () => {
    for (const verb of ['acceptNotice', 'closeNotice']) {
      expect(codesOf(await act(verb, people.tech, { notice }))).toEqual(['FORBIDDEN']);
      expect(codesOf(await act(verb, people.colleague, { notice }))).toEqual(['SELF_SUPERVISION notice']);
      expect(codesOf(await act(verb, people.statistics, { notice }))).toEqual(['NOT_ISSUER notice']);
      expect(codesOf(await act(verb, elsewhere, { notice }))).toEqual(['NOT_ISSUER notice']);
    }
  });

  it('gets a poor answer back with a reason and another day, and a better one accepted', async () => {
    const back = { notice, reason: ' ', dueOn: 'x' };
    expect(codesOf(await act('returnNotice', people.office, back)).sort()).toEqual([
      'INVALID_VALUE dueOn',
      'MISSING_VALUE reason',
    ]);
    const returned = await act('returnNotice', people.office, { notice, reason: '原因不明，请重报。', dueOn: day(9) });
    expect(noticeOf(returned)).toMatchObject({
      state: 'RETURNED',
      dueOn: day(9),
      answer: { cause: '不清楚。', returnReason: '原因不明，请重报。' },
    });
    expect(await inbox(people.tech)).toEqual(['RETURNED']);
    expect(codesOf(await act('closeNotice', people.office, { notice }))).toEqual(['NO_ACCEPTED_ANSWER notice']);
    await act('answerNotice', people.tech, { notice, ...why });
    expect(codesOf(await act('closeNotice', people.office, { notice }))).toEqual(['NO_ACCEPTED_ANSWER notice']);
    const accepted = await act('acceptNotice', chief, { notice });
    expect(noticeOf(accepted)).toMatchObject({ state: 'ACCEPTED', answer: { cause: why.cause } });
    expect(codesOf(await act('acceptNotice', chief, { notice }))).toEqual(['NOTICE_STATE notice']);
    const seen = await look(null);
    expect(seen.shortfall).toEqual({ cause: why.cause, dueOn: why.dueOn, organisation: { code: 'tech' } });
    expect(seen.notices).toEqual([{ state: 'ACCEPTED', answer: { cause: why.cause }, answers: { totalCount: 1 } }]);
  });

  it('closes, once, and leaves what was known before as it was', async () => {
    const long = { notice, note: 'x'.repeat(2_001) };
    expect(codesOf(await act('closeNotice', people.office, long))).toEqual(['TEXT_TOO_LONG note']);
    const closed = await act('closeNotice', people.office, { notice, note: '已整改到位。' });
    expect(noticeOf(closed)).toMatchObject({ state: 'CLOSED', closingNote: '已整改到位。' });
    expect(codesOf(await act('closeNotice', people.office, { notice }))).toEqual(['NOTICE_STATE notice']);
    expect(await inbox(people.office)).toEqual([]);
    const then = await look(people.office, before);
    expect(then.notices).toEqual([]);
    expect(then.shortfall.cause).toBe('先行说明。');
    expect(noticeOf(await issue(people.office)).state).toBe('ISSUED');
  });

  it('is never answered and accepted by one person, though he has both offices', async () => {
    const { data } = await graph.query('{ supervisionNotices(filter: { state: { eq: ISSUED } }) { nodes { id } } }');
    const open = data.supervisionNotices.nodes[0].id;
    const both: Viewer = { subject: 'he', organisation: 'tech', roles: ['reporter'] };
    await act('answerNotice', both, { notice: open, ...why });
    expect(
      codesOf(await act('acceptNotice', { ...both, organisation: 'office', roles: ['approver'] }, { notice: open })),
    ).toEqual(['SELF_SUPERVISION notice']);
  });
});
