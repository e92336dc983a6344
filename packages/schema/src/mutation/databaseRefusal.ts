import { Prisma } from '@plangraph/database';

/** Why PostgreSQL refused a statement. */
export interface DatabaseRefusal {
  /** Its SQLSTATE: 23505 for a row that is there already, 23503 for one that is referred to or missing, 23514 for a check. */
  readonly state: string;
  /** The index or constraint that stood in the way; null where PostgreSQL names none, as for triggers. */
  readonly constraint: string | null;
  /** In PostgreSQL's words, or a trigger's. */
  readonly message: string;
}

/**
 * What PostgreSQL refused, so that a run can tell it as a problem; null for every other error. After a refusal the
 * transaction takes no statement any more: add the problem and return null.
 *
 * @example
 * try {
 *   return { park: (await transaction.park.create({ data })).id };
 * } catch (error) {
 *   if (databaseRefusal(error)?.constraint !== 'Park_code_key') throw error;
 *   problems.add(duplicate);
 *   return null;
 * }
 */
export function databaseRefusal(error: unknown): DatabaseRefusal | null {
  const cause = causeOf(error);
  if (!cause?.originalCode) return null;
  const message = cause.originalMessage ?? '';
  const [, named = null] = /constraint "([^"]+)"/.exec(message) ?? [];
  return { state: cause.originalCode, constraint: cause.constraint?.index ?? named, message };
}

/** Whether PostgreSQL ended the transaction because of another one, so that the same may succeed when it is done anew. */
export function isConflict(error: unknown): boolean {
  return causeOf(error)?.kind === 'TransactionWriteConflict';
}

/** What Prisma's adapter for PostgreSQL tells of an error. */
interface AdapterCause {
  readonly kind?: string;
  readonly originalCode?: string;
  readonly originalMessage?: string;
  readonly constraint?: { readonly index?: string };
}

/** SQLSTATEs of what PostgreSQL ends because of another transaction. */
const conflicts = ['40001', '40P01'];

function causeOf(error: unknown): AdapterCause | undefined {
  if (error instanceof Prisma.PrismaClientKnownRequestError)
    return (error.meta?.driverAdapterError as { cause?: AdapterCause } | undefined)?.cause;
  // Statements that are given as text pass Prisma by.
  if (!(error instanceof Error && 'code' in error && 'severity' in error)) return undefined;
  const { code, constraint, message } = error as Error & { readonly code: string; readonly constraint?: string };
  const kind = conflicts.includes(code) ? { kind: 'TransactionWriteConflict' } : {};
  return {
    ...kind,
    originalCode: code,
    originalMessage: message,
    ...(constraint ? { constraint: { index: constraint } } : {}),
  };
}
