import type { MutationTransaction } from '@plangraph/schema';

/** A plan that is written under; nobody closes it before the transaction has ended. */
export interface LockedPlan {
  readonly id: number;
  readonly code: string;
  readonly year: number;
  /** The last year of a plan of several; null for a plan of one year. */
  readonly lastYear: number | null;
  readonly timeZone: string;
  readonly closedAt: Date | null;
  /** Number of the place whose plan it is. */
  readonly placeId: number;
}

/** A submission that is decided on; nobody else decides on it before the transaction has ended. */
export interface LockedSubmission {
  readonly id: number;
  readonly planId: number;
  readonly organisationId: number;
  readonly state: 'DRAFT' | 'SUBMITTED' | 'APPROVED' | 'RETURNED';
  readonly submitter: string;
  /** Who began it, where it was somebody else. */
  readonly drafter: string | null;
}

// Whoever needs several of these takes them in this order: plan, submission, targets by id. So nobody waits in a circle.

const plan = `SELECT "id", "code", "year", "lastYear", "timeZone", "closedAt", "placeId" FROM "Plan"`;

/** Keeps a plan as it is, open or closed, among others or to change it; undefined when there is none with that code. */
export async function lockPlan(
  transaction: MutationTransaction,
  code: string,
  purpose: 'TO_WRITE_UNDER' | 'TO_CHANGE' = 'TO_WRITE_UNDER',
): Promise<LockedPlan | undefined> {
  const strength = purpose === 'TO_CHANGE' ? 'NO KEY UPDATE' : 'SHARE';
  const [found] = await transaction.$queryRawUnsafe<LockedPlan[]>(`${plan} WHERE "code" = $1 FOR ${strength}`, code);
  return found;
}

const submission = `
  SELECT "id", "planId", "organisationId", "state"::text AS "state", "submitter", "drafter" FROM "Submission" WHERE "id" = $1`;

/** Keeps a plan and one of its submissions as they are, but for what this transaction does. */
export async function lockSubmission(
  transaction: MutationTransaction,
  id: number,
): Promise<{ readonly plan: LockedPlan; readonly submission: LockedSubmission }> {
  const planOf = `${plan} WHERE "id" = (SELECT "planId" FROM "Submission" WHERE "id" = $1) FOR SHARE`;
  const [lockedPlan] = await transaction.$queryRawUnsafe<LockedPlan[]>(planOf, id);
  const [locked] = await transaction.$queryRawUnsafe<LockedSubmission[]>(`${submission} FOR NO KEY UPDATE`, id);
  if (!lockedPlan || !locked) throw new Error(`The submission ${id} went away while it was decided on.`);
  return { plan: lockedPlan, submission: locked };
}

const targets = `SELECT "id" FROM "Target" WHERE "id" = ANY($1::int[]) ORDER BY "id" FOR NO KEY UPDATE`;
const measures = `SELECT "id" FROM "Measure" WHERE "id" = ANY($1::int[]) ORDER BY "id" FOR NO KEY UPDATE`;
const designations = `SELECT "id" FROM "Designation" WHERE "id" = ANY($1::int[]) ORDER BY "id" FOR NO KEY UPDATE`;

// The time is told when all of them are locked: it is taken of the group of them.
const clock = (locked: string) => `
  WITH locked AS MATERIALIZED (${locked}),
    turn AS MATERIALIZED (SELECT date_trunc('milliseconds', clock_timestamp()) AS "moment" FROM locked HAVING count(*) >= 0)
  SELECT "moment", set_config('plangraph.moment', "moment"::text, true) FROM turn`;

/**
 * Lets one transaction at a time write figures of a target, and gives the moment at which the turn came: what others
 * wrote of these targets is never later. What the transaction writes of other records is held since then, too.
 */
export async function lockTargets(transaction: MutationTransaction, ids: readonly number[]): Promise<Date> {
  return turn(transaction, targets, ids);
}

/** The same of measures, whose progress is reported and which decisions drop. */
export async function lockMeasures(transaction: MutationTransaction, ids: readonly number[]): Promise<Date> {
  return turn(transaction, measures, ids);
}

async function turn(transaction: MutationTransaction, locked: string, value: unknown): Promise<Date> {
  const [now] = await transaction.$queryRawUnsafe<{ moment: Date }[]>(clock(locked), value);
  if (!now) throw new Error('PostgreSQL does not tell the time.');
  return now.moment;
}

const planOfNotice = `${plan} WHERE "id" = (SELECT "planId" FROM "SupervisionNotice" WHERE "id" = $1) FOR SHARE`;
const notice = `SELECT "id" FROM "SupervisionNotice" WHERE "id" = $1 FOR NO KEY UPDATE`;

/** Keeps a plan and one of its supervision notices as they are, but for what this transaction does; undefined where there is none. */
export async function lockNotice(
  transaction: MutationTransaction,
  id: number,
): Promise<{ readonly plan: LockedPlan; readonly moment: Date } | undefined> {
  const [found] = await transaction.$queryRawUnsafe<LockedPlan[]>(planOfNotice, id);
  if (!found) return undefined;
  return { plan: found, moment: await turn(transaction, notice, id) };
}

const promises = { targetId: targets, measureId: measures, designationId: designations } as const;

/** Lets one transaction at a time issue notices about a promise, and gives the moment at which the turn came. */
export async function lockPromise(
  transaction: MutationTransaction,
  { column, id }: { readonly column: keyof typeof promises; readonly id: number },
): Promise<Date> {
  return turn(transaction, promises[column], [id]);
}
