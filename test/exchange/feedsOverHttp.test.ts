import { makeOperatorsKey } from '@plangraph/exchange';
import { parseAtomFeed } from 'feedsmith';
import ICAL from 'ical.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type DoorsWorld, openDoorsWorld } from './doorsWorld.ts';

let world: DoorsWorld;
let organisation: { id: number; code: string; placeId: number | null };
let key: string;
beforeAll(async () => {
  world = await openDoorsWorld();
  // Who reports most.
  const { rows } = await world.graph.database.pool.query(`
    SELECT o."id", o."code", o."placeId" FROM "Observation" v JOIN "Organisation" o ON o."id" = v."submittedById"
    WHERE v."approvedAt" IS NOT NULL AND v."supersededAt" IS NULL GROUP BY o."id" ORDER BY count(*) DESC, 1 LIMIT 1`);
  organisation = rows[0];
  key = await keyOf('calendar', ['FEED']);
}, 120_000);
afterAll(() => world?.close());

async function keyOf(code: string, scopes: Parameters<typeof makeOperatorsKey>[1]['scopes']): Promise<string> {
  const client = { code, scopes, areas: [], organisation, days: 30 };
  const made = await world.graph.database.prisma.$transaction((inner) => makeOperatorsKey(inner, client));
  if (!('key' in made)) throw new Error(made.refusal);
  return made.key;
}
const codeOf = async (path: string, headers: Record<string, string> = {}) => {
  const { status, json } = await world.send(path, { headers });
  return [status, json?.errors[0].extensions.code];
};

describe('over HTTP, with a key in the address as programs for mail and calendars send it', () => {
  it('a feed is a valid Atom feed of the organisation, in the language that is asked for', async () => {
    const { status, headers, text } = await world.send(`/feeds/${key}/events.atom`, {
      headers: { 'accept-language': 'zh' },
    });
    expect([status, headers.get('content-type')]).toEqual([200, 'application/atom+xml; charset=utf-8']);
    const feed = parseAtomFeed(text);
    const { rows } = await world.graph.database.pool.query('SELECT "nameZh" FROM "Organisation" WHERE "code" = $1', [
      organisation.code,
    ]);
    expect(JSON.stringify(feed.title)).toContain(rows[0].nameZh);
    // What RFC 4287 asks of each feed and entry.
    expect(feed).toMatchObject({ id: expect.any(String), updated: expect.any(String) });
    expect(feed.entries?.length).toBeGreaterThan(10);
    for (const entry of feed.entries ?? [])
      expect(entry).toMatchObject({ id: expect.any(String), title: expect.anything(), updated: expect.any(String) });
    expect(text).not.toContain(key);
  });

  it('a calendar is read by a reader of calendars: each event with an id, a stamp and a day', async () => {
    const { status, headers, text } = await world.send(`/feeds/${key}/due.ics`);
    expect([status, headers.get('content-type')]).toEqual([200, 'text/calendar; charset=utf-8']);
    const calendar = new ICAL.Component(ICAL.parse(text));
    expect(calendar.getFirstPropertyValue('version')).toBe('2.0');
    expect(calendar.getFirstPropertyValue('prodid')).toBeTruthy();
    const events = calendar.getAllSubcomponents('vevent');
    expect(events.length).toBeGreaterThan(0);
    for (const event of events)
      for (const name of ['uid', 'dtstamp', 'dtstart', 'summary'])
        expect(event.getFirstPropertyValue(name)).toBeTruthy();
    // Lines end as RFC 5545 says, and none is longer than 75 bytes.
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  it.each(['events.atom', 'due.ics'])('%s is not sent again to whoever has it', async (name) => {
    const { headers, text } = await world.send(`/feeds/${key}/${name}`);
    const etag = headers.get('etag') ?? '';
    const again = await world.send(`/feeds/${key}/${name}`, { headers: { 'if-none-match': `"other", ${etag}` } });
    expect([again.status, again.text, again.headers.get('etag')]).toEqual([304, '', etag]);
    const other = await world.send(`/feeds/${key}/${name}`, { headers: { 'if-none-match': '"other"' } });
    expect([other.status, other.text]).toEqual([200, text]);
  });

  it('the same is given to the key in the header', async () => {
    const { status, text } = await world.send('/feeds/due.ics', { headers: { authorization: `Bearer ${key}` } });
    expect([status, text]).toEqual([200, (await world.send(`/feeds/${key}/due.ics`)).text]);
  });

  it('a key that does not exist, may more, or was revoked opens nothing, in words', async () => {
    const wrong = key.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A'));
    expect(await codeOf(`/feeds/${wrong}/due.ics`)).toEqual([401, expect.any(String)]);
    expect(await codeOf('/feeds/due.ics')).toEqual([401, expect.any(String)]);
    const more = await keyOf('more', ['FEED', 'READ']);
    expect(await codeOf(`/feeds/${more}/due.ics`)).toEqual([403, expect.any(String)]);
    const lost = await keyOf('lost', ['FEED']);
    expect((await world.send(`/feeds/${lost}/events.atom`)).status).toBe(200);
    await world.graph.database.pool.query(
      `UPDATE "ApiKey" SET "revokedAt" = now() FROM "ApiClient" c WHERE c."id" = "clientId" AND c."code" = 'lost'`,
    );
    await expect
      .poll(async () => (await world.send(`/feeds/${lost}/events.atom`)).status, { timeout: 20_000, interval: 500 })
      .toBe(401);
    expect((await codeOf(`/feeds/${lost}/events.atom`))[1]).toEqual(expect.any(String));
  });
});
