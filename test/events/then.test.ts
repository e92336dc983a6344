import { allTold, casesOf } from '@plangraph/testing';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { administrator, createRegisterWorld, type Data, neighbour, type RegisterWorld } from '../registers/world.ts';

let world: RegisterWorld;
beforeAll(async () => {
  world = await createRegisterWorld();
});
afterAll(() => world?.graph.close());

/** All that tells one version from another, also what is computed, and what lies beyond an edge. */
const shown = `__typename ... on Project { code title: name(lang: ZH) stage keyProject: key place { code name(lang: ZH) } milestones { ordinal title(lang: ZH) } }
  ... on Place { code name(lang: ZH) parent { code } } ... on Plan { code title(lang: ZH) closedAt }
  ... on Target { code value status { colour actual asOf } } ... on Observation { period value state approvedAt }`;
const shape = `edges { node { noun verb recordId recordedAt before { ${shown} } after { ${shown} } record { ${shown} } } } pageInfo { hasNextPage endCursor }`;
type Viewer = Parameters<RegisterWorld['ask']>[1];

const now = async (): Promise<string> => {
  await allTold(world.graph.database);
  return (await world.ask('{ events(first: 0) { now } }')).events.now;
};
const feed = async (after: string, viewer?: Viewer, types = ''): Promise<Data[]> => {
  await allTold(world.graph.database);
  const { events } = await world.ask(`{ events(first: 200, after: "${after}"${types}) { ${shape} } }`, viewer);
  expect(events.pageInfo.hasNextPage).toBe(false);
  return events.edges.map(({ node }: Data) => node);
};
const sql = (text: string, values: unknown[] = []) => world.graph.database.pool.query(text, values);

describe('an event', () => {
  it('shows its record as it was just before, as it left it, and as it is now', async () => {
    const after = await now();
    const id = await world.project('thrice', { nameZh: '初' });
    await world.verb('changeProject', { id, change: { nameZh: '中' }, reason: '更名' });
    await world.verb('changeProject', { id, change: { nameZh: '末' }, reason: '更名' });
    const named = (record: Data) => record?.title ?? null;
    expect(
      (await feed(after)).map((each) => [each.verb, ...['before', 'after', 'record'].map((name) => named(each[name]))]),
    ).toEqual([
      ['CREATED', null, '初', '末'],
      ['CHANGED', '初', '中', '末'],
      ['CHANGED', '中', '末', '末'],
    ]);
  });

  it('of what became hidden tells that it is gone, with what its viewer saw before; to whoever sees it still, all', async () => {
    const id = await world.project('hidden');
    const after = await now();
    await world.verb('changeProject', { id, change: { key: true }, reason: '更正' });
    await world.verb('retireProject', { id, reason: '重复登记' });
    const told = async (viewer?: Viewer) =>
      (await feed(after, viewer)).map(({ verb, before, after: left, record }) => [
        verb,
        ...[before, left, record].map((each) => (each ? each.keyProject : 'nothing')),
      ]);
    expect(await told()).toEqual([
      ['GONE', null, true, 'nothing'],
      ['GONE', true, 'nothing', 'nothing'],
    ]);
    expect(await told(administrator)).toEqual([
      ['CHANGED', null, true, true],
      ['CHANGED', true, true, true],
    ]);
  });

  it('of what was removed shows what it was; what its own transaction made was not there before', async () => {
    const after = await now();
    await sql(`INSERT INTO "Place" (code, "nameZh", "nameEn", kind) VALUES ('brief', '一', 'x', 'VILLAGE');
      UPDATE "Place" SET "nameZh" = '二' WHERE code = 'brief'`);
    await new Promise((resolve) => setTimeout(resolve, 5));
    await sql(`DELETE FROM "Place" WHERE code = 'brief'`);
    const names = (await feed(after)).map(({ verb, before, after: left, record }) => [
      verb,
      ...[before, left, record].map((each) => each?.name ?? null),
    ]);
    expect(names).toEqual([
      ['GONE', null, '二', null],
      ['GONE', '二', null, null],
    ]);
  });

  it('of a time whose versions are in an archive shows nothing, rather than half of what was', async () => {
    const id = await world.project('archived');
    const after = await now();
    await world.verb('changeProject', { id, change: { key: true }, reason: '更正' });
    const [told] = await feed(after);
    expect(told).toMatchObject({ before: { keyProject: null }, after: { keyProject: true } });
    await sql(`INSERT INTO plangraph.archive (until, file, versions) VALUES ($1, 'x', 0)`, [
      new Date(Date.parse(told.recordedAt) + 1),
    ]);
    try {
      expect((await feed(after))[0]).toMatchObject({ before: null, after: null, record: { keyProject: true } });
    } finally {
      await sql('DELETE FROM plangraph.archive');
    }
  });

  it('takes one statement, however many events there are, of however many nouns', async () => {
    const after = await now();
    for (let at = 0; at < 30; at += 1) await world.project(`many-${at}`);
    await allTold(world.graph.database);
    for (const size of [1, 200]) {
      world.graph.forget();
      await world.ask(`{ events(first: ${size}, after: "${after}") { ${shape} } }`);
      expect(world.graph.statements).toHaveLength(1);
    }
  });
});

