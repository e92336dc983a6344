import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { send } from '../world.ts';
import { forgetJest, rows, testsOf } from './suite.ts';
import { openSupergraph, type Supergraph } from './supergraph.ts';

// Apollo's own tests (`@apollo/federation-subgraph-compatibility-tests`), asked of a subgraph of this mechanism and of Hive Gateway over it and
// over the suite's subgraphs of users and of inventory. The suite itself starts them with Docker, or with pm2 and Apollo's router.

let world: Supergraph;
let tests: Map<string, (() => Promise<void>)[]>;
beforeAll(async () => {
  world = await openSupergraph();
  tests = testsOf(world, expect);
}, 120_000);
afterAll(async () => {
  forgetJest();
  await world?.close();
});

/** Optional rows that the house does without, and why (docs/guides/subgraphs.md). */
const without: Readonly<Record<string, string>> = {
  ftv1: 'traces go by OpenTelemetry',
  '@composeDirective': 'nothing of ours is said by directives of our own',
};

it('composes with the suite’s own subgraphs', () => {
  expect(world.problems).toEqual([]);
});

it('all that the suite requires is asked, and none of it is among what the house does without', () => {
  const required = rows().filter((row) => row.required);
  expect(required.map(({ assertion }) => assertion)).toEqual(['introspection', '@key single', '@link']);
  expect(Object.keys(without).filter((each) => required.some(({ assertion }) => assertion === each))).toEqual([]);
  expect([...tests.keys()].sort()).toEqual(
    rows()
      .map(({ assertion }) => assertion)
      .sort(),
  );
});

describe('rows that pass', () => {
  it.each(rows().filter(({ assertion }) => !without[assertion]))(
    '$assertion, required: $required',
    async ({ assertion }) => {
      const asked = tests.get(assertion) ?? [];
      expect(asked.length).toBeGreaterThan(0);
      for (const run of asked) await run();
    },
  );
});

describe('rows that the house does without', () => {
  it.each(Object.entries(without))('%s: %s', async (assertion) => {
    const asked = tests.get(assertion) ?? [];
    await expect(Promise.all(asked.map((run) => run()))).rejects.toThrow();
  });
});

describe('what another subgraph answers counts, where a router brings it', () => {
  const asked = '{ product(id: "apollo-federation") { createdBy { averageProductsCreatedPerYear } } }';

  it.each([
    ['through the router, by the ten products in ten years of the suite’s users', 'router', 1],
    ['without one, by the copies', 'products', 191],
  ] as const)('%s', async (_, address, averageProductsCreatedPerYear) => {
    const { data, errors } = await send(world[address], { query: asked });
    expect(errors).toBeUndefined();
    expect(data).toEqual({ product: { createdBy: { averageProductsCreatedPerYear } } });
  });

  it.each([
    ['what can be none of its column', { yearsOfEmployment: 'ten' }],
    ['null where there is always something', { yearsOfEmployment: null }],
  ])('%s is refused with a code', async (_, brought) => {
    const { errors } = await send(world.products, {
      query:
        'query ($of: [_Any!]!) { _entities(representations: $of) { ... on User { averageProductsCreatedPerYear } } }',
      variables: { of: [{ __typename: 'User', email: 'support@apollographql.com', ...brought }] },
    });
    expect(errors?.map(({ extensions }) => extensions?.code)).toEqual(['INVALID_REPRESENTATION']);
  });
});
