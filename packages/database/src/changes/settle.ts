import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Database } from '../database.ts';
import { channelOf, channels } from './session.ts';

/** How much longer than a lease a writer waits, for clocks that do not run alike, in milliseconds. */
const margin = 100;

export interface SettlingOptions {
  readonly database: Pick<Database, 'pool'>;
  /** The id of the gateway's own listener; null when it does not listen, so that nobody can answer it. */
  readonly id: string | null;
  /** How long a gateway may serve without hearing from the database, in milliseconds. */
  readonly lease: number;
  /** Told which gateways did not answer in time; the writer waited until they may no longer serve what they keep. */
  onSilence(ids: readonly string[]): void;
}

/** The writer's side: waits until no gateway can answer with what was before. */
export interface Settling {
  settle(): Promise<void>;
  /** Takes note of what the gateway's own listener heard. */
  hear(channel: string, payload: string): void;
}

interface Waiting {
  readonly answered: Set<string>;
  /** The writer's own token came back, so what comes now was sent after the write. */
  begun: boolean;
  check(): void;
}

/** Makes the writer's side of one gateway. */
export function createSettling({ database, id, lease, onSilence }: SettlingOptions): Settling {
  const waiting = new Map<string, Waiting>();

  const settle = async (): Promise<void> => {
    const token = randomBytes(9).toString('base64url');
    const { promise: complete, resolve } = Promise.withResolvers<void>();
    let expected: Set<string> | null = null;
    const answered = new Set<string>();
    const check = () => {
      if (expected?.isSubsetOf(answered)) resolve();
    };
    waiting.set(token, { answered, begun: false, check });
    try {
      const listeners = await tellListeners(database, `${token} ${id ?? ''}`);
      expected = new Set(listeners.map((each) => each.id));
      check();
      await waitFor(complete, Math.max(0, ...listeners.map((each) => each.remaining)) + margin);
      const silent = expected.difference(answered);
      if (silent.size > 0) onSilence([...silent]);
    } catch {
      // Nobody can be asked now; after this long nobody who has not heard from the database serves anything.
      await sleep(lease + margin);
    } finally {
      waiting.delete(token);
    }
  };

  return {
    settle,
    hear(channel, payload) {
      const [first = '', second = ''] = payload.split(' ');
      if (channel === channels.joined) {
        for (const each of waiting.values()) if (each.begun) note(each, first);
      } else {
        const each = waiting.get(first);
        if (!each) return;
        if (channel === channels.sync) each.begun = true;
        note(each, channel === channels.sync ? (id ?? '') : second);
      }
    },
  };
}

function note(waiting: Waiting, id: string): void {
  waiting.answered.add(id);
  waiting.check();
}

/** Asks all to answer, and gives those who may be serving, with the milliseconds that they may still do so unheard. */
async function tellListeners(database: Pick<Database, 'pool'>, message: string) {
  const { rows } = await database.pool.query<{ id: string; remaining: number }>(
    `WITH told AS MATERIALIZED (SELECT pg_notify($1, $2))
     SELECT id, ceil(extract(epoch FROM until - clock_timestamp()) * 1000)::int AS remaining
     FROM told, plangraph.listener WHERE until > clock_timestamp()`,
    [channels.sync, message],
  );
  return rows;
}

async function waitFor(complete: Promise<void>, milliseconds: number): Promise<void> {
  const stop = new AbortController();
  const late = sleep(milliseconds, undefined, { signal: stop.signal }).catch(() => {});
  await Promise.race([complete, late]);
  stop.abort();
}

/** What a listener sends back to a writer that asked; undefined when the writer cannot hear it. */
export function answerTo(payload: string, id: string): { channel: string; payload: string } | undefined {
  const [token = '', writer = ''] = payload.split(' ');
  return writer === '' || writer === id ? undefined : { channel: channelOf(writer), payload: `${token} ${id}` };
}
