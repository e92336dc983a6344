import { expect, it } from 'vitest';
import { type OwnNoun, selectionOf } from './shape.ts';
import type { World } from './world.ts';

/** What every noun has to do as of an earlier moment: show what there was then, and nothing that came later. */
export function asOfStories(noun: OwnNoun, world: () => World): void {
  const many = (asOf: Date) =>
    `{ ${noun.many}(first: 200, asOf: "${asOf.toISOString()}") { totalCount nodes { ${selectionOf(noun.type)} } } }`;

  it('is shown as of a moment as it was then: before it came, after, and after it changed', async () => {
    const { pool } = world().graph.database;
    const clock = async () => (await pool.query<{ now: Date }>(`SELECT clock_timestamp() AS now`)).rows[0]?.now as Date;
    const { rows } = await pool.query<{ column: string; there: boolean }>(
      `SELECT column_name AS column, true AS there FROM information_schema.columns
        WHERE table_schema = 'public' AND table_name = $1 AND column_name IN ('nameZh', 'titleZh', 'synthetic') LIMIT 1`,
      [noun.name],
    );
    const before = await clock();
    const then = (await world().ask(many(before)))[noun.many];
    expect(then.totalCount, `${noun.name} as of now, all ${noun.name} there are`).toBeGreaterThan(0);
    const { [noun.many]: early } = await world().ask(many(new Date('1990-01-01T00:00:00Z')));
    expect(early, `${noun.name} of 1990: the model needs recordedAt, see section 7 of the guide`).toEqual({
      totalCount: 0,
      nodes: [],
    });
    const [changed] = rows;
    if (!changed) return;
    const value = changed.column === 'synthetic' ? 'true' : `'改过的'`;
    // What holds to the millisecond is told apart from what comes in the next.
    await pool.query('SELECT pg_sleep(0.005)');
    await pool.query(`UPDATE "${noun.name}" SET "${changed.column}" = ${value}`);
    expect(
      (await world().ask(many(before)))[noun.many],
      `${noun.name} as it was before ${changed.column} changed`,
    ).toEqual(then);
    expect((await world().ask(many(await clock())))[noun.many]).not.toEqual(then);
  });
}
