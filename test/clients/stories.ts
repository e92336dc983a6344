import type { Operation } from '@plangraph/client';
import { parse } from 'graphql';
import { expect } from 'vitest';
import type { World } from './world.ts';

/** What a client sent: the body of each request. */
export interface Sent {
  readonly query?: string;
  readonly variables?: Record<string, unknown>;
  readonly extensions?: Record<string, unknown>;
}

/** A fetch that shows who asks, and remembers what was sent. */
export function listening(world: Pick<World, 'key'>): { readonly sent: Sent[]; readonly fetch: typeof fetch } {
  const sent: Sent[] = [];
  return {
    sent,
    fetch: async (target, init) => {
      const request = new Request(target, init);
      request.headers.set('authorization', `Bearer ${world.key}`);
      if (request.method === 'POST') sent.push(JSON.parse(await request.clone().text()));
      else sent.push(Object.fromEntries(new URL(request.url).searchParams));
      return fetch(request);
    },
  };
}

/** How a client says what became of figures that were handed in. */
export interface Submitted {
  readonly submission: { readonly state: string } | null | undefined;
  readonly errors: readonly unknown[];
}

/** A mutation whose answer is lost on its way is sent again by the client, with the same key, and done once. */
export async function tellsOneSubmission(
  world: World,
  sent: readonly Sent[],
  submit: () => Promise<Submitted | null | undefined>,
): Promise<void> {
  const submissions = () => world.database.prisma.submission.count();
  const [before, first] = [await submissions(), sent.length];
  world.line.breaksAt = 'answer';
  const submitted = await submit();
  expect(submitted?.errors).toEqual([]);
  expect(submitted?.submission?.state).toBe('SUBMITTED');
  expect(await submissions()).toBe(before + 1);
  const variables = sent.slice(first).map((each) => JSON.stringify(each.variables));
  expect(variables).toHaveLength(2);
  expect(new Set(variables).size).toBe(1);
}

/** The cursor of this moment: what is written later comes after it, however long it takes to connect. */
const thisMoment = parse('query Now { events(first: 1) { now } }') as Operation<
  { readonly events: { readonly now: string } },
  Record<string, never>
>;

/** Nobody is told while a transaction is under way on the server that began before: of other suites, minutes may be. */
export const patience = 240_000;

/** Waits until all has ended on the server that had begun: what was written before that is told before that, and not later. */
export async function untilAllIsTold({ database: { pool } }: World): Promise<void> {
  const { rows } = await pool.query<{ own: string }>('SELECT pg_current_xact_id()::text AS own');
  const isPast = async () => {
    const past = 'SELECT pg_snapshot_xmin(pg_current_snapshot()) > $1::xid8 AS past';
    return (await pool.query<{ past: boolean }>(past, [rows[0]?.own])).rows[0]?.past;
  };
  await expect.poll(isPast, { timeout: patience }).toBe(true);
}

/** A subscription goes on where a line broke: nothing is missed and nothing comes twice. */
export async function tellsEachEventOnce(
  world: World,
  follow: (after: string, told: (cursor: string) => void) => () => void,
): Promise<void> {
  await untilAllIsTold(world);
  const { now } = (await world.open().ask(thisMoment, {})).events;
  const cursors: string[] = [];
  const stop = follow(now, (cursor) => cursors.push(cursor));
  await writeAround(world, cursors);
  stop();
}

/** Writes once while somebody follows, cuts the line, and writes twice while nobody is connected: he is told of each, once. */
export async function writeAround(world: World, cursors: readonly string[]): Promise<void> {
  const rename = (name: string) =>
    world.database.pool.query(`UPDATE "Project" SET "nameEn" = $1 WHERE id = (SELECT min(id) FROM "Project")`, [name]);
  await rename('first');
  await expect.poll(() => cursors.length, { timeout: patience }).toBe(1);
  world.line.cut();
  await rename('second');
  await rename('third');
  await expect.poll(() => cursors.length, { timeout: patience }).toBe(3);
  expect(new Set(cursors).size).toBe(3);
}
