/** How many days a database is changed on: five years. */
export const days = 1_826;

const dayLong = 86_400_000;

/** The moment that lies so many days before another. */
export const daysBefore = (moment: Date, count: number): Date => new Date(moment.getTime() - count * dayLong);

/** What must hold before the first day: records of registers are known from the day on which they were recorded. */
export function firstStatements(today: Date): readonly string[] {
  const recorded = daysBefore(today, days + 30).toISOString();
  return ['Project', 'Milestone'].map((table) => `UPDATE "${table}" SET "recordedAt" = '${recorded}'`);
}

/**
 * What a county's organisations change on one day, a statement each: projects on their way, milestones reached and put off, measures
 * begun and done, two promises adjusted, of which one is every day's, which is more than any was in truth; and a thirtieth of a month's figures.
 */
export function statementsOf(day: number, moment: Date): readonly string[] {
  const some = (count: number, of: number, step: number) =>
    `SELECT 1 + (${day}::bigint * ${count} + i) * ${step} % ${of} FROM generate_series(1, ${count}) i`;
  const at = moment.toISOString();
  return [
    `UPDATE "Project" SET stage = (enum_range(NULL::"ProjectStage"))[1 + (id + ${day}) % 6], "yearInvestment" = ${day} + id / 100.0
     WHERE id IN (${some(30, 20_000, 7_919)})`,
    `UPDATE "Milestone" SET "reachedOn" = date '${at.slice(0, 10)}' WHERE id IN (${some(12, 80_000, 7_927)})`,
    `UPDATE "Milestone" SET "dueOn" = "dueOn" + 30 WHERE id IN (${some(4, 80_000, 7_933)})`,
    `UPDATE "Measure" SET state = (enum_range(NULL::"MeasureState"))[1 + (id + ${day}) % 3] WHERE id IN (${some(8, 1_200, 7_919)})`,
    `UPDATE "Target" SET value = value + 1 WHERE id IN (1, 2 + ${day} % 1999)`,
    `INSERT INTO "Observation" ("targetId", period, "periodEnd", value, "recordedAt", "approvedAt")
     SELECT id, to_char(ended, 'YYYY-MM'), ended, ${day} + id % 100, '${at}', '${at}'
     FROM "Target", LATERAL (SELECT (date_trunc('month', timestamptz '${at}' AT TIME ZONE 'UTC') - interval '1 day')::date AS ended) month
     WHERE id % 30 = ${day % 30} ON CONFLICT DO NOTHING`,
  ];
}
