import type { Viewer } from '@plangraph/schema';
import { promiseByHand } from '@plangraph/testing';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inVersion } from '../src/objects/promiseVersion.ts';
import { eachStory } from './reporting/eachStory.ts';
import { codesOf, people, reportingWorld } from './reporting/world.ts';

const world = eachStory(reportingWorld);

const decision = {
  document: { titleZh: '关于调整年度目标的决定', number: '开人大〔2023〕8号', issuedOn: '2023-08-01' },
  decidedOn: '2023-07-31',
  organZh: '县人大常委会',
  reason: '上级下达指标调减。',
};
const adjust = (viewer: Viewer | null, more: object = {}) =>
  world().send(
    'adjustTarget',
    { plan: 'kaihua-2023', target: 'output', value: '10', ...decision, ...more },
    viewer,
    'target { value deadline original { value deadline } adjustments { ordinal } }',
  );
const document = `query ($asOf: DateTime) { target(plan: "kaihua-2023", code: "output", asOf: $asOf) {
  value deadline original { value deadline }
  adjustments { ordinal decidedOn organ(lang: EN) document { title(lang: ZH) number issuedOn } oldValue newValue oldDeadline newDeadline reason }
  now: status { ...Standing } first: status(promise: ORIGINAL) { ...Standing }
  trajectory { period expected } before: trajectory(promise: ORIGINAL) { period expected } } }
  fragment Standing on Status { colour expected actual outcome inputs { name value } }`;
const target = async (asOf: string | null = null) => {
  world().graph.forget();
  const answer = await world().graph.query(document, { asOf });
  expect(answer.errors).toBeUndefined();
  expect(world().graph.statements).toHaveLength(1);
  expect(answer).toEqual(await world().graph.queryByField(document, { asOf }));
  return answer.data.target;
};

