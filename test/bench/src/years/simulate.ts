import { type Database, sealAudit } from '@plangraph/database';
import { days, daysBefore, firstStatements, statementsOf } from './days.ts';

/** Changes a county every day of five years, each day by a transaction of its moment, unless that is done; gives the last day's moment. */
export async function simulate({ pool }: Database, say: (line: string) => void): Promise<Date> {
  const { rows } = await pool.query(
    `SELECT max(held_since) FILTER (WHERE held_since > '-infinity') AS last FROM history."Target"`,
  );
  if (rows[0].last) return rows[0].last;
  const today = new Date();
  const began = performance.now();
  await changeAt(pool, daysBefore(today, days + 1), firstStatements(today));
  for (let day = 0; day < days; day += 1) {
    const moment = daysBefore(today, days - day);
    await changeAt(pool, moment, statementsOf(day, moment));
    // As autovacuum does in a year, which here takes seconds.
    if (day % 365 === 364) await pool.query('VACUUM (ANALYZE)');
  }
  await pool.query('VACUUM (ANALYZE)');
  await sealAudit(pool);
  say(`Changed every day of ${days} after ${((performance.now() - began) / 1_000).toFixed(0)} s.`);
  return daysBefore(today, 1);
}

async function changeAt(pool: Database['pool'], moment: Date, statements: readonly string[]): Promise<void> {
  await pool.query(
    `BEGIN; SELECT set_config('plangraph.moment', '${moment.toISOString()}', true); ${statements.join('; ')}; COMMIT`,
  );
}
