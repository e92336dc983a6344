import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { readEvents } from '@plangraph/database';
import { plan } from '@plangraph/plan';
import { allTold, createTestGraph, type TestGraph } from '@plangraph/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const cli = join(import.meta.dirname, '../../packages/database/src/cli.ts');
const folder = mkdtempSync(join(tmpdir(), 'plangraph-archive-'));
const [first, second] = [join(folder, 'first.gz'), join(folder, 'second.gz')];

let graph: TestGraph;
beforeAll(async () => {
  graph = await createTestGraph({ domains: [plan] });
  const at = (day: string, text: string) =>
    graph.database.pool.query(
      `BEGIN; SELECT set_config('plangraph.moment', '${day}T00:00:00Z', true); ${text}; COMMIT`,
    );
  await at(
    '2023-01-01',
    `INSERT INTO "Place" (code, "nameZh", "nameEn", kind) VALUES ('county', '县', 'County', 'COUNTY')`,
  );
  await at(
    '2023-01-01',
    `INSERT INTO "Plan" (code, "placeId", year, "titleZh", "titleEn")
     SELECT 'plan', id, 2023, '一', 'One' FROM "Place"`,
  );
  for (const [day, title] of [
    ['2023-02-01', 'Two'],
    ['2023-03-01', 'Three'],
    ['2023-04-01', 'Four'],
  ]) {
    await at(String(day), `UPDATE "Plan" SET "titleEn" = '${title}'`);
  }
});
afterAll(async () => {
  await graph.close();
  rmSync(folder, { recursive: true });
});

async function run(...args: string[]): Promise<{ status: number; said: string }> {
  const env = { ...process.env, DATABASE_URL: graph.database.url };
  const { stdout, stderr, code } = await promisify(execFile)(process.execPath, [cli, ...args], { env }).then(
    (done) => ({ ...done, code: 0 }),
    (error) => error,
  );
  return { status: code, said: `${stdout}${stderr}` };
}

async function titleAsOf(day: string): Promise<string> {
  const { data, errors } = await graph.query(
    'query ($asOf: DateTime) { plan(code: "plan", asOf: $asOf) { title(lang: EN) } }',
    { asOf: `${day}T00:00:00Z` },
  );
  return (errors?.[0]?.extensions.code as string) ?? data.plan.title;
}

/** Of a difference both moments must be known, though the answer itself is of now. */
async function changedSince(day: string): Promise<string> {
  const { data, errors } = await graph.query(
    'query ($since: DateTime!) { plan(code: "plan") { changedSince(moment: $since) { statuses { to } } } }',
    { since: `${day}T00:00:00Z` },
  );
  return (errors?.[0]?.extensions.code as string) ?? JSON.stringify(data.plan.changedSince.statuses);
}

const days = ['2023-01-15', '2023-02-15', '2023-03-15', '2023-04-15'];
const titles = async () => Promise.all(days.map(titleAsOf));
const gone = 'HISTORY_ARCHIVED';

describe('history that is older than the operator keeps', { timeout: 60_000 }, () => {
  it('is moved to files, and nothing is told of what they hold until they are read back', async () => {
    const all = ['One', 'Two', 'Three', 'Four'];
    expect(await titles()).toEqual(all);
    await graph.database.pool.query('UPDATE plangraph.event SET written_at = moment');
    await allTold(graph.database);
    const { events } = await readEvents(graph.database.pool, null);
    expect((await run('history:archive', first, '--before=2023-02-10T00:00:00Z')).said).toContain('Moved 1 versions');
    expect(await titles()).toEqual([gone, 'Two', 'Three', 'Four']);
    // Of what happened before, nobody is told who begins there; of what followed he is.
    const from = (n: number) => readEvents(graph.database.pool, events.at(n)?.cursor ?? '');
    await expect(from(0)).rejects.toMatchObject({ code: 'EVENTS_CURSOR_GONE' });
    expect((await from(-2)).events).toEqual(events.slice(-1));
    expect([await changedSince('2023-01-15'), await changedSince('2023-02-15')]).toEqual([gone, '[]']);
    expect((await run('history:archive', second, '--before=2023-03-10T00:00:00Z')).status).toBe(0);
    expect(await titles()).toEqual([gone, gone, 'Three', 'Four']);
    const { rows } = await graph.database.pool.query('SELECT count(*)::int AS left FROM history."Plan"');
    expect(rows).toEqual([{ left: 2 }]);

    // In any order, and more than once: what is there already stays as it is.
    expect((await run('history:read', second)).said).toContain('Read 1 versions back');
    expect(await titles()).toEqual([gone, 'Two', 'Three', 'Four']);
    expect((await run('history:read', first)).status).toBe(0);
    expect((await run('history:read', first)).status).toBe(0);
    expect(await titles()).toEqual(all);
    expect((await graph.database.pool.query('SELECT FROM history."Plan"')).rowCount).toBe(4);
  });

  it('is refused in words where the moment is too late, the file is there, or is none', async () => {
    const today = new Date().toISOString();
    const refusals = [
      await run('history:archive', join(folder, 'late.gz'), `--before=${today}`),
      await run('history:archive', first, '--before=2023-02-10T00:00:00Z'),
      await run('history:read', cli),
      await run('history:archive', first, '--before=2023-02-10'),
    ];
    expect(refusals.map(({ said }) => /[A-Z]+_[A-Z]+(?=:)|Usage/.exec(said)?.[0])).toEqual([
      'ARCHIVE_MOMENT',
      'ARCHIVE_FAILED',
      'ARCHIVE_UNUSABLE',
      'Usage',
    ]);
    expect(existsSync(join(folder, 'late.gz'))).toBe(false);
    expect(await titles()).toEqual(['One', 'Two', 'Three', 'Four']);
  });

  it('is still taken back by nobody else', async () => {
    await expect(graph.database.pool.query('DELETE FROM history."Plan"')).rejects.toThrow(/never changes/);
  });
});
