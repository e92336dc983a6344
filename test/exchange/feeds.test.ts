import { keyInAddress, makeKey } from '@plangraph/exchange';
import type { Viewer } from '@plangraph/schema';
import fc from 'fast-check';
import { parseAtomFeed } from 'feedsmith';
import ICAL from 'ical.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoTemplate } from '../journeys/demoWorld.ts';
import { createExchangeWorld, type ExchangeWorld } from './world.ts';

const plan = 'kaihua-2023';
let world: ExchangeWorld;
let organisation: string;
let reader: Viewer;
beforeAll(async () => {
  world = await createExchangeWorld(await demoTemplate());
  const { pool } = world.graph.database;
  // Who reports most, and leads something that stands otherwise since.
  const { rows } = await pool.query(`
    SELECT o."code" FROM "Observation" v JOIN "Organisation" o ON o."id" = v."submittedById"
    WHERE v."approvedAt" IS NOT NULL AND v."supersededAt" IS NULL GROUP BY o."code" ORDER BY count(*) DESC, 1 LIMIT 1`);
  organisation = rows[0].code;
  reader = { subject: 'wang', organisation, roles: ['reader'] };
  await pool.query(
    `WITH own AS (SELECT t.* FROM "Target" t JOIN "Responsibility" r ON r."targetId" = t."id" JOIN "Organisation" o ON o."id" = r."organisationId"
       WHERE o."code" = $1 ORDER BY t."id" LIMIT 1)
     INSERT INTO "StatusChange" ("planId", "targetId", "before", "after", "day") SELECT "planId", "id", 'GREEN', 'RED', now() FROM own`,
    [organisation],
  );
}, 120_000);
afterAll(() => world?.close());

const feedKey = (own: string | null): Viewer => ({
  subject: 'client:calendar',
  organisation: own,
  roles: [],
  client: { code: 'calendar', scopes: ['FEED'], areas: null, fileAreas: null },
});
const atom = async (viewer: Viewer, headers = {}) =>
  world.send('/feeds/events.atom', { viewer, headers, language: 'ZH' });
const calendar = async (viewer: Viewer, headers = {}) =>
  world.send('/feeds/due.ics', { viewer, headers, language: 'ZH' });

describe('a feed of what happened', () => {
  it('is read by a reader of feeds: approved figures and standings of the organisation, the latest first', async () => {
    const { status, headers, bytes } = await atom(reader);
    expect([status, headers['content-type']]).toEqual([200, 'application/atom+xml; charset=utf-8']);
    const { entries = [], updated } = parseAtomFeed(bytes.toString());
    const moments = entries.map((entry) => Date.parse(String(entry.updated)));
    expect(moments).toEqual(moments.toSorted((one, other) => other - one));
    expect(Date.parse(String(updated))).toBe(moments[0]);
    const { rows } = await world.graph.database.pool.query(
      `SELECT count(*)::int AS figures FROM "Observation" v JOIN "Organisation" o ON o."id" = v."submittedById"
       WHERE o."code" = $1 AND v."approvedAt" IS NOT NULL AND v."supersededAt" IS NULL`,
      [organisation],
    );
    expect(entries).toHaveLength(Math.min(100, rows[0].figures + 1));
    expect(String(entries[0]?.title)).toBeTruthy();
    expect(JSON.stringify(entries[0])).toMatch(/→/);
    expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length);
  });

  it('is not sent again to whoever has it', async () => {
    const { headers } = await atom(reader);
    const again = await atom(reader, { 'if-none-match': `"other", ${headers.etag}` });
    expect([again.status, again.bytes.length, again.headers.etag]).toEqual([304, 0, headers.etag]);
  });
});

describe('a calendar of what is due', () => {
  it('is read by a reader of calendars, and has what a briefing of the organisation has', async () => {
    const { status, headers, bytes } = await calendar(reader);
    expect([status, headers['content-type']]).toEqual([200, 'text/calendar; charset=utf-8']);
    const events = new ICAL.Component(ICAL.parse(bytes.toString()))
      .getAllSubcomponents('vevent')
      .map((each) => new ICAL.Event(each));
    const { data } = await world.graph.query(
      `{ plan(code: "${plan}") { briefing(organisation: "${organisation}", days: 366) {
        overdue(first: 500) { dueOn promise { label(lang: ZH) } } due(first: 500) { dueOn promise { label(lang: ZH) } } } } }`,
      {},
      { viewer: reader },
    );
    const { overdue, due } = data.plan.briefing;
    expect(events.map(({ startDate }) => startDate.toString())).toEqual(
      [...overdue, ...due].map(({ dueOn }: { dueOn: string }) => dueOn),
    );
    expect(events.length).toBeGreaterThan(0);
    for (const [at, { promise }] of [...overdue, ...due].entries())
      expect(events[at]?.summary).toContain(promise.label);
    expect(new Set(events.map(({ uid }) => uid)).size).toBe(events.length);
    const again = await calendar(reader, { 'if-none-match': headers.etag });
    expect(again.status).toBe(304);
  });
});

describe('who opens feeds', () => {
  it('is whoever may read by the header, and a key for feeds in the header or in the address', async () => {
    const of = async (viewer: Viewer | null, keyInPath: boolean) =>
      (await world.send('/feeds/due.ics', { viewer, keyInPath })).status;
    const more = {
      ...feedKey(organisation),
      client: { code: 'c', scopes: ['FEED', 'READ'], areas: null, fileAreas: null },
    };
    expect([
      await of(reader, false),
      await of(feedKey(organisation), false),
      await of(feedKey(organisation), true),
    ]).toEqual([200, 200, 200]);
    // An address ends up in logs: what opens more than feeds is refused there.
    expect([await of(reader, true), await of({ ...more, roles: ['reader'] }, true), await of(null, false)]).toEqual([
      403, 403, 401,
    ]);
  });

  it('is told by a key in the address, which is in no path that is logged', () => {
    const secrets = fc.uint8Array({ minLength: 32, maxLength: 32 });
    fc.assert(
      fc.property(secrets, (secret) => {
        const { key } = makeKey(() => Buffer.from(secret));
        expect(keyInAddress(`/feeds/${key}/due.ics`)).toEqual({ key, path: '/feeds/due.ics' });
      }),
      { examples: [[new Uint8Array(32).fill(0xfb)]] }, // begins with “-”
    );
    const { key } = makeKey();
    for (const other of ['/feeds/due.ics', `/exports/${key}/due.ics`, `/feeds/${key}/a/b`])
      expect(keyInAddress(other)).toBeNull();
  });

  it('sees in the graph, with a key for feeds, what the public sees', async () => {
    const asked = '{ submissions(first: 1) { totalCount } }';
    expect((await world.graph.query(asked, {}, { viewer: feedKey(organisation) })).data.submissions.totalCount).toBe(0);
    expect((await world.graph.query(asked, {}, { viewer: reader })).data.submissions.totalCount).toBeGreaterThan(0);
  });
});
