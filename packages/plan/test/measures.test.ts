import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Viewer } from '@plangraph/schema';
import { type Answer, createTestGraph, sendMutation, spine, type TestGraph, writeSpine } from '@plangraph/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { plan } from '../src/index.ts';

const promised = readFileSync(
  join(import.meta.dirname, '../../../services/gateway/operations/measures.graphql'),
  'utf8',
);
const [tasks = '', promisedProgress = ''] = promised.split(/^(?=mutation)/m);

const bureau: Viewer = { subject: 'li', organisation: spine.organisation, roles: ['reporter', 'approver'] };
const stranger: Viewer = { subject: 'wang', organisation: 'stranger', roles: ['reporter', 'approver'] };
const office: Viewer = { subject: 'root', organisation: null, roles: ['administrator'] };
const measure = spine.measure;

let graph: TestGraph;
let id: string;
beforeAll(async () => {
  graph = await createTestGraph({ domains: [plan] });
  await writeSpine(graph.database, { year: 2023 });
  const { prisma } = graph.database;
  const { placeId } = await prisma.organisation.findUniqueOrThrow({ where: { code: spine.organisation } });
  const named = { code: 'stranger', nameZh: '别局', nameEn: 'Stranger', kind: 'BUREAU', placeId } as const;
  await prisma.organisation.create({ data: named });
  const row = await prisma.measure.findUniqueOrThrow({ where: { code: measure } });
  const titles = { titleZh: '节点', titleEn: 'Checkpoint' };
  for (const [at, day] of ['2023-06-30', '2023-10-31'].entries()) {
    await prisma.checkpoint.create({ data: { ...titles, measureId: row.id, ordinal: at + 1, dueOn: new Date(day) } });
  }
  id = Buffer.from(`Measure:${row.id}`).toString('base64url');
});
afterAll(() => graph.close());

const told = 'errors { code path message(lang: ZH) cure(lang: EN) }';
const submit = (measures: readonly object[], more: object = {}, viewer = bureau): Promise<Answer['data']> =>
  sendMutation(graph, 'submitProgress', {
    input: { plan: spine.plan, period: '2023-06', measures, ...more },
    shows: `submission { id state progress { percent revision state status { colour rule } } } ${told}`,
    viewer,
  });
const decide = (name: 'approveSubmission' | 'returnSubmission', submission: string, viewer: Viewer, more = {}) =>
  sendMutation(graph, name, { input: { submission, ...more }, shows: `submission { state } ${told}`, viewer });
const codes = ({ errors }: Answer['data']) =>
  errors.map(({ code, path }: { code: string; path: string[] }) => [code, ...path].join(' ')).sort();
const look = async (asOf: string | null = null) => {
  const selection =
    'state doneOn status { colour rule outcome } latestProgress { period percent narrative } checkpoints { ordinal reachedOn } decision { title(lang: EN) }';
  const document = `query ($asOf: DateTime) { measure(code: "${measure}", asOf: $asOf) { ${selection} } }`;
  const { data, errors } = await graph.query(document, { asOf });
  expect(errors).toBeUndefined();
  return data.measure;
};
const poured = { measure, percent: '60', narrative: 'foundation poured', nextStep: 'frame by August' };

