import { type Database, eventsNow } from '@plangraph/database';
import { scratchDatabase } from '@plangraph/testing';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { runOnSocket, type SocketGateway } from './world.ts';

let database: Database;
const gateways: SocketGateway[] = [];
const run = async (environment?: Record<string, string>) => {
  const gateway = await runOnSocket(database, environment);
  gateways.push(gateway);
  return gateway;
};
beforeAll(async () => {
  database = await scratchDatabase({ poolSize: 6 });
  await database.prisma.place.create({ data: { code: 'county', nameZh: '县', nameEn: 'County', kind: 'COUNTY' } });
});
afterEach(async () => {
  for (const gateway of gateways.splice(0)) await gateway.stop();
});
afterAll(() => database?.close());

const document = `subscription ($after: String) { events(after: $after, types: ["Place"]) { cursor event { noun verb record { ... on Place { code name(lang: EN) } } } } }`;
const write = (name: string) => database.pool.query(`UPDATE "Place" SET "nameEn" = $1 WHERE code = 'county'`, [name]);
const names = (answers: readonly { data: { events: { event: { record: { name: string } } } } }[]) =>
  answers.map(({ data }) => data.events.event.record.name);
/** Nobody is told while a transaction is under way on the server that began before: of other suites, minutes may be. */
const patience = { timeout: 150_000 };
/** Whoever is refused is told so by then. */
const begun = () => new Promise((resolve) => setTimeout(resolve, 300));

describe('who follows', { timeout: 600_000 }, () => {
  it('is told at each of two gateways, and goes on at his cursor after a restart, at whichever', async () => {
    const [one, other] = [await run(), await run()];
    // From a cursor, so that it matters to nobody when each begins to listen.
    const after = await eventsNow(database.pool);
    const [here, there] = [await one.follow(document, { after }), await other.follow(document, { after })];
    await write('first');
    for (const { answers } of [here, there]) await expect.poll(() => names(answers), patience).toEqual(['first']);
    expect(here.answers).toEqual(there.answers);
    expect(here.answers[0].data.events.event).toMatchObject({
      noun: 'Place',
      verb: 'CHANGED',
      record: { code: 'county' },
    });

    const { cursor } = here.answers[0].data.events;
    await one.stop();
    expect(await here.ended).toBe('cut');
    await write('second');
    await write('third');
    const again = await (await run()).follow(document, { after: cursor });
    await expect.poll(() => again.answers.length, patience).toBe(2);
    await expect.poll(() => there.answers.length, patience).toBe(3);
    const cursors = (answers: typeof here.answers) => answers.map(({ data }) => data.events.cursor);
    expect([...cursors(here.answers), ...cursors(again.answers)]).toEqual(cursors(there.answers));
  });

  it('is refused with a code where his cursor is of another line, and where his types are none', async () => {
    const gateway = await run();
    const codeOf = async (given: string) => {
      const { answers, ended } = await gateway.follow(`subscription { events(${given}) { cursor } }`);
      expect(await ended).toBe('complete');
      return answers[0].errors[0].extensions.code;
    };
    expect(await codeOf('after: "00000000.7"')).toBe('EVENTS_CURSOR_GONE');
    expect(await codeOf('after: "nonsense"')).toBe('EVENTS_CURSOR_INVALID');
    expect(await codeOf('types: ["Nothing"]')).toBe('INVALID_VALUE');
  });

  it('takes no place among those who ask, and is refused where there are too many', async () => {
    const gateway = await run({ PLANGRAPH_CONCURRENT_REQUESTS: '2', PLANGRAPH_SUBSCRIPTIONS: '3' });
    const many = await Promise.all([1, 2, 3].map(() => gateway.follow(document)));
    const more = await gateway.follow(document);
    await more.ended;
    expect(more.answers[0].errors[0].extensions.code).toBe('TOO_MANY_SUBSCRIPTIONS');
    many[0]?.leave();
    await expect
      .poll(async () => {
        const next = await gateway.follow(document);
        await begun();
        return next.answers.length;
      }, patience)
      .toBe(0);
  });
});

describe('a live field', { timeout: 600_000 }, () => {
  it('is answered at once, and again when the answer is another', async () => {
    const placeId = (await database.prisma.place.findFirstOrThrow()).id;
    await database.prisma.plan.create({ data: { code: 'plan', placeId, year: 2023, titleZh: '一', titleEn: 'One' } });
    const gateway = await run();
    const live = await gateway.follow(
      'subscription { plan(code: "plan") { title(lang: EN) place { name(lang: EN) } } }',
    );
    await expect.poll(() => live.answers.length, patience).toBe(1);
    await write('Renamed');
    await expect.poll(() => live.answers.at(-1)?.data.plan.place.name, patience).toBe('Renamed');
    // Nothing that it shows: it is read again, and not told.
    await database.pool.query(`UPDATE "Plan" SET "titleZh" = '二'`);
    await database.pool.query(`UPDATE "Plan" SET "titleEn" = 'Two'`);
    await expect.poll(() => live.answers.at(-1)?.data.plan.title, patience).toBe('Two');
    const told = live.answers.map(({ data }) => JSON.stringify(data));
    expect(new Set(told).size).toBe(told.length);
    const missing = await gateway.follow('subscription { plan(code: "none") { code } }');
    await missing.ended;
    expect(missing.answers[0].errors[0].extensions.code).toBe('NOT_FOUND');
  });
});
