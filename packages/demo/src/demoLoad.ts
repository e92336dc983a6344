import { createHash } from 'node:crypto';
import { commonModels, findEarlier, recordLoad } from '@plangraph/dataset';
import { syntheticYearOf } from '@plangraph/plan';
import type { Transaction } from '@plangraph/rows';
import { errors } from './errors.ts';
import type { MadeSet } from './readRecords.ts';

/** Raised when the same plan would be demonstrated by other figures. */
export const version = 1;

/** Under which code it is remembered that a plan has a made-up province around it. */
export const provinceAround = (plan: string) => `${syntheticYearOf(plan)}-province`;

/**
 * Begins to load a demonstration of a plan, alone in the database; true where it is there already.
 *
 * @param code under which it is remembered.
 * @throws DemoError when there are real figures.
 */
export async function beginDemo(transaction: Transaction, plan: string, code: string): Promise<boolean> {
  await transaction.query(`SELECT pg_advisory_xact_lock(hashtextextended('plangraph data sets', 0))`);
  if (await findEarlier(transaction, code)) return true;
  // Whoever reports holds the plan meanwhile: what they hand in is there by now, or comes after the demonstration.
  await transaction.query('SELECT 1 FROM "Plan" WHERE "code" = $1 FOR NO KEY UPDATE', [plan]);
  const { rows } = await transaction.query('SELECT 1 FROM "Observation" WHERE NOT "synthetic" LIMIT 1');
  if (rows.length > 0) throw errors.DEMO_BESIDE_REAL_FIGURES({ plan });
  return false;
}

/** Remembers a demonstration, with the definitions that it makes up, so that no data set takes them for its own. */
export async function rememberDemo(transaction: Transaction, code: string, sets: readonly MadeSet[]): Promise<void> {
  await recordLoad(transaction, { code, version, defines: definesOf(sets) }, checksumOf(code));
}

function definesOf(sets: readonly MadeSet[]): Record<string, string[]> {
  const codes = (model: string) =>
    sets.filter(({ contract }) => contract.model === model).flatMap(({ rows }) => rows.map(({ code }) => String(code)));
  return Object.fromEntries(commonModels.map((model) => [model, codes(model).sort()]));
}

function checksumOf(code: string): string {
  return createHash('sha256').update(`${code} ${version}`).digest('hex');
}
