import { createHash } from 'node:crypto';
import type pg from 'pg';

/** An entry of the audit, as far as its place in the chain and the digests of records are concerned. */
export interface SealedEntry {
  readonly id: number;
  readonly day: string;
  readonly noun: string;
  readonly shape: number;
  readonly recordIds: readonly number[];
  /** 64 hexadecimal digits for each record. */
  readonly digests: string;
  readonly hash: string;
  /** All that it says, as it went into its hash. */
  readonly text: string;
}

// Written out rather than asked of the function that seals: who could change entries could change that as well.
const page = `
  SELECT a."id", a."day"::text, a."noun", l.shape, a."recordIds", encode(l.digests, 'hex') AS digests, a."hash",
    jsonb_build_array(a."id", a."day", a."noun", a."verb", a."recordIds", (extract(epoch FROM a."moment") * 1000000)::bigint,
      (extract(epoch FROM l.written_at) * 1000000)::bigint, a."transaction", l.stamp, l.position, l.line, a."subject", a."organisation",
      a."client", a."requestId", a."through", a."role", a."reason", s.columns, encode(l.digests, 'hex'),
      ARRAY(SELECT o."organisationId" FROM "AuditOwner" o WHERE o."entryId" = a."id" ORDER BY 1))::text AS text
  FROM "AuditEntry" a LEFT JOIN plangraph.audit_link l ON l.number = a."id" LEFT JOIN plangraph.audit_shape s ON s.number = l.shape
  WHERE a."id" > $1 ORDER BY a."id" LIMIT $2`;

const atOnce = 500;

/** Reads the entries in their order, some at a time. */
export async function* readEntries(session: pg.ClientBase): AsyncGenerator<readonly SealedEntry[]> {
  for (let last = 0; ; ) {
    const { rows } = await session.query<SealedEntry>(page, [last, atOnce]);
    const end = rows.at(-1);
    if (!end) return;
    yield rows;
    last = end.id;
  }
}

/** The hash of an entry that follows a hash. */
export function hashAfter(hash: string, { text }: Pick<SealedEntry, 'text'>): string {
  return createHash('sha256')
    .update(hash + text)
    .digest('hex');
}

/** The hash that the first entry follows. */
export const beginning = '0'.repeat(64);
