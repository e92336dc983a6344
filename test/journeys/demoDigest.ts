import { createHash } from 'node:crypto';
import type { Database } from '@plangraph/database';

/** What a demonstration makes up of rows that are real: how far what a plan states has come. */
const madeUp: Readonly<Record<string, readonly string[]>> = {
  Designation: [
    ...['stage', 'dueOn', 'leadId', 'synthetic', 'appliedOn', 'shortlistedOn', 'publicisedOn', 'awardedOn'],
    ...['notAwardedOn', 'lostOn', 'announcementTitleZh', 'announcementTitleEn', 'announcementNumber'],
    'announcementIssuedOn',
  ],
  Measure: [
    ...['state', 'dueOn', 'leadId', 'leadingPostZh', 'leadingPostEn', 'frequency', 'synthetic', 'doneOn', 'droppedOn'],
    ...['decisionTitleZh', 'decisionTitleEn', 'decisionNumber', 'decisionIssuedOn', 'pathId'],
  ],
  // A made-up path that is followed; what is promised stays as it is.
  // Nor is it changed by serving a made-up promise of several years.
  Target: ['pathId', 'servesId'],
  Plan: ['pathsDueOn', 'parentId'],
};

/** A digest of every row of every table that can say whether it is synthetic, of those for which a condition holds. */
export async function digestOf({ pool }: Database, condition: string): Promise<string> {
  const { rows: tables } = await pool.query(
    `SELECT table_name AS name FROM information_schema.columns WHERE table_schema = 'public' AND column_name = 'synthetic' ORDER BY 1`,
  );
  const hash = createHash('sha256');
  for (const { name } of tables) {
    // When the data set was loaded is the one thing that differs between two databases.
    const isReal = condition.startsWith('NOT');
    const real = isReal ? ` - '{${['recordedAt', ...(madeUp[name] ?? [])].join()}}'::text[]` : '';
    const { rows } = await pool.query(
      `SELECT (to_jsonb(t)${real})::text AS text FROM "${name}" t WHERE ${isReal && madeUp[name]?.includes('synthetic') ? 'true' : condition} ORDER BY "id"`,
    );
    for (const { text } of rows) hash.update(`${name} ${text}\n`);
  }
  return hash.digest('hex');
}