describe('a promise that a decision adjusts', () => {
  it('stands beside what was promised at first, and is judged against either; as of the day before it is as it was', async () => {
    const { submission } = await world().submit(people.tech, {
      period: '2023-12',
      figures: [{ target: 'output', value: '10.5' }],
    });
    await world().approve(people.office, submission.id);
    const before = await target();
    const then = new Date().toISOString();
    expect(before).toMatchObject({ value: '12', original: null, adjustments: [] });
    expect(before.now).toEqual(before.first);
    const { errors, ...result } = await adjust(people.administrator);
    expect(errors).toEqual([]);
    expect(result).toMatchObject({ target: { value: '10', original: { value: '12', deadline: '2023-12-31' } } });
    const after = await target();
    expect(after.adjustments).toEqual([
      {
        ordinal: 1,
        decidedOn: '2023-07-31',
        organ: '县人大常委会',
        document: { title: '关于调整年度目标的决定', number: '开人大〔2023〕8号', issuedOn: '2023-08-01' },
        ...{ oldValue: '12', newValue: '10', oldDeadline: '2023-12-31', newDeadline: '2023-12-31' },
        reason: '上级下达指标调减。',
      },
    ]);
    expect([after.now.expected, after.now.outcome, after.first.expected, after.first.outcome]).toEqual([
      '10',
      'MET',
      '12',
      'MISSED',
    ]);
    for (const { inputs, ...status } of [after.now, after.first]) expect(promiseByHand(inputs)).toMatchObject(status);
    expect(after.trajectory.at(-1)).toEqual({ period: '2023-12', expected: '10' });
    expect(after.before).toEqual(before.trajectory);
    expect(await target(then)).toEqual({ ...before, now: expect.anything(), first: expect.anything() });
    expect((await target(then)).now).toMatchObject({ expected: '12', outcome: 'MISSED' });
  });

  it('keeps what was promised at first through several decisions', async () => {
    await adjust(people.administrator);
    await adjust(people.administrator, { value: '11', deadline: '2024-03-31' });
    const { value, deadline, original, adjustments } = await target();
    expect({ value, deadline, original }).toEqual({
      ...{ value: '11', deadline: '2024-03-31' },
      original: { value: '12', deadline: '2023-12-31' },
    });
    expect(
      adjustments.map(({ oldValue, newValue, newDeadline }: Record<string, string>) => [
        oldValue,
        newValue,
        newDeadline,
      ]),
    ).toEqual([
      ['12', '10', '2023-12-31'],
      ['10', '11', '2024-03-31'],
    ]);
  });

  it('is refused without a document, an organ, a day or a reason; everything at once, each in its place', async () => {
    const nothing = {
      document: null,
      decidedOn: '2999-01-01',
      organZh: ' ',
      reason: '',
      value: 'x',
      deadline: '2022-12-31',
    };
    expect(codesOf(await adjust(people.administrator, nothing))).toEqual([
      'ORGAN_MISSING organZh',
      'REASON_REQUIRED reason',
      'DOCUMENT_MISSING document',
      'DECISION_UNDATED decidedOn',
      'INVALID_DEADLINE deadline',
      'INVALID_NUMBER value',
    ]);
    const untitled = { document: { titleZh: ' ', issuedOn: '2023-02-30' } };
    expect(codesOf(await adjust(people.administrator, untitled))).toEqual([
      'DOCUMENT_UNTITLED document titleZh',
      'DOCUMENT_UNDATED document issuedOn',
    ]);
    expect(codesOf(await adjust(people.administrator, { value: '12.0' }))).toEqual(['ADJUSTS_NOTHING target']);
    expect(codesOf(await adjust(people.administrator, { target: 'nope' }))).toEqual(['NOT_FOUND target']);
    expect(codesOf(await adjust(people.office))).toEqual(['FORBIDDEN']);
    const { prisma } = world().graph.database;
    await prisma.target.updateMany({ where: { code: 'output' }, data: { form: 'QUALITATIVE', value: null } });
    expect(codesOf(await adjust(people.administrator))).toEqual(['NOT_ADJUSTABLE target']);
    await prisma.plan.updateMany({ data: { closedAt: new Date() } });
    expect(codesOf(await adjust(people.administrator, { target: 'jobs.new' }))).toEqual(['PLAN_CLOSED plan']);
    expect((await target()).adjustments).toEqual([]);
  });

  it('is a range whose ends are moved, or a relative promise whose margin is; what the form does not have is refused', async () => {
    const { prisma } = world().graph.database;
    const form = (data: object) => prisma.target.updateMany({ where: { code: 'output' }, data });
    await form({ form: 'RANGE', value: 10, upperValue: 14 });
    expect(codesOf(await adjust(people.administrator, { value: '20', margin: '1' }))).toEqual([
      'NOT_OF_FORM margin',
      'RANGE_WITHOUT_WAY upperValue',
    ]);
    expect((await adjust(people.administrator, { value: null, upperValue: '12' })).errors).toEqual([]);
    const ends = `{ target(plan: "kaihua-2023", code: "output") { value upperValue original { value upperValue }
      status { inputs { name value } } first: status(promise: ORIGINAL) { inputs { name value } }
      adjustments { oldValue newValue oldUpperValue newUpperValue } } }`;
    const { data } = await world().graph.query(ends);
    expect(data.target).toMatchObject({
      ...{ value: '10', upperValue: '12', original: { value: '10', upperValue: '14' } },
      adjustments: [{ oldValue: '10', newValue: '10', oldUpperValue: '14', newUpperValue: '12' }],
    });
    const upper = ({ inputs }: { inputs: { name: string; value: string }[] }) =>
      inputs.find(({ name }) => name === 'upperValue')?.value;
    expect([upper(data.target.status), upper(data.target.first)]).toEqual(['12', '14']);
    await form({ form: 'RELATIVE', value: null, upperValue: null, reference: 'ASSIGNED', margin: '0.5' });
    expect(codesOf(await adjust(people.administrator, { value: '3', margin: '-1' }))).toEqual([
      'NOT_OF_FORM value',
      'MARGIN_BELOW_ZERO margin',
    ]);
    expect((await adjust(people.administrator, { value: null, margin: '1' })).errors).toEqual([]);
    expect(codesOf(await adjust(people.administrator, { value: null, margin: '1.0' }))).toEqual([
      'ADJUSTS_NOTHING target',
    ]);
  });

  it('cannot be rewritten by the gateway', async () => {
    await adjust(people.administrator);
    const { prisma } = world().graph.database;
    await expect(prisma.adjustment.updateMany({ data: { reason: 'another' } })).rejects.toThrow();
    await expect(prisma.adjustment.deleteMany()).rejects.toThrow();
  });
});

it('is the same promise in either version where nothing was adjusted', () => {
  const text = fc.option(fc.integer().map(String));
  const never = { originalValue: null, originalUpperValue: null, originalMargin: null, originalDeadline: null };
  fc.assert(
    fc.property(text, fc.string(), (value, deadline) => {
      const plain = { value, deadline, ...never };
      expect(inVersion(plain, 'ORIGINAL')).toEqual(plain);
      const adjusted = { ...plain, originalValue: '7', originalDeadline: 'then' };
      expect(inVersion(adjusted, 'CURRENT')).toMatchObject({ value, deadline });
      expect(inVersion(adjusted, 'ORIGINAL')).toMatchObject({ value: '7', deadline: 'then' });
    }),
    { numRuns: 50 },
  );
});
