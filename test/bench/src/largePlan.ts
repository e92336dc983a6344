import type { Database } from '@plangraph/database';
import { targetsPerPlan } from './database/sizes.ts';

/** How much the large plan has; ids far from those that the other rows count up to. */
const large = { targets: 2_000, sections: 35, months: 12, from: 900_000_000 } as const;

/** Puts a plan of 2,000 targets with their figures beside the others, where it is not there yet: as of a moment it is asked for. */
export async function addLargePlan({ pool }: Pick<Database, 'pool'>, say: (line: string) => void): Promise<void> {
  const { rows } = await pool.query(`SELECT FROM "Plan" WHERE code = 'large'`);
  if (rows.length > 0) return;
  say(`Adding a plan of ${large.targets} targets; once.`);
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    for (const statement of statements) await client.query(statement);
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  } finally {
    client.release();
  }
  await pool.query('VACUUM (ANALYZE)');
}

const { from, targets, sections, months } = large;
const areas = `ARRAY['industry','projects','innovation','opening-up','urban-rural','common-prosperity','governance']`;
const statements = [
  `INSERT INTO "Plan" (id, code, "titleZh", "titleEn", year, "placeId") VALUES (${from}, 'large', '大计划', 'Large plan', 2022, 2)`,
  `INSERT INTO "Area" (id, "planId", code, ordinal, "titleZh", "titleEn")
   SELECT ${from} + a, ${from}, (${areas})[a], a, '领域' || a, 'Area ' || a FROM generate_series(1, 7) a`,
  `INSERT INTO "Section" (id, "areaId", ordinal, "titleZh", "titleEn")
   SELECT ${from} + s, ${from} + 1 + s % 7, s, '重点' || s, 'Section ' || s FROM generate_series(1, ${sections}) s`,
  // As many targets of an indicator as it takes: their codes differ.
  `INSERT INTO "Target" (id, "planId", "areaId", "sectionId", "indicatorId", code, ordinal, value, comparator, commitment,
     baseline, deadline, "citationId")
   SELECT ${from} + t, ${from}, ${from} + 1 + s % 7, ${from} + s, 1 + t % ${targetsPerPlan}, 'large.' || t, t, 100 + t + 0.25, 'AT_LEAST',
     'ENSURED', 50, date '2022-12-31', 1 + t % 200
   FROM (SELECT t, 1 + t % ${sections} AS s FROM generate_series(1, ${targets}) t) rows`,
  `INSERT INTO "Observation" ("targetId", period, "periodEnd", value, "recordedAt", "approvedAt")
   SELECT ${from} + t, to_char(make_date(2022, m, 1), 'YYYY-MM'), day, m * 3 + t % 100 + 0.5, day + 5,
     CASE WHEN m = ${months} AND t % 10 = 0 THEN NULL ELSE day + 8 END
   FROM generate_series(1, ${targets}) t, generate_series(1, ${months}) m,
     LATERAL (SELECT (make_date(2022, m, 1) + interval '1 month - 1 day')::date AS day) months`,
];
