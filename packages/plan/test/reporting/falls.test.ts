import { describe, expect, it } from 'vitest';
import { eachStory } from './eachStory.ts';
import { codesOf, people, reportingWorld } from './world.ts';

const world = eachStory(reportingWorld);

const jobs = (value: string, more = {}) => ({ figures: [{ target: 'jobs.new', value, ...more }] });

/** Reports and approves a figure of jobs. */
async function approved(period: string, value: string, more = {}): Promise<void> {
  const { submission, errors } = await world().submit(people.tech, { period, ...jobs(value, more) });
  expect(errors).toEqual([]);
  expect((await world().approve(people.office, submission.id)).errors).toEqual([]);
}

describe('a cumulative figure that falls', () => {
  it('is taken only when it is confirmed with a reason, which is published with it', async () => {
    await approved('2023-06', '544');
    const fallen = { period: '2023-09', ...jobs('500') };
    const refused = await world().submit(people.tech, fallen);
    expect(codesOf(refused)).toEqual(['FIGURE_FALLS figures 0 value']);
    expect(refused.errors[0]).toMatchObject({
      message: 'jobs.new falls from 544 for 2023-06 to 500 for 2023-09, though such figures only rise over a year.',
      messageZh: 'jobs.new 由 2023-06 的 544 降至 2023-09 的 500，而累计数在年内只增不减。',
    });
    const unexplained = await world().submit(people.tech, { period: '2023-09', ...jobs('500', { confirmed: true }) });
    expect(codesOf(unexplained)).toEqual(['FIGURE_FALLS figures 0 value']);
    await approved('2023-09', '500', { confirmed: true, reason: 'Contracts of 44 were not honoured.' });
    const { data } = await world().graph.query(
      `{ plan(code: "kaihua-2023") { target(code: "jobs.new") {
        latest { value confirmed reason } status { actual metBefore outcome rules } first: status(rules: 1) { actual metBefore rules } } } }`,
    );
    expect(data.plan.target).toEqual({
      latest: { value: '500', confirmed: true, reason: 'Contracts of 44 were not honoured.' },
      status: { actual: '500', metBefore: null, outcome: 'MET', rules: 2 },
      first: { actual: '544', metBefore: null, rules: 1 },
    });
  });

  it('is seen as well where the earlier figure is corrected upwards, and where it still waits', async () => {
    await world().submit(people.tech, { period: '2023-06', ...jobs('400') });
    expect(codesOf(await world().submit(people.tech, { period: '2023-05', ...jobs('401') }))).toEqual([
      'FIGURE_FALLS figures 0 value',
    ]);
    expect(codesOf(await world().submit(people.tech, { period: '2023-05', ...jobs('400') }))).toEqual([]);
    expect(codesOf(await world().submit(people.tech, { period: '2023-07', ...jobs('399'), draft: true }))).toEqual([
      'FIGURE_FALLS figures 0 value',
    ]);
  });

  it('is checked again when a draft is handed in, and of what does not accumulate not at all', async () => {
    const { submission } = await world().submit(people.tech, { period: '2023-05', ...jobs('10'), draft: true });
    await approved('2023-04', '11');
    expect(codesOf(await world().handIn(people.tech, submission.id))).toEqual(['FIGURE_FALLS submission']);
    const level = (value: string) => ({ figures: [{ target: 'forest', value }] });
    expect(codesOf(await world().submit(people.tech, { period: '2023-Q1', ...level('80') }))).toEqual([]);
    expect(codesOf(await world().submit(people.tech, { period: '2023-Q2', ...level('79') }))).toEqual([]);
  });
});

describe('a figure that is revised after the plan closed', () => {
  it('is taken as verified or of a census, from who may; the closed year stays as it was known', async () => {
    await approved('2023-12', '11');
    const closed = await world().send('closePlan', { plan: 'kaihua-2023' }, people.administrator, 'plan { closedAt }');
    expect(closed.errors).toEqual([]);
    const moment = new Date().toISOString();
    const revised = {
      period: '2023-12',
      organisation: 'tech',
      ...jobs('13', { reason: 'Verified by the yearly report.' }),
    };
    expect(codesOf(await world().submit(people.administrator, revised))).toEqual(['PLAN_CLOSED plan']);
    const verified = { ...revised, vintage: 'VERIFIED' };
    expect(codesOf(await world().submit(people.tech, { ...verified, organisation: 'tech' }))).toEqual([
      'FORBIDDEN vintage',
    ]);
    const { submission, errors } = await world().submit(people.administrator, verified);
    expect(errors).toEqual([]);
    expect((await world().approve(people.office, submission.id)).errors).toEqual([]);
    const { data } = await world().graph.query(
      `query Both($closed: DateTime!) {
        now: plan(code: "kaihua-2023") { target(code: "jobs.new") { latest { value vintage } status { outcome } } }
        before: plan(code: "kaihua-2023", asOf: $closed) { target(code: "jobs.new") { latest { value vintage } status { outcome } } } }`,
      { closed: moment },
    );
    expect(data.now.target).toEqual({ latest: { value: '13', vintage: 'VERIFIED' }, status: { outcome: 'MET' } });
    expect(data.before.target).toEqual({ latest: { value: '11', vintage: 'FIRST' }, status: { outcome: 'MISSED' } });
    const census = await world().submit(people.administrator, {
      ...revised,
      vintage: 'CENSUS',
      figures: [{ target: 'jobs.new', value: '14', reason: 'Census.' }],
    });
    expect((await world().approve(people.office, census.submission.id)).errors).toEqual([]);
    expect(codesOf(await world().submit(people.administrator, verified))).toEqual(['OUTRANKED figures 0 target']);
  });
});
