import { expect, it } from 'vitest';
import { objectSelection } from './objectFields.ts';
import { type OwnNoun, selectionOf } from './shape.ts';
import type { World } from './world.ts';

const longAgo = new Date('1990-01-01T00:00:00Z');

/** What every noun has to do as of an earlier moment: show what there was then, and nothing that came later. */
export function asOfStories(noun: OwnNoun, world: () => World): void {
  const list = async (asOf: Date) => {
    const selection = `${selectionOf(noun.type)} ${objectSelection(noun.type)}`;
    const argument = `asOf: "${asOf.toISOString()}"`;
    const answer = await world().ask(`{ ${noun.many}(first: 200, ${argument}) { totalCount nodes { ${selection} } } }`);
    return answer[noun.many];
  };

  it('is shown as of a moment as it was then: before it came, after, and before it changed', async () => {
    const { pool } = world().graph.database;
    const clock = async () => (await pool.query<{ now: Date }>('SELECT clock_timestamp() AS now')).rows[0]?.now as Date;
    const present = await clock();
    const then = await list(present);
    expect(then.totalCount, `${noun.name} as of now`).toBeGreaterThan(0);
    const cure = `${noun.name} as of 1990 shows what came later; its model needs recordedAt, as the guide says of registers`;
    expect(await list(longAgo), cure).toEqual({ totalCount: 0, nodes: [] });
    const { rows } = await pool.query<{ column: string }>(
      `SELECT column_name AS column FROM information_schema.columns
        WHERE table_schema = 'public' AND table_name = $1 AND column_name IN ('nameZh', 'titleZh') LIMIT 1`,
      [noun.name],
    );
    const [changed] = rows;
    if (!changed) return;
    // What holds to the millisecond is told apart from what comes in the next.
    await pool.query('SELECT pg_sleep(0.005)');
    await pool.query(`UPDATE "${noun.name}" SET "${changed.column}" = '改过的'`);
    expect(await list(present), `${noun.name} as it was before ${changed.column} changed`).toEqual(then);
    expect(await list(await clock()), `${noun.name} after ${changed.column} changed`).not.toEqual(then);
  });
}
