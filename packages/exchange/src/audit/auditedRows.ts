import { type ChangedColumn, changedColumns } from '@plangraph/plan';
import { type ConnectedSystem, type Connection, defineSystem } from '@plangraph/schema';
import { auditErrors } from './errors.ts';

/** What an entry did to one record. */
export interface AuditedRecord {
  readonly id: number;
  readonly columns: readonly ChangedColumn[];
}

/** An entry, and whose records of it are shown: all, or those of an organisation, and of the places under it for one that administers. */
export interface AuditedKey {
  readonly entry: number;
  readonly noun: string;
  readonly organisation: string | null;
  readonly administers: boolean;
}

/** The versions that the database keeps, as the audit shows them. */
export const auditedRows = defineSystem<AuditedKey, readonly AuditedRecord[]>({
  name: 'versions',
  identify: ({ entry, organisation, administers }) => `${entry} ${administers} ${organisation}`,
  absent: auditErrors.AUDIT_NOT_CONNECTED(),
  unavailable: auditErrors.AUDIT_UNAVAILABLE(),
});

/** How many records of an entry are shown. */
export const mostShown = 100;

// What opens doors, or leads to what does: nobody is shown it again.
const hidden: Readonly<Record<string, readonly string[]>> = {
  ApiKey: ['digest'],
  Webhook: ['url', 'document'],
  WebhookSecret: ['salt'],
};

/** Reads rows; a pool of connections is one such. */
interface Reading {
  query(text: string, values: readonly unknown[]): Promise<{ readonly rows: readonly unknown[] }>;
}

type Row = { readonly entry: number; readonly id: number; readonly before: Columns; readonly after: Columns };
type Columns = Readonly<Record<string, unknown>> | null;

const read = `
  WITH RECURSIVE under AS (
    SELECT o."placeId" AS id FROM "Organisation" o WHERE o."code" = $2 AND $3 AND o."retiredAt" IS NULL
    UNION SELECT p."id" FROM "Place" p JOIN under u ON p."parentId" = u.id)
  SELECT e AS entry, r.id, r.before, r.after FROM unnest($1::int[]) e CROSS JOIN LATERAL plangraph.audited_rows(e, ${mostShown},
    CASE WHEN $2::text IS NOT NULL THEN ARRAY(SELECT o."id" FROM "Organisation" o WHERE o."code" = $2 OR o."placeId" IN (SELECT id FROM under)) END) r`;

/** Lets what was before and after be read from a database: one statement for all entries of one that asks. */
export function auditedRowsFrom(
  pool: Reading,
  options: Pick<Connection<never, never>, 'failed'> = {},
): ConnectedSystem {
  return auditedRows.answeredBy({
    ...options,
    timeLimit: 5_000,
    async load(keys) {
      const found = new Map<AuditedKey, AuditedRecord[]>(keys.map((key) => [key, []]));
      const asked = Map.groupBy(keys, ({ organisation, administers }) => `${administers} ${organisation}`);
      for (const same of asked.values()) {
        const [{ organisation, administers } = { organisation: null, administers: false }] = same;
        const { rows } = await pool.query(read, [same.map(({ entry }) => entry), organisation, administers]);
        const byEntry = Map.groupBy(rows as readonly Row[], ({ entry }) => entry);
        for (const key of same)
          found.get(key)?.push(...(byEntry.get(key.entry) ?? []).map((row) => shown(key.noun, row)));
      }
      return keys.map((key) => found.get(key) ?? []);
    },
  });
}

function shown(noun: string, { id, before, after }: Row): AuditedRecord {
  const columns = changedColumns(before, after).filter(
    (each) => each.before !== each.after && !hidden[noun]?.includes(each.name),
  );
  return { id, columns };
}
