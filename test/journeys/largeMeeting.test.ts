import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Database } from '@plangraph/database';
import { domains } from '@plangraph/gateway';
import { composeGraph, createContext } from '@plangraph/schema';
import { scratchDatabase } from '@plangraph/testing';
import { type ExecutionResult, parse } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { progressRows, progressSize } from './progressRows.ts';
import type { Data } from './progressWorld.ts';

const size = { ...progressSize, measures: 5_000, parts: 20_000 };
const plan = 'kaihua-2023';
const lengths = { unexplained: 30, overdue: 30, due: 30, silent: 30, statuses: 30, figures: 20, records: 31 };

let database: Database;
let since: string;
beforeAll(async () => {
  database = await scratchDatabase();
  const { pool } = database;
  for (const statement of [...progressRows().slice(0, -1), ...rows()]) await pool.query(statement);
  await pool.query('VACUUM (ANALYZE)');
  const { rows: clock } = await pool.query('SELECT clock_timestamp() AS now, pg_sleep(0.01)');
  since = clock[0].now.toISOString();
  await pool.query(`UPDATE "Measure" SET state = 'DONE' WHERE id % 100 = 0`);
}, 240_000);
afterAll(() => database?.close());

/** What a plan as large as any has beside its targets: measures with a year of reports and duties, and parts of the targets. */
function rows(): readonly string[] {
  const perTarget = size.parts / size.targets;
  const end = `(make_date(2023, m, 1) + interval '1 month - 1 day')::date`;
  return [
    `INSERT INTO "Organisation" (id, code, "nameZh", "nameEn", kind, "placeId") SELECT i, 'bureau-' || i, '第' || i || '局', 'Bureau ' || i, 'BUREAU', 1 FROM generate_series(1, 40) i`,
    `INSERT INTO "Target" (id, "planId", "areaId", "sectionId", "indicatorId", code, ordinal, value, comparator, commitment, deadline, headline, "citationId", "partOfId", division, "partNameZh")
     SELECT ${size.targets} + (id - 1) * ${perTarget} + n, 1, "areaId", "sectionId", "indicatorId", code || '@' || n, ordinal, 120, 'AT_LEAST', 'ENSURED', deadline, false, 1, id, 'TOWNSHIP', '乡镇' || n
     FROM "Target", generate_series(1, ${perTarget}) n`,
    `INSERT INTO "Responsibility" ("organisationId", role, "targetId") SELECT 1 + id % 40, 'LEAD', id FROM "Target"`,
    `INSERT INTO "ReportingDuty" ("targetId", period, "periodEnd", "dueOn")
     SELECT id, '2023-12', '2023-12-31', '2024-01-10' FROM "Target" WHERE "partOfId" IS NULL AND id % 20 = 0`,
    `INSERT INTO "Measure" (id, "planId", "areaId", "sectionId", code, ordinal, position, "titleZh", "titleEn", "citationId", state, "dueOn", "leadId")
     SELECT i, 1, 1 + i % 7, 1 + i % 7, 'measure/' || i, i, i, '举措' || i, 'Measure ' || i, 1, 'UNDER_WAY', '2023-12-31', 1 + i % 40 FROM generate_series(1, ${size.measures}) i`,
    `INSERT INTO "Checkpoint" ("measureId", ordinal, "titleZh", "titleEn", "dueOn", "reachedOn")
     SELECT i, c, '节点' || c, 'Checkpoint ' || c, make_date(2023, c * 6, 15), CASE WHEN i % 11 <> 0 THEN make_date(2023, c * 6, 10) END FROM generate_series(1, ${size.measures}) i, generate_series(1, 2) c`,
    `INSERT INTO "ProgressReport" ("measureId", period, "periodEnd", percent, narrative, "recordedAt", "approvedAt")
     SELECT i, to_char(make_date(2023, m, 1), 'YYYY-MM'), ${end}, round(m * (6 + (i * 3 + m) % 30 / 15.0), 2), '进展', ${end} + 5, ${end} + 8 FROM generate_series(1, ${size.measures}) i, generate_series(1, 12) m WHERE m < 12 OR i % 13 > 0`,
    // What measures owe, the database notes by itself.
    `UPDATE "ReportingDuty" SET "receivedAt" = "periodEnd" + 5, "approvedAt" = "periodEnd" + 8
     WHERE "measureId" IS NOT NULL AND ("periodEnd" < '2023-12-31' OR "measureId" % 13 > 0)`,
  ];
}

/** What the page sends, and what the graph answers to one of its operations. */
const sent = parse(
  readFileSync(join(import.meta.dirname, '../../services/cockpit/src/views/briefing/briefing.graphql'), 'utf8'),
);

async function ask(operationName: string, more: Readonly<Record<string, unknown>> = {}) {
  const { schema, execute } = composeGraph({ domains, database });
  const contextValue = createContext({ requestId: 'meeting', viewer: null });
  const variableValues = { plan, lang: 'ZH', ...lengths, since, ...more };
  const answer = (await execute({
    schema,
    document: sent,
    operationName,
    variableValues,
    contextValue,
  })) as ExecutionResult;
  expect(answer.errors).toBeUndefined();
  return (answer.data as Data).plan;
}

describe(`the paper of a meeting on ${size.targets} targets, ${size.measures} measures and ${size.parts} parts`, () => {
  it('counts what stands where', async () => {
    const { statusSummary } = await ask('BriefingPage');
    expect(statusSummary.total).toBe(size.targets);
  });

  it('shows the first of what is to be seen to, the worst and the longest overdue first, and how much there is', async () => {
    const { briefing } = await ask('Briefed');
    const { counts } = briefing;
    expect(counts.overdue).toBeGreaterThan(size.measures / 11);
    expect(counts.silent).toBe(40);
    for (const list of ['overdue', 'silent', 'unexplained'] as const) {
      expect(briefing[list]).toHaveLength(Math.min(counts[list], 30));
      expect(counts[list]).toBeGreaterThan(30);
    }
    expect(briefing.due).toEqual([]);
    const days = briefing.overdue.map(({ days: late }: { days: number }) => late);
    expect(days).toEqual(days.toSorted((one: number, other: number) => other - one));
    expect(briefing.unexplained[0].promise.status.colour).toBe('RED');
  });

  it('opens the rest of a list', async () => {
    const { briefing } = await ask('Briefed', { overdue: 1_000 });
    expect(briefing.overdue).toHaveLength(Math.min(briefing.counts.overdue, 1_000));
  });

  it('tells what has changed since the last one', async () => {
    const { changedSince } = await ask('SinceMeeting');
    expect(changedSince.counts).toEqual({ statuses: size.measures / 100, revised: 0 });
    expect(changedSince.statuses).toHaveLength(30);
    expect(changedSince.figures).toEqual([]);
    expect(changedSince.records.length).toBeGreaterThan(0);
  });
});
