import { casesOf, type TestGraph } from '@plangraph/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoGraph } from './demoWorld.ts';
import { promised } from './world.ts';

const plan = 'kaihua-2023';
let graph: TestGraph;
beforeAll(async () => {
  graph = await demoGraph();
}, 120_000);
afterAll(() => graph.close());

const whole = `query ($asOf: DateTime) { plan(code: "${plan}", asOf: $asOf) {
  targets(first: 200) { nodes { id status { colour } observations(first: 200) { nodes { period value reason } } } }
  measures(first: 200) { nodes { ...Stands } } rest: measures(last: 100) { nodes { ...Stands } }
  designations(first: 100) { nodes { id stage status { colour } } } } }
  fragment Stands on Measure { id state status { colour } }`;
const difference = `query ($asOf: DateTime, $since: DateTime!) { plan(code: "${plan}", asOf: $asOf) { changedSince(moment: $since) {
  statuses(first: 1000) { promise { id status { colour } } from to }
  figures(first: 1000) { target { id } period from to reason }
  measures(first: 1000) { measure { id state } from to } designations { designation { id stage } from to }
  promises { change } } } }`;

interface Whole {
  readonly colours: ReadonlyMap<string, string>;
  readonly figures: ReadonlyMap<string, string>;
  readonly states: ReadonlyMap<string, string>;
  readonly stages: ReadonlyMap<string, string>;
}

/** A whole answer as of a moment, laid out to be compared. */
async function answerAsOf(asOf: string | null): Promise<Whole> {
  const { data, errors } = await graph.query(whole, { asOf });
  expect(errors).toBeUndefined();
  const { targets, measures, rest, designations } = data.plan;
  const all = [...targets.nodes, ...measures.nodes, ...rest.nodes, ...designations.nodes];
  const figures = new Map<string, string>();
  // Of several revisions that were approved the last counts.
  for (const { id, observations } of targets.nodes)
    for (const { period, value } of observations.nodes) figures.set(`${id} ${period}`, value);
  const told = (rows: readonly Record<string, string>[], name: string) =>
    new Map(rows.map((row) => [row.id ?? '', row[name] ?? '']));
  return {
    colours: new Map(all.map(({ id, status }) => [id, status.colour])),
    figures,
    states: told([...measures.nodes, ...rest.nodes], 'state'),
    stages: told(designations.nodes, 'stage'),
  };
}

function differences(before: ReadonlyMap<string, string>, now: ReadonlyMap<string, string>): string[] {
  const keys = new Set([...before.keys(), ...now.keys()]);
  return [...keys]
    .filter((key) => before.get(key) !== now.get(key))
    .map((key) => `${key} ${before.get(key) ?? null} ${now.get(key) ?? null}`)
    .sort();
}

async function changes(asOf: string | null, since: string) {
  graph.forget();
  const { data, errors } = await graph.query(difference, { asOf, since });
  expect(errors).toBeUndefined();
  expect(graph.statements).toHaveLength(1);
  return data.plan.changedSince;
}

const days = (() => {
  let state = 20230107;
  const next = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return new Date(Date.UTC(2023, 0, 1) + Math.floor((state / 2 ** 32) * 430) * 86_400_000 + 7_200_000).toISOString();
  };
  return Array.from({ length: Math.max(4, casesOf(8)) }, () => [next(), next()].sort() as [string, string]);
})();

describe('what has changed since a moment', () => {
  it.each(days)('from %s to %s is the difference of two whole answers', async (since, asOf) => {
    const [before, now] = [await answerAsOf(since), await answerAsOf(asOf)];
    const found = await changes(asOf, since);
    const said = (rows: readonly { from: string | null; to: string | null }[], keyOf: (row: never) => string) =>
      rows.map((row) => `${keyOf(row as never)} ${row.from} ${row.to}`).sort();
    expect(said(found.statuses, ({ promise }: { promise: { id: string } }) => promise.id)).toEqual(
      differences(before.colours, now.colours),
    );
    expect(
      said(found.figures, ({ target, period }: { target: { id: string }; period: string }) => `${target.id} ${period}`),
    ).toEqual(differences(before.figures, now.figures));
    expect(said(found.measures, ({ measure }: { measure: { id: string } }) => measure.id)).toEqual(
      differences(before.states, now.states),
    );
    expect(said(found.designations, ({ designation }: { designation: { id: string } }) => designation.id)).toEqual(
      differences(before.stages, now.stages),
    );
    for (const { promise, to } of found.statuses) expect(promise.status.colour).toBe(to);
    expect(found.promises).toEqual([]);
  });

  it('puts what stands worst first, and figures that were revised, with their reason', async () => {
    const found = await changes('2023-10-31T00:00:00Z', '2023-04-30T00:00:00Z');
    const colours = found.statuses.map(({ to }: { to: string }) => to);
    expect(colours.lastIndexOf('RED')).toBeLessThan(colours.indexOf('GREEN'));
    expect(colours.length).toBeGreaterThan(20);
    const { prisma } = graph.database;
    const { approvedAt } = await prisma.observation.findFirstOrThrow({
      where: { revision: { gt: 1 }, supersededAt: null, approvedAt: { not: null }, reason: { not: null } },
      orderBy: { id: 'asc' },
    });
    const moment = approvedAt?.getTime() ?? 0;
    const { figures } = await changes(
      new Date(moment + 1).toISOString(),
      new Date(moment - 7 * 86_400_000).toISOString(),
    );
    const isRevised = ({ from }: { from: string | null }) => from !== null;
    const revised = figures.filter(isRevised);
    expect(revised.length).toBeGreaterThan(0);
    expect(figures.slice(0, revised.length)).toEqual(revised);
    for (const { reason } of revised) expect(reason).toBeTruthy();
  });

  it('is the page of a meeting with the briefing, as it was promised, in one statement and by either executor', async () => {
    const variables = { plan, since: '2023-08-31T00:00:00Z', asOf: '2023-09-22T02:00:00Z' };
    graph.forget();
    const { data, errors } = await graph.query(promised('briefing'), variables);
    expect(errors).toBeUndefined();
    expect(graph.statements).toHaveLength(1);
    const { briefing, changedSince } = data.plan;
    for (const list of [briefing.due, briefing.overdue, briefing.unexplained, briefing.silent, changedSince.statuses])
      expect(list.length).toBeGreaterThan(0);
    expect(await graph.queryByField(promised('briefing'), variables)).toEqual({ data });
  });

  it('tells what the plan states since, and what it states no more', async () => {
    const { prisma } = graph.database;
    const since = new Date().toISOString();
    await prisma.measure.updateMany({ where: { code: `${plan}/industry/1/1` }, data: { withdrawnAt: new Date() } });
    const found = await changes(null, since);
    expect(found.promises).toEqual([{ change: 'WITHDRAWN' }]);
    expect(found.statuses).toMatchObject([{ to: null }]);
    expect(found.measures).toMatchObject([{ to: null }]);
  });

  it('is refused for a moment that is later than the one that is asked about', async () => {
    const variables = { asOf: '2023-04-30T00:00:00Z', since: '2023-05-01T00:00:00Z' };
    const { data, errors } = await graph.query(difference, variables);
    expect([data.plan.changedSince, errors?.[0]?.extensions.code]).toEqual([null, 'INVALID_VALUE']);
  });
});
