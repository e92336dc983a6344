import { randomUUID } from 'node:crypto';
import type { Job } from '@plangraph/exchange';
import type { Pool } from '../progress.ts';

// Of organisations that wait, those of which fewest imports are being done come first.
const claim = `
  UPDATE "ImportJob" SET "leasedBy" = $1, "leasedUntil" = now() + make_interval(secs => $2), "attempts" = "attempts" + 1
  FROM "Import" i WHERE i."id" = "ImportJob"."importId" AND "ImportJob"."id" = (
    SELECT j."id" FROM "ImportJob" j JOIN "Import" own ON own."id" = j."importId"
    WHERE j."finishedAt" IS NULL AND (j."leasedUntil" IS NULL OR j."leasedUntil" <= now())
    ORDER BY (
      SELECT count(*) FROM "ImportJob" b JOIN "Import" o ON o."id" = b."importId"
      WHERE b."finishedAt" IS NULL AND b."leasedUntil" > now() AND o."organisationId" IS NOT DISTINCT FROM own."organisationId"
    ), j."id" LIMIT 1 FOR UPDATE OF j SKIP LOCKED)
  RETURNING "ImportJob"."id", "importId", i."name", i."policy", i."dryRun", i."reason", "upload", "stated", "viewer", "mapping",
    "position", "attempts", "leasedBy"`;

/** Takes an import in hand, for as long as a lease lasts, in milliseconds; null where none waits. */
export async function claimImport(pool: Pick<Pool, 'query'>, lease: number): Promise<Job | null> {
  const { rows } = await pool.query<Job>(claim, [randomUUID(), lease / 1_000]);
  return rows[0] ?? null;
}

/** Forgets pieces of files that nobody has brought for a day: of uploads that broke off. Gives how many. */
export async function forgetLost(pool: Pick<Pool, 'query'>): Promise<number> {
  const { rowCount } = await pool.query(
    `DELETE FROM "ImportPiece" WHERE "id" IN (
       SELECT p."id" FROM "ImportPiece" p WHERE p."recordedAt" < now() - interval '1 day'
       AND NOT EXISTS (SELECT FROM "ImportJob" j WHERE j."upload" = p."upload" AND j."finishedAt" IS NULL)
       ORDER BY p."recordedAt", p."id" LIMIT 100)`,
  );
  return rowCount ?? 0;
}
