import { setTimeout as sleep } from 'node:timers/promises';
import type { Viewer } from '@plangraph/schema';
import type { TestGraph } from '@plangraph/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { registersOf, wholeRegister } from './wholeRegisters.ts';
import { kaihuaGraph } from './world.ts';

const plan = 'kaihua-2023';
const administrator: Viewer = { subject: 'ada', organisation: null, roles: ['administrator'] };
let graph: TestGraph;
/** A moment before each step, and one after the last. */
const moments: string[] = [];

/** What is there from the beginning: two enterprises of a village with their figures, projects with milestones, brands. */
const beginning = `
  INSERT INTO "Place" (code, "nameZh", "nameEn", kind, "parentId") SELECT c, c, c, k::"PlaceKind", p.id FROM "Place" p,
    (VALUES ('town', 'TOWNSHIP'), ('other-town', 'TOWNSHIP')) v (c, k) WHERE p.code = 'kaihua';
  INSERT INTO "Place" (code, "nameZh", "nameEn", kind, "parentId") SELECT 'village', '村', 'Village', 'VILLAGE', id FROM "Place" WHERE code = 'town';
  INSERT INTO "Place" (code, "nameZh", "nameEn", kind) VALUES ('elsewhere', '外县', 'Elsewhere', 'COUNTY');
  INSERT INTO "Organisation" (code, "nameZh", "nameEn", kind, "placeId") SELECT 'office', '办', 'Office', 'BUREAU', id FROM "Place" WHERE code = 'kaihua';
  INSERT INTO "Enterprise" (code, "nameZh", "placeId") SELECT 'e' || n, '企', p.id FROM "Place" p, generate_series(1, 4) n WHERE p.code = 'village';
  INSERT INTO "EnterpriseOutput" ("enterpriseId", period, "periodEnd", output) SELECT e.id, '2023-0' || n, '2023-12-31', n FROM "Enterprise" e, generate_series(1, 3) n WHERE e.code ~ '^e[0-9]$';
  INSERT INTO "Project" (code, "nameZh", "placeId") SELECT 'p' || n, '项', p.id FROM "Place" p, generate_series(1, 4) n WHERE p.code = 'kaihua';
  INSERT INTO "Milestone" ("projectId", ordinal, "titleZh", "dueOn") SELECT id, 1, '节点', '2023-06-30' FROM "Project" WHERE code <> 'p4';
  INSERT INTO "Brand" (code, "nameZh", "nameEn", "placeId") SELECT 'b' || n, '牌', 'Brand', p.id FROM "Place" p, generate_series(1, 3) n WHERE p.code = 'other-town'`;

const idOf = (place: string) => `(SELECT id FROM "Place" WHERE code = '${place}')`;

/** What happens one after the other: records of whichever register are made, changed, retired, removed and moved. */
const steps: readonly string[] = [
  `UPDATE "Project" SET "nameEn" = 'Renamed' WHERE code IN ('p1', 'p2'); UPDATE "Brand" SET "ownerId" = (SELECT id FROM "Organisation" WHERE code = 'office') WHERE code = 'b2'`,
  `UPDATE "EnterpriseOutput" SET revenue = 7 WHERE period = '2023-02'; UPDATE "Brand" SET "nameEn" = 'For a day' WHERE code = 'b1'`,
  `DELETE FROM "EnterpriseOutput" WHERE period = '2023-03'; UPDATE "Brand" SET "nameEn" = 'Brand' WHERE code = 'b1'`,
  `UPDATE "Enterprise" SET "placeId" = ${idOf('elsewhere')} WHERE code IN ('e1', 'e2')`,
  `UPDATE "Project" SET "retiredAt" = now() WHERE code = 'p4'; INSERT INTO "Park" (code, "nameZh", "nameEn", kind, "placeId") SELECT 'new', '园', 'Park', 'SPECIALISED', ${idOf('town')}`,
  `UPDATE "Place" SET "parentId" = ${idOf('elsewhere')} WHERE code = 'other-town'`,
  `UPDATE "Milestone" SET "reachedOn" = '2023-05-05'`,
  `UPDATE "Enterprise" SET "placeId" = ${idOf('village')}, "nameEn" = 'Back' WHERE code = 'e1'; UPDATE "Place" SET "parentId" = ${idOf('kaihua')} WHERE code = 'other-town'`,
  `UPDATE "Measure" SET "titleEn" = 'Said otherwise' WHERE id IN (SELECT id FROM "Measure" ORDER BY id LIMIT 3); UPDATE "Project" SET "nameEn" = 'Renamed again' WHERE code = 'p1'`,
];

beforeAll(async () => {
  graph = await kaihuaGraph();
  const { pool } = graph.database;
  await pool.query(beginning);
  const pause = async () => {
    await sleep(5);
    moments.push(new Date().toISOString());
    await sleep(5);
  };
  for (const step of steps) {
    await pause();
    await pool.query(step);
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
    const [renamed] = await changes({ since: moments[0], asOf: moments[1], types: ['Project'] });
    expect(renamed).toMatchObject({
      change: 'CHANGED',
      columns: [{ name: 'nameEn', before: null, after: 'Renamed' }],
      record: { name: 'Renamed' },
    });
    const gone = await changes({ since: moments[2], asOf: moments[3], types: ['EnterpriseOutput'] });
    expect(gone).toHaveLength(4);
    expect(gone[0]).toMatchObject({ change: 'GONE', columns: [], record: { __typename: 'EnterpriseOutput' } });
    const [handed] = await changes({ since: moments[0], asOf: moments[1], types: ['Brand'] });
    expect(handed.columns).toEqual([{ name: 'owner', before: null, after: 'office' }]);
    const [made] = await changes({ since: moments[4], asOf: moments[5], types: ['Park'] });
    expect(made.change).toBe('CREATED');
    expect(made.columns).toContainEqual({ name: 'place', before: null, after: 'town' });
  });

  it('finds no difference in what was changed and changed back, and takes with it what lies in what has moved', async () => {
    expect(await changes({ since: moments[1], asOf: moments[3], types: ['Brand'] })).toEqual([]);
    const moved = await changes({ since: moments[3], asOf: moments[4], types: ['Enterprise', 'EnterpriseOutput'] });
    expect(moved.map(({ noun, change }: Record<string, string>) => `${noun} ${change}`)).toEqual([
      ...Array(2).fill('Enterprise GONE'),
      ...Array(4).fill('EnterpriseOutput GONE'),
    ]);
    const place = await changes({ since: moments[5], asOf: moments[6], types: ['Place', 'Brand'] });
    expect(place.map(({ noun, change }: Record<string, string>) => `${noun} ${change}`).sort()).toEqual([
      'Brand GONE',
      'Brand GONE',
      'Brand GONE',
      'Place GONE',
    ]);
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
