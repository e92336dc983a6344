import type { Viewer } from '@plangraph/schema';
import { digestOf } from './secret.ts';

/** Runs one statement, as a pool of pg does. */
export interface Queries {
  query(text: string, values: unknown[]): Promise<{ readonly rows: Record<string, unknown>[] }>;
}

/** Why a key lets nobody in. */
export type KeyFault = 'UNKNOWN' | 'EXPIRED' | 'REVOKED' | 'CLIENT_RETIRED';

/** Whom a key stands for, until when at the latest; or why it lets nobody in. */
export type FoundClient =
  | { readonly viewer: Viewer; readonly key: number; readonly until: Date }
  | { readonly fault: KeyFault };

const find = `
  SELECT key."id", key."expiresAt", key."revokedAt", key."expiresAt" <= now() AS "expired", key."revokedAt" <= now() AS "revoked",
    client."code", client."scopes"::text[] AS "scopes", client."areas", client."fileAreas", client."retiredAt" IS NOT NULL AS "retired",
    organisation."code" AS "organisation"
  FROM "ApiKey" key
  JOIN "ApiClient" client ON client."id" = key."clientId"
  LEFT JOIN "Organisation" organisation ON organisation."id" = client."organisationId"
  WHERE key."digest" = $1`;

/** The role that each scope stands for; to send and fetch files is no role, the routes of files ask for the scope itself. */
const roles: Readonly<Record<string, string>> = {
  READ: 'reader',
  REPORT: 'reporter',
  APPROVE: 'approver',
  ADMINISTER: 'administrator',
};

/** Finds whom a key stands for, in one statement. */
export async function findClient(queries: Queries, key: string): Promise<FoundClient> {
  const { rows } = await queries.query(find, [digestOf(key)]);
  const [found] = rows;
  if (!found) return { fault: 'UNKNOWN' };
  if (found.retired) return { fault: 'CLIENT_RETIRED' };
  if (found.revoked) return { fault: 'REVOKED' };
  if (found.expired) return { fault: 'EXPIRED' };
  const code = String(found.code);
  const scopes = found.scopes as readonly string[];
  const bound = (areas: unknown) => (Array.isArray(areas) && areas.length ? areas.map(String) : null);
  const ends = [found.expiresAt, found.revokedAt].filter((each) => each !== null);
  return {
    key: Number(found.id),
    until: new Date(Math.min(...ends.map((each) => (each instanceof Date ? each : new Date(String(each))).getTime()))),
    viewer: Object.freeze({
      subject: `client:${code}`,
      organisation: found.organisation === null ? null : String(found.organisation),
      roles: Object.freeze(scopes.flatMap((scope) => roles[scope] ?? [])),
      client: Object.freeze({ code, scopes, areas: bound(found.areas), fileAreas: bound(found.fileAreas) }),
    }),
  };
}

const use = `
  UPDATE "ApiKey" SET "usedAt" = date_trunc('minute', now())
  WHERE "id" = $1::int4 AND ("usedAt" IS NULL OR "usedAt" < date_trunc('minute', now()))`;

/** Keeps when a key was last used, to the minute. */
export async function noteUse(queries: Queries, key: number): Promise<void> {
  await queries.query(use, [key]);
}
