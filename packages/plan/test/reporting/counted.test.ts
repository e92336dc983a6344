import type { Viewer } from '@plangraph/schema';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { people, reportingWorld } from './world.ts';

let world: Awaited<ReturnType<typeof reportingWorld>>;
/** When the first figure was handed in, and approved. */
let moments: { readonly submittedAt: Date | null; readonly approvedAt: Date | null };
beforeAll(async () => {
  world = await reportingWorld();
  const { submit, approve, graph } = world;
  const reported = (value: string, more = {}) => ({ target: 'output', value, ...more });
  const first = await submit(people.tech, { figures: [reported('3', { observationStatus: 'ESTIMATED' })] });
  await approve(people.office, first.submission.id);
  const waits = { target: 'jobs.new', value: '40' };
  await submit(people.tech, {
    figures: [reported('4', { reason: '漏报一家', observationStatus: 'PROVISIONAL' }), waits],
  });
  await submit(people.labour, { period: '2023-02', figures: [{ target: 'urban-income', value: '5' }] });
  moments = await graph.database.prisma.observation.findFirstOrThrow({ where: { approvedAt: { not: null } } });
});
afterAll(() => world.graph.close());

/** The groups of all figures by a field, as a viewer sees them. */
async function groups(viewer: Viewer | null, field: string, filter = '') {
  world.graph.forget();
  const document = `{ observations(first: 0${filter}) { groupBy(field: ${field}) { key count } } }`;
  const { data, errors } = await world.graph.query(document, {}, { viewer });
  expect(errors, document).toBeUndefined();
  expect(world.graph.statements).toHaveLength(1);
  return Object.fromEntries(
    data.observations.groupBy.map(({ key, count }: { key: string | null; count: number }) => [key, count]),
  );
}

describe('figures are counted', () => {
  it('by indicator, period and organisation: for the public those that are approved', async () => {
    expect(await groups(null, 'TARGET_CODE')).toEqual({ output: 1 });
    expect(await groups(people.office, 'TARGET_CODE')).toEqual({ 'jobs.new': 1, output: 2, 'urban-income': 1 });
    expect(await groups(people.office, 'TARGET_PLAN_CODE')).toEqual({ 'kaihua-2023': 4 });
    expect(await groups(people.office, 'PERIOD')).toEqual({ '2023-02': 1, '2023-03': 3 });
    expect(await groups(people.office, 'SUBMITTED_BY_CODE')).toEqual({ labour: 1, tech: 3 });
    expect(await groups(people.labour, 'SUBMITTED_BY_CODE')).toEqual({ labour: 1, tech: 1 });
  });

  it('by how they came about', async () => {
    expect(await groups(people.office, 'OBSERVATION_STATUS')).toEqual({ NORMAL: 2, ESTIMATED: 1, PROVISIONAL: 1 });
  });

  it('by how far they have come, where the submission may be seen', async () => {
    expect(await groups(people.office, 'SUBMISSION_STATE')).toEqual({ SUBMITTED: 3, APPROVED: 1 });
    expect(await groups(people.labour, 'SUBMISSION_STATE')).toEqual({ SUBMITTED: 1, null: 1 });
    expect(await groups(null, 'SUBMISSION_STATE')).toEqual({ null: 1 });
  });

  it('within what a filter leaves', async () => {
    const period = ', filter: { periodEnd: { gte: "2023-03-01" }, submission: { state: { eq: SUBMITTED } } }';
    expect(await groups(people.office, 'TARGET_CODE', period)).toEqual({ 'jobs.new': 1, output: 1 });
    expect(await groups(null, 'TARGET_CODE', period)).toEqual({});
  });

  it('without what a later revision has replaced, which its target still shows', async () => {
    const { data: before } = await world.graph.query(
      '{ submissions(filter: { state: { eq: SUBMITTED } }) { nodes { id organisation { code } } } }',
      {},
      { viewer: people.office },
    );
    const correction = before.submissions.nodes.find(
      ({ organisation }: { organisation: { code: string } }) => organisation.code === 'tech',
    );
    expect((await world.approve(people.office, correction.id)).errors).toEqual([]);
    expect(await groups(null, 'TARGET_CODE')).toEqual({ 'jobs.new': 1, output: 1 });
    const { data } = await world.graph.query(
      '{ target(plan: "kaihua-2023", code: "output") { observations { totalCount } } }',
    );
    expect(data.target.observations.totalCount).toBe(2);
  });

  it('as of a moment, with the states of then', async () => {
    const at = async (asOf: Date | null) => {
      const document = `query ($asOf: DateTime) { target(plan: "kaihua-2023", code: "output", asOf: $asOf) {
        observations { groupBy(field: SUBMISSION_STATE) { key count } } } }`;
      const { data } = await world.graph.query(document, { asOf }, { viewer: people.office });
      return data.target.observations.groupBy;
    };
    expect(await at(moments.submittedAt)).toEqual([{ key: 'SUBMITTED', count: 1 }]);
    expect(await at(moments.approvedAt)).toEqual([{ key: 'APPROVED', count: 1 }]);
  });

  it('and never summed: there is no field for it', async () => {
    const { errors } = await world.graph.query('{ observations { aggregate { count sum { value } } } }');
    expect(errors?.[0]?.message).toContain('Cannot query field "sum" on type "ObservationAggregate"');
  });
});
