import type { Database } from '@plangraph/database';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { progressSize } from './progressRows.ts';
import { type ProgressWorld, page, pageAsOf, progressWorld, type Statement } from './progressWorld.ts';

const amendments = 9;

/** Four more plans as large as the first one, whose promises are amended nine times. */
async function amend({ pool }: Database): Promise<void> {
  await pool.query(`
    INSERT INTO "Plan" ("id", "code", "titleZh", "titleEn", "year", "placeId")
      SELECT i, 'plan-' || i, '计划', 'Plan', 2023, 1 FROM generate_series(2, 5) i;
    INSERT INTO "Target" ("id", "planId", "indicatorId", "code", "ordinal", "value", "comparator", "commitment", "deadline", "citationId")
      SELECT 10000 * p.id + t.id, p.id, t."indicatorId", t."code", t."ordinal", t."value", t."comparator", t."commitment", t."deadline", t."citationId"
      FROM "Target" t, "Plan" p WHERE p.id > 1`);
  for (let year = 1; year <= amendments; year += 1) {
    const moment = `200${year}-01-01T00:00:00Z`;
    await pool.query(`BEGIN; SELECT set_config('plangraph.moment', '${moment}', true);
      UPDATE "Target" SET "value" = "value" + 1; UPDATE "Section" SET "titleEn" = 'Section of ${year}'; COMMIT`);
  }
}

let world: ProgressWorld;
beforeAll(async () => {
  world = await progressWorld(amend);
}, 240_000);
afterAll(() => world?.database.close());

interface Scan {
  readonly kind: string;
  /** Rows looked at, kept or not. */
  readonly rows: number;
}

/** How PostgreSQL read a table of history for a statement: each scan. */
async function scansOf(statement: Statement, table: string): Promise<Scan[]> {
  const nodes = await world.scansOf(statement, table, 'ANALYZE, VERBOSE, ');
  return nodes.map((node) => {
    expect(node.Schema).toBe('history');
    const each = node['Actual Rows'] + (node['Rows Removed by Filter'] ?? 0);
    return { kind: node['Node Type'], rows: Math.ceil(each * node['Actual Loops']) };
  });
}

describe(`a plan of ${progressSize.targets} targets that was amended ${amendments} times, among as large ones`, () => {
  it('shows what it promised in any of the years, in one statement', async () => {
    const value = async (moment: string) => {
      const { plan } = await world.ask(pageAsOf(moment));
      expect(plan.statusSummary.total).toBe(progressSize.targets);
      return [Number(plan.headlineTargets[0].value), plan.areas[0].targets.totalCount];
    };
    const first = await value('2000-06-01T00:00:00Z');
    for (const year of [1, 5, 9]) {
      expect(await value(`200${year}-01-01T00:00:00Z`)).toEqual([Number(first[0]) + year, first[1]]);
    }
    expect(await value(new Date().toISOString())).toEqual([Number(first[0]) + amendments, first[1]]);
  });

  it('is read by indexes: versions of other plans are not looked at, and its own once for each place that shows them', async () => {
    const { statement } = await world.ask(pageAsOf('2005-06-01T00:00:00Z'));
    const scans = await scansOf(statement, 'Target');
    expect(scans.length).toBeGreaterThan(2);
    const versions = progressSize.targets * (amendments + 1);
    for (const { kind, rows } of scans) {
      expect(['Index Scan', 'Index Only Scan', 'Bitmap Heap Scan']).toContain(kind);
      expect(rows).toBeLessThanOrEqual(versions);
    }
  });

  it('is read now from the tables themselves, as if nothing had ever been amended', async () => {
    const { statement } = await world.ask(page);
    expect(statement.text).not.toContain('history');
  });
});
