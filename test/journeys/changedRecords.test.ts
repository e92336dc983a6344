import { setTimeout as sleep } from 'node:timers/promises';
import { loadDemo } from '@plangraph/demo';
import { domains } from '@plangraph/gateway';
import type { Viewer } from '@plangraph/schema';
import { createTestGraph, type TestGraph, template } from '@plangraph/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { registersOf, wholeRegister } from './wholeRegisters.ts';
import { datasets, load } from './world.ts';

const plan = 'kaihua-2023';
const administrator: Viewer = { subject: 'ada', organisation: null, roles: ['administrator'] };
let graph: TestGraph;
/** A moment before each step, and one after the last. */
const moments: string[] = [];

/** What happens one after the other: records of whichever register are made, changed, retired, removed and moved. */
const steps: readonly (readonly string[])[] = [
  [`INSERT INTO "Place" (code, "nameZh", "nameEn", kind) VALUES ('elsewhere', '外县', 'Elsewhere', 'COUNTY')`],
  [`UPDATE "Project" SET "nameEn" = 'Renamed' WHERE id IN (SELECT id FROM "Project" ORDER BY code LIMIT 2)`],
  [`UPDATE "EnterpriseOutput" SET "synthetic" = NOT "synthetic" WHERE id % 97 = 0`],
  [`DELETE FROM "EnterpriseOutput" WHERE id IN (SELECT id FROM "EnterpriseOutput" ORDER BY id DESC LIMIT 3)`],
  [
    `UPDATE "Enterprise" SET "placeId" = (SELECT id FROM "Place" WHERE code = 'elsewhere') WHERE id IN (SELECT e.id FROM "Enterprise" e ORDER BY e.id LIMIT 2)`,
  ],
  [
    `UPDATE "Project" SET "retiredAt" = now() WHERE id IN (SELECT p.id FROM "Project" p WHERE NOT EXISTS (SELECT FROM "Milestone" m WHERE m."projectId" = p.id) ORDER BY p.code DESC LIMIT 1)`,
    `UPDATE "Brand" SET "nameEn" = 'Brand of old' WHERE id = (SELECT min(id) FROM "Brand")`,
  ],
  [
    `UPDATE "Place" SET "parentId" = (SELECT id FROM "Place" WHERE code = 'elsewhere') WHERE id = (SELECT max(p.id) FROM "Place" p WHERE p.kind = 'TOWNSHIP')`,
  ],
  [`UPDATE "Brand" SET "ownerId" = (SELECT min(id) FROM "Organisation") WHERE id = (SELECT max(id) FROM "Brand")`],
  [
    `UPDATE "Enterprise" SET "placeId" = (SELECT "placeId" FROM "Plan" LIMIT 1), "nameEn" = 'Back' WHERE "placeId" = (SELECT id FROM "Place" WHERE code = 'elsewhere')`,
  ],
  [
    `UPDATE "Measure" SET "titleEn" = 'Said otherwise' WHERE id IN (SELECT id FROM "Measure" ORDER BY id LIMIT 3)`,
    `UPDATE "Project" SET "nameEn" = 'Renamed again' WHERE "nameEn" = 'Renamed'`,
  ],
];

beforeAll(async () => {
  await template('kaihua-2023-demo-year', async (database) => {
    await load(database, datasets.kaihua);
    await loadDemo({ database, domains, plan });
  });
  graph = await createTestGraph({ domains, from: 'kaihua-2023-demo-year' });
  const pause = async () => {
    await sleep(5);
    moments.push(new Date().toISOString());
    await sleep(5);
  };
  for (const statements of steps) {
    await pause();
    await graph.database.prisma.$transaction(async (transaction) => {
      for (const text of statements) await transaction.$executeRawUnsafe(text);
    });
  }
  await pause();
}, 120_000);
afterAll(() => graph?.close());

const difference = `query ($asOf: DateTime, $since: DateTime!, $types: [String!]) { plan(code: "${plan}", asOf: $asOf) { changedSince(moment: $since) {
  records(first: 1000, types: $types) { noun recordId change columns { name before after } record { id __typename ... on Project { name(lang: EN) } ... on PlanPromise { status { colour } } } } } } }`;

async function changes(variables: Readonly<Record<string, unknown>>, viewer: Viewer | null = null) {
  graph.forget();
  const { data, errors } = await graph.query(difference, variables, { viewer });
  expect(errors).toBeUndefined();
  expect(graph.statements).toHaveLength(1);
  return data.plan.changedSince.records;
}

/** The places of the plan as of a moment, three levels deep. */
async function placesAsOf(asOf: string | null): Promise<ReadonlySet<string>> {
  const parents = new Map<string, string | null>();
  for (let after: string | null = null; ; ) {
    const { data } = await graph.query(
      'query ($asOf: DateTime, $after: String) { places(first: 200, asOf: $asOf, after: $after) { nodes { code parent { code } } pageInfo { hasNextPage endCursor } } }',
      { asOf, after },
    );
    for (const { code, parent } of data.places.nodes) parents.set(code, parent?.code ?? null);
    if (!data.places.pageInfo.hasNextPage) break;
    after = data.places.pageInfo.endCursor;
  }
  const within = new Set(['kaihua']);
  for (let level = 0; level < 3; level += 1)
    for (const [code, parent] of [...parents]) if (parent !== null && within.has(parent)) within.add(code);
  return within;
}

