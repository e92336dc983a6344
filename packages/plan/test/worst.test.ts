import { spine } from '@plangraph/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type StatusWorld, statusWorld } from './statusWorld.ts';

let world: StatusWorld;
beforeAll(async () => {
  world = await statusWorld();
  const { prisma } = world.graph.database;
  await world.promise('behind');
  await world.report('behind', '2001-06', '3', '2001-07-05');
  await world.promise('ahead', {}, { sectionId: null });
  await world.report('ahead', '2001-06', '9', '2001-07-05');
  await prisma.designation.updateMany({ data: { dueOn: new Date('2001-07-01') } });
  await prisma.measure.updateMany({ data: { dueOn: new Date('2001-12-31'), state: 'UNDER_WAY' } });
});
afterAll(() => world.graph.close());

const asOf = '2001-07-15T00:00:00Z';
const selection = `promise {
  __typename id label(lang: EN) status { colour rule }
  ... on Target { code value indicator { unit { symbol(lang: ZH) } } }
  ... on Measure { code dueOn citation { path } }
  ... on Designation { code stage plan { code } }
} status { colour rule }`;

async function ask(fields: string, executed: 'query' | 'queryByField' = 'query', fragments = '') {
  world.graph.forget();
  const document = `query ($asOf: DateTime) { plan(code: "${spine.plan}", asOf: $asOf) { ${fields} } } ${fragments}`;
  const { data, errors } = await world.graph[executed](document, { asOf });
  expect(errors).toBeUndefined();
  expect(world.graph.statements).toHaveLength(1);
  return data.plan;
}

describe('the worst of a plan', () => {
  it('is the promises themselves, of all three kinds, in one statement', async () => {
    const { worst } = await ask(`worst(first: 20) { ${selection} }`);
    expect(worst.map(({ promise }: { promise: { __typename: string } }) => promise.__typename).sort()).toEqual([
      'Designation',
      'Measure',
      'Target',
      'Target',
    ]);
    for (const { promise, status } of worst) expect(promise.status).toEqual(status);
    const [target] = worst.filter(({ promise }: { promise: { code: string } }) => promise.code === 'behind');
    expect(target.promise).toMatchObject({ label: 'behind', value: '12', indicator: { unit: { symbol: '个' } } });
    const [title] = worst.filter(({ promise }: { promise: { stage?: string } }) => promise.stage);
    expect(title).toMatchObject({ promise: { plan: { code: spine.plan } }, status: { rule: 'NO_DEADLINE' } });
    for (const { promise } of worst) {
      const { data } = await world.graph.query('query ($id: ID!) { node(id: $id) { __typename id } }', promise);
      expect(data.node).toEqual({ __typename: promise.__typename, id: promise.id });
    }
  });

  it('is the same, whichever executor answers, under whatever names and fragments', async () => {
    const fields = `
      worst(first: 2) { promise { ...Named } same: promise { __typename ...Named ... on Target { code } } }
      all: worst(first: 20) { ...Standing promise { id } }
      statusSummary { worst { code promise { __typename label } } }
      areas { worst { promise { label } } sections { worst(first: 1) { promise { label status { colour } } } } }`;
    const fragments = `
      fragment Named on PlanPromise { id label(lang: ZH) ... on Measure { code ordinal } }
      fragment Standing on PromiseStanding { promise { label(lang: EN) } status { colour } }`;
    const before = world.graph.executions();
    const straight = await ask(fields, 'query', fragments);
    expect(world.graph.executions().answered).toBe(before.answered + 1);
    expect(await ask(fields, 'queryByField', fragments)).toEqual(straight);
    expect(straight.worst[0].same).toMatchObject(straight.worst[0].promise);
    expect(straight.all.slice(0, 2).map(({ promise }: { promise: { id: string } }) => promise.id)).toEqual(
      straight.worst.map(({ promise }: { promise: { id: string } }) => promise.id),
    );
  });

  it('names no more than 200', async () => {
    for (const first of [-1, 201]) {
      const { errors } = await world.graph.query(
        `{ plan(code: "${spine.plan}") { worst(first: ${first}) { status { colour } } } }`,
      );
      expect(errors?.[0]?.extensions.code).toBe('INVALID_VALUE');
    }
  });
});
