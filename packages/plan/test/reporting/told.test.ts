import { allTold } from '@plangraph/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { people, reportingWorld } from './world.ts';

let world: Awaited<ReturnType<typeof reportingWorld>>;
beforeAll(async () => {
  world = await reportingWorld();
});
afterAll(() => world?.graph.close());

const shown = `query ($after: String) { events(first: 50, after: $after, types: ["Observation", "Submission"]) {
  edges { node { noun verb record { __typename ... on Observation { value state } } } } pageInfo { hasNextPage endCursor } } }`;
type Edge = { readonly node: { readonly noun: string; readonly verb: string; readonly record: unknown } };
const tell = async (viewer: (typeof people)[keyof typeof people] | null, after: string) => {
  await allTold(world.graph.database);
  const { data, errors } = await world.graph.query(shown, { after }, viewer ? { viewer } : {});
  expect(errors).toBeUndefined();
  return data.events.edges.filter(({ node }: Edge) => node.noun === 'Observation').map(({ node }: Edge) => node);
};

describe('what is told of figures', () => {
  it('of a draft nothing to strangers; from its approval on they are told', async () => {
    const { now } = (await world.graph.query('{ events(first: 1) { now } }')).data.events;
    const jobs = { figures: [{ target: 'jobs.new', value: '3' }], draft: true };
    const { submission, errors } = await world.submit(people.tech, jobs);
    expect(errors).toEqual([]);
    expect(await tell(null, now)).toEqual([]);
    expect(await tell(people.labour, now)).toEqual([]);
    const own = await tell(people.tech, now);
    expect(own).toMatchObject([{ verb: 'CREATED', record: { value: '3', state: 'DRAFT' } }]);

    await world.handIn(people.tech, submission.id);
    expect(await tell(null, now)).toEqual([]);
    await world.approve(people.office, submission.id);
    const open = await tell(null, now);
    expect(open.at(-1)).toMatchObject({ verb: 'CHANGED', record: { value: '3', state: 'APPROVED' } });
    expect(open).toHaveLength((await tell(people.tech, now)).length);
  });
});
