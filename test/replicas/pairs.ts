import { setTimeout as sleep } from 'node:timers/promises';
import { type Database, Position } from '@plangraph/database';
import type { Servers } from './servers.ts';

const rows = 12;
const clients = 12;

/** What came of reading and writing beside each other. */
export interface Pairs {
  readonly writes: number;
  readonly reads: number;
  /** Reads of a row that the same client had written, and done nothing else with since. */
  readonly pairs: number;
  /** What was refused, as it may be while there is no primary. */
  readonly refused: number;
  /** What somebody read that was older than what he had seen: each as a text. */
  readonly past: readonly string[];
}

/** Makes the table of which everybody reads and writes rows. */
export async function makePairs({ primary }: Servers): Promise<void> {
  await primary.pool.query(`CREATE TABLE IF NOT EXISTS pair (id int PRIMARY KEY, value int NOT NULL)`);
  await primary.pool.query(`GRANT ALL ON pair TO PUBLIC`);
  await primary.pool.query(
    `INSERT INTO pair SELECT n, 0 FROM generate_series(0, ${rows - 1}) AS n ON CONFLICT DO NOTHING`,
  );
}

/** How much is read and written, and how. */
export interface PairOptions {
  readonly steps: number;
  /** At most so many milliseconds between one thing and the next. */
  readonly pause?: number;
  /** Whether what is refused is tried again a little later; a refusal ends it when left out. */
  readonly patient?: boolean;
  /** Told how many steps are left. */
  readonly onStep?: (left: number) => void;
}

/**
 * Has clients write and read at random, each one thing after the other, carrying along what its last answer said of the
 * log. A row's value only grows, so whoever reads less than he has read or written before was told the past.
 */
export async function readAndWrite(database: Database, options: PairOptions): Promise<Pairs> {
  const { steps, pause = 3, patient = false, onStep } = options;
  const past: string[] = [];
  let [writes, reads, pairs, refused, left] = [0, 0, 0, 0, steps];

  const client = async (nth: number): Promise<void> => {
    const seen = new Map<number, number>();
    const own = new Set<number>();
    let position = 0n;
    const write = async (id: number) => {
      const text = 'UPDATE pair SET value = value + 1 WHERE id = $1 RETURNING value';
      const { rows: written } = await database.pool.query<{ value: number }>(text, [id]);
      // Until it is known where it lies in the log, the write is not acknowledged.
      position = (await database.position()) ?? 0n;
      seen.set(id, written[0]?.value ?? 0);
      own.add(id);
      writes += 1;
    };
    const read = async (id: number) => {
      const at = new Position(position);
      const statement = { name: 'pair', text: 'SELECT to_json(value) FROM pair WHERE id = $1', values: [id] };
      const value = Number(await database.read(statement, { position: at }));
      const least = seen.get(id) ?? 0;
      if (value < least) past.push(`client ${nth} read ${value} in row ${id} after ${least}`);
      position = at.seen;
      seen.set(id, value);
      reads += 1;
      if (own.delete(id)) pairs += 1;
    };
    while (left > 0) {
      left -= 1;
      onStep?.(left);
      const id = Math.floor(Math.random() * rows);
      try {
        await (Math.random() < 0.4 ? write(id) : read(id));
      } catch (error) {
        if (!patient) throw error;
        refused += 1;
        await sleep(20);
      }
      if (pause > 0) await sleep(Math.random() * pause);
    }
  };

  await Promise.all(Array.from({ length: clients }, (_, nth) => client(nth)));
  return { writes, reads, pairs, refused, past };
}