type Whole = ReadonlyMap<string, Awaited<ReturnType<typeof wholeRegister>>>;
const known = new Map<string, Whole>();

/** All registers as of a moment; each moment is read once, as what was then does not change. */
async function wholeAsOf(asOf: string | null, viewer: Viewer | null): Promise<Whole> {
  const key = `${asOf} ${viewer?.subject}`;
  const found = new Map(known.get(key));
  if (!found.size)
    for (const each of registersOf(graph)) found.set(each.noun, await wholeRegister(graph, each, asOf, viewer));
  known.set(key, found);
  return found;
}

/** What differs between two whole answers of every register. */
async function differences(since: string, asOf: string | null, viewer: Viewer | null): Promise<string[]> {
  const [before, now] = [await placesAsOf(since), await placesAsOf(asOf)];
  const [past, present] = [await wholeAsOf(since, viewer), await wholeAsOf(asOf, viewer)];
  const found: string[] = [];
  for (const [noun, was] of past) {
    const is = present.get(noun);
    for (const id of new Set([...was.keys(), ...(is?.keys() ?? [])])) {
      const [old, young] = [was.get(id), is?.get(id)];
      const [lay, lies] = [old?.place != null && before.has(old.place), young?.place != null && now.has(young.place)];
      const differs = JSON.stringify(old?.values) !== JSON.stringify(young?.values);
      if (lay && lies && differs) found.push(`${id} CHANGED`);
      if (lay !== lies) found.push(`${id} ${lies ? 'CREATED' : 'GONE'}`);
    }
  }
  return found.sort();
}

/** Pairs of moments, and who asks: from the first to the last and to now, and some at random. */
const pairs = (() => {
  let state = 20231107;
  const next = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * (steps.length + 1));
  };
  const isFull = process.env.PLANGRAPH_TEST_CASES === 'full';
  const random = Array.from({ length: isFull ? 12 : 2 }, (_, at) => {
    const [from = 0, to = 0] = [next(), next()].sort((one, other) => one - other);
    return [from, to, at % 2 ? null : administrator] as const;
  });
  return [[0, null, null], [1, steps.length, administrator], ...random] as const;
})();

describe('what has become of records between two moments', () => {
  it.each(pairs)('from %s to %s is the difference of two whole answers', async (from, to, viewer) => {
    const since = moments[from] as string;
    const asOf = to === null ? null : (moments[to] as string);
    const records = await changes({ since, asOf }, viewer);
    const said = records.map(({ recordId, change }: Record<string, string>) => `${recordId} ${change}`).sort();
    expect(said).toEqual(await differences(since, asOf, viewer));
    for (const { recordId, record } of records) expect(record.id).toBe(recordId);
    if (to === null)
      expect(new Set(records.map(({ change }: { change: string }) => change))).toEqual(
        new Set(['CREATED', 'CHANGED', 'GONE']),
      );
  });

  it('says which columns differ, and shows what is gone as it was', async () => {
    const [renamed] = await changes({ since: moments[1], asOf: moments[2], types: ['Project'] });
    expect(renamed).toMatchObject({
      change: 'CHANGED',
      columns: [{ name: 'nameEn', before: expect.any(String), after: 'Renamed' }],
      record: { name: 'Renamed' },
    });
    const gone = await changes({ since: moments[3], asOf: moments[4], types: ['EnterpriseOutput'] });
    expect(gone).toHaveLength(3);
    expect(gone[0]).toMatchObject({ change: 'GONE', columns: [], record: { __typename: 'EnterpriseOutput' } });
    const [handed] = await changes({ since: moments[7], asOf: moments[8], types: ['Brand'] });
    expect(handed.columns).toEqual([{ name: 'owner', before: null, after: expect.any(String) }]);
  });

  it('puts those with a status first, the worst of them first, and takes of each register as many where not all are asked for', async () => {
    const all = await changes({ since: moments[0] });
    const nouns = all.map(({ noun }: { noun: string }) => noun);
    expect(nouns.slice(0, 3)).toEqual(['Measure', 'Measure', 'Measure']);
    const { data } = await graph.query(
      `{ plan(code: "${plan}") { changedSince(moment: "${moments[0]}") { records(first: 5) { noun } } } }`,
    );
    const few = data.plan.changedSince.records.map(({ noun }: { noun: string }) => noun);
    expect(new Set(few).size).toBe(5);
  });

  it('is told by either executor, and refused for types that no register has', async () => {
    const variables = { since: moments[0], asOf: null };
    const { data } = await graph.query(difference, variables);
    expect(await graph.queryByField(difference, variables)).toEqual({ data });
    const { errors } = await graph.query(difference, { ...variables, types: ['Nothing'] });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'INVALID_VALUE', argument: 'types' });
  });
});
