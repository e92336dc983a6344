import { registerNames } from '@plangraph/schema';
import { expect, it } from 'vitest';
import type { RegisterClient } from './registerClient.ts';
import type { RegisterSetting } from './registerSetting.ts';
import { stagePaths } from './stagePaths.ts';
import type { Data } from './world.ts';

/** Creates a record from the next sample row. */
export type Create = () => Promise<{ readonly n: number; readonly id: string; readonly begun: Data }>;

/** What every register with stages has to do: every legal move, and no other. */
export function stageStories({ register, noun, world }: RegisterSetting, client: RegisterClient, create: Create): void {
  const { stages } = register;
  if (!stages) return;
  const { record, move } = registerNames(register.noun);

  it('has the day of a move in the column that bears the name of its stage', () => {
    const stated = new Set(register.row.columns);
    // Of a stage in which records begin, and to which no move leads, the row states the day.
    for (const stage of new Set([...stages.moves.values()].flat())) {
      const named = `${stage.toLowerCase().replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase())}On`;
      if (!stated.has(named)) continue;
      const filled = stages.dates.get(stage)?.column ?? 'no date';
      const cure = `write \`dates: { ${stage}: '${named}' }\` in graph.register('${noun.name}', …)`;
      expect(filled, `a move to ${stage} fills ${filled}, though ${noun.name} has ${named}; ${cure}`).toBe(named);
    }
  });

  it('makes every legal move that can be reached, and tells which may follow', async () => {
    const { id, begun } = await create();
    const paths = stagePaths(stages, begun[stages.column]);
    const restart = await rememberRow(id);
    for (const { from, to, way } of paths) {
      await restart();
      for (const stage of way) await client.send(move, { id, to: stage });
      const date = stages.dates.get(to);
      const before = date && (await client.read(id))[date.column];
      const result = await client.send(move, { id, to });
      expect(result.errors, `${from} → ${to}`).toEqual([]);
      expect(result[record]).toEqual({ id, [stages.column]: to, moves: stages.moves.get(to) });
      if (!date) continue;
      const filled = (await client.read(id))[date.column];
      const expected = date.first && before ? [before] : today();
      expect(expected, `${date.column} after the move to ${to}`).toContain(filled);
    }
    expect(paths.length > 0 || stages.moves.get(begun[stages.column])?.length === 0).toBe(true);
  });

  it('refuses every other move, naming the legal ones', async () => {
    const { id, begun } = await create();
    const legal: readonly string[] = begun.moves;
    for (const to of stages.moves.keys()) {
      if (legal.includes(to)) continue;
      const { errors } = await client.send(move, { id, to });
      expect(errors).toEqual([expect.objectContaining({ code: 'ILLEGAL_MOVE', path: ['to'] })]);
      for (const stage of legal) expect(errors[0].cure).toContain(stage);
    }
    expect((await client.read(id))[stages.column]).toBe(begun[stages.column]);
  });

  /** Keeps a record's row as it is now, and gives what puts it back. */
  async function rememberRow(id: string): Promise<() => Promise<unknown>> {
    const { pool } = world().graph.database;
    const number = Number(Buffer.from(id, 'base64url').toString().split(':')[1]);
    const { rows } = await pool.query(`SELECT to_jsonb(t) AS row FROM "${noun.name}" t WHERE "id" = $1`, [number]);
    const row = rows[0]?.row as Readonly<Record<string, unknown>>;
    const columns = Object.keys(row).filter((name) => name !== 'id');
    const set = columns.map((name) => `"${name}" = kept."${name}"`).join(', ');
    const text = `UPDATE "${noun.name}" t SET ${set} FROM jsonb_populate_record(NULL::"${noun.name}", $1) kept WHERE t."id" = kept."id"`;
    return () => pool.query(text, [JSON.stringify(row)]);
  }
}

/** Today's civil date, wherever registers are kept. */
function today(): string[] {
  const hours = [0, 8];
  return hours.map((ahead) => new Date(Date.now() + ahead * 3_600_000).toISOString().slice(0, 10));
}