/** What may be done to records, each in a transaction of its own. */
const step = fc.oneof(
  fc.record({ do: fc.constant('make' as const) }),
  fc.record({ do: fc.constant('change' as const), which: fc.nat(20) }),
  fc.record({ do: fc.constant('retire' as const), which: fc.nat(20) }),
  fc.record({ do: fc.constant('restore' as const), which: fc.nat(20) }),
  fc.record({ do: fc.constant('rename place' as const) }),
  fc.record({ do: fc.constant('move' as const), which: fc.nat(20) }),
  fc.record({ do: fc.constant('milestone' as const), which: fc.nat(20) }),
);

it('what it shows of then is what whoever asks as of then is answered, whoever he is (law)', async () => {
  let made = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 12 }), async (steps) => {
      const after = await now();
      const ids: string[] = [];
      for (const each of steps) {
        made += 1;
        const id = 'which' in each ? ids[each.which % Math.max(1, ids.length)] : undefined;
        if (each.do === 'make') ids.push(await world.project(`law-${made}`));
        else if (each.do === 'rename place')
          await sql(`UPDATE "Place" SET "nameZh" = $1 WHERE code = 'county'`, [`县${made}`]);
        else if (!id) continue;
        else if (each.do === 'change')
          await world.verb('changeProject', { id, change: { nameZh: `项目${made}` }, reason: 'x' });
        else if (each.do === 'move')
          await world.verb('changeProject', { id, change: { key: made % 2 === 0 }, reason: 'x' });
        else if (each.do === 'milestone')
          await world.verb('createMilestone', {
            milestone: {
              project: (await world.ask(`{ node(id: "${id}") { ... on Project { code } } }`, administrator)).node.code,
              ordinal: made,
              titleZh: 'x',
              dueOn: '2023-06-30',
            },
          });
        else if (each.do === 'retire') await world.verb('retireProject', { id, reason: 'x' });
        else await world.verb('restoreProject', { id, reason: 'x' }, { viewer: administrator });
        await new Promise((resolve) => setTimeout(resolve, 3));
      }
      for (const viewer of [null, neighbour, administrator])
        for (const event of await feed(after, viewer)) {
          const moment = Date.parse(event.recordedAt);
          const as = async (asOf: string) =>
            (await world.ask(`{ node(id: "${event.recordId}"${asOf}) { ${shown} } }`, viewer)).node;
          expect(event.after).toEqual(await as(`, asOf: "${event.recordedAt}"`));
          const before = event.verb === 'CREATED' ? null : await as(`, asOf: "${new Date(moment - 1).toISOString()}"`);
          expect(event.before).toEqual(before);
          expect(event.record).toEqual(await as(''));
        }
    }),
    { numRuns: casesOf(24), endOnFailure: true },
  );
}, 300_000);