describe('a measure, from the plan to its end', () => {
  it('is not begun, and not judged while nobody has said by when', async () => {
    await graph.database.prisma.checkpoint.updateMany({ data: { dueOn: new Date('2999-06-30') } });
    expect(await look()).toMatchObject({ state: 'NOT_STARTED', status: { colour: 'GREY' }, latestProgress: null });
    expect(codes(await submit([poured]))).toEqual(['NOT_RESPONSIBLE measures 0 measure']);
  });

  it('is given to who leads it, by a day, by an administrator alone', async () => {
    const input = { id, change: { lead: spine.organisation, dueOn: '2999-12-31', leadingPostZh: '副县长' } };
    const shows = `measure { lead { code } dueOn } ${told}`;
    const refused = await sendMutation(graph, 'changeMeasure', { input, shows, viewer: bureau });
    expect(codes(refused)).toEqual(['FORBIDDEN']);
    const { measure: given, errors } = await sendMutation(graph, 'changeMeasure', { input, shows, viewer: office });
    expect([errors, given]).toEqual([[], { lead: { code: spine.organisation }, dueOn: '2999-12-31' }]);
    const verbs = Object.keys(graph.schema.getMutationType()?.getFields() ?? {}).filter((name) =>
      name.endsWith('Measure'),
    );
    expect(verbs.sort()).toEqual(['changeMeasure', 'dropMeasure']);
  });

  it('is told all that is wrong with a report, at once and in both languages', async () => {
    const wrong = await submit(
      [
        { measure, percent: '101', narrative: ' ' },
        { measure, percent: 'much', narrative: 'x'.repeat(2001), reached: [{ checkpoint: 9, on: '2023-07-01' }] },
        { measure: 'nothing', narrative: 'something' },
      ],
      { period: '2022-06' },
    );
    expect(codes(wrong)).toEqual([
      'DUPLICATE_MEASURE measures 1 measure',
      'INVALID_NUMBER measures 1 percent',
      'INVALID_VALUE measures 1 reached 0 on',
      'MISSING_VALUE measures 0 narrative',
      'NOT_FOUND measures 2 measure',
      'NO_SUCH_CHECKPOINT measures 1 reached 0 checkpoint',
      'PERCENT_OUT_OF_RANGE measures 0 percent',
      'PERIOD_OUTSIDE_PLAN period',
      'TEXT_TOO_LONG measures 1 narrative',
    ]);
    for (const { message, cure } of wrong.errors)
      expect([message, cure]).toEqual([expect.stringMatching(/\p{Script=Han}/u), expect.any(String)]);
    expect(codes(await submit([]))).toEqual(['NO_PROGRESS measures']);
    expect(codes(await submit([poured], { period: '2023-05', organisation: 'stranger' }))).toEqual([
      'FORBIDDEN organisation',
    ]);
  });

  it('is reported word for word as clients were promised, and returned with a reason', async () => {
    const variables = { key: 'one', plan: spine.plan, measure };
    const { data, errors } = await graph.query(promisedProgress, variables, { viewer: bureau });
    expect(errors).toBeUndefined();
    const { submission } = data.submitProgress;
    expect(data.submitProgress).toMatchObject({
      submission: { state: 'SUBMITTED', period: '2023-06', progress: [{ measure: { code: measure }, percent: '60' }] },
      errors: [],
    });
    expect((await look()).latestProgress).toBeNull();
    expect(codes(await decide('approveSubmission', submission.id, bureau))).toEqual(['SELF_APPROVAL submission']);
    expect(codes(await decide('returnSubmission', submission.id, stranger, { reason: ' ' }))).toEqual([
      'REASON_REQUIRED reason',
    ]);
    const returned = await decide('returnSubmission', submission.id, stranger, { reason: 'Which foundation?' });
    expect(returned.submission).toEqual({ state: 'RETURNED' });
    expect(await look()).toMatchObject({ state: 'NOT_STARTED', latestProgress: null });
  });

  it('is under way once a report is approved by somebody else, and remembers when that was known', async () => {
    const before = new Date().toISOString();
    const { submission } = await submit([{ ...poured, reached: [{ checkpoint: 1, on: '2023-06-20' }] }]);
    expect(submission.progress).toEqual([
      { percent: '60', revision: 2, state: 'SUBMITTED', status: expect.anything() },
    ]);
    const again = await submit([{ ...poured, reached: [{ checkpoint: 1, on: '2023-06-20' }] }]);
    expect(codes(await decide('approveSubmission', submission.id, stranger))).toEqual([
      'SUBMISSION_REPLACED submission',
    ]);
    expect((await decide('approveSubmission', again.submission.id, stranger)).errors).toEqual([]);
    expect(await look()).toMatchObject({
      state: 'UNDER_WAY',
      latestProgress: { period: '2023-06', percent: '60', narrative: 'foundation poured' },
      checkpoints: [{ reachedOn: '2023-06-20' }, { reachedOn: null }],
    });
    expect(await look(before)).toMatchObject({
      state: 'NOT_STARTED',
      latestProgress: null,
      checkpoints: [{ reachedOn: null }, { reachedOn: null }],
    });
  });

  it('does not fall without a reason, is corrected for one, and is done at a hundred percent', async () => {
    expect(codes(await submit([{ ...poured, percent: '40' }], { period: '2023-09' }))).toEqual([
      'PERCENT_FALLS measures 0 percent',
    ]);
    expect(codes(await submit([{ ...poured, percent: '55' }]))).toEqual(['REASON_REQUIRED measures 0 reason']);
    const corrected = await submit([{ ...poured, percent: '55', reason: 'counted twice' }]);
    await decide('approveSubmission', corrected.submission.id, stranger);
    expect((await look()).latestProgress).toMatchObject({ percent: '55' });
    const last = await submit([{ ...poured, percent: '100', narrative: 'opened' }], { period: '2023-11' });
    await decide('approveSubmission', last.submission.id, stranger);
    expect(await look()).toMatchObject({
      state: 'DONE',
      doneOn: '2023-11-30',
      status: { rule: 'MEASURE_DONE', outcome: 'MET' },
    });
  });

  it('is dropped by a decision only, never when it is done, and reports nothing more', async () => {
    const drop = (more: object, viewer = office) =>
      sendMutation(graph, 'dropMeasure', {
        input: {
          measure,
          decisionTitleZh: '关于调整的决定',
          decisionTitleEn: 'Decision',
          decisionIssuedOn: '2023-12-01',
          reason: 'no land',
          ...more,
        },
        shows: `measure { state decision { title(lang: EN) issuedOn } changes { nodes { mutation } } } ${told}`,
        viewer,
      });
    expect(codes(await drop({ decisionTitleZh: ' ', decisionIssuedOn: '2023-02-30', reason: '' }))).toEqual([
      'ALREADY_DECIDED measure',
      'DECISION_UNDATED decisionIssuedOn',
      'DECISION_UNTITLED decisionTitleZh',
      'REASON_REQUIRED reason',
    ]);
    const reopened = await submit([{ ...poured, percent: '90', reason: 'a wall has to come down' }], {
      period: '2023-12',
    });
    await decide('approveSubmission', reopened.submission.id, stranger);
    expect((await look()).state).toBe('UNDER_WAY');
    const { measure: dropped, errors } = await drop({});
    expect([errors, dropped]).toEqual([
      [],
      {
        state: 'DROPPED',
        decision: { title: 'Decision', issuedOn: '2023-12-01' },
        changes: { nodes: [{ mutation: 'dropMeasure' }, { mutation: 'changeMeasure' }] },
      },
    ]);
    expect((await look()).status).toMatchObject({ colour: 'GREY', rule: 'MEASURE_DROPPED' });
    expect(codes(await submit([{ ...poured, percent: '95' }], { period: '2023-12' }))).toContain(
      'MEASURE_DROPPED measures 0 measure',
    );
  });

  it('stands in the list of tasks while it is one, which takes one statement', async () => {
    await graph.database.prisma.measure.updateMany({ data: { state: 'UNDER_WAY' } });
    graph.forget();
    const { data, errors } = await graph.query(tasks, { plan: spine.plan, after: null });
    expect(errors).toBeUndefined();
    expect(graph.statements).toHaveLength(1);
    expect(data.measures).toMatchObject({
      totalCount: 1,
      groupBy: [{ key: spine.organisation, count: 1 }],
      nodes: [{ code: measure, label: 'Measure', leadingPost: '副县长', section: { area: { code: 'works' } } }],
    });
  });
});
