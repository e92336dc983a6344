import type { KeptSecret } from '@plangraph/exchange';
import type { Viewer } from '@plangraph/schema';
import type { Pool } from '../progress.ts';

/** An endpoint, as a delivery needs it. */
export interface Endpoint {
  readonly id: number;
  readonly url: string;
  readonly document: string | null;
  readonly state: string;
  /** Code of the organisation that is told, and the number of its place; null for none. */
  readonly organisation: string | null;
  readonly place: number | null;
  /** In whose rights payloads are read; null where the owner serves no more. */
  readonly viewer: Viewer | null;
  /** What is kept of the secrets that sign now, the newest first. */
  readonly secrets: readonly KeptSecret[];
}

interface Row extends Omit<Endpoint, 'viewer'> {
  readonly gone: boolean;
  readonly client: string | null;
  readonly scopes: readonly string[] | null;
  readonly areas: readonly string[] | null;
}

const find = `
  SELECT w."id", w."url", w."document", w."state", o."code" AS organisation, o."placeId" AS place,
    o."retiredAt" IS NOT NULL OR c."retiredAt" IS NOT NULL AS gone,
    c."code" AS client, c."scopes"::text[] AS scopes, c."areas" AS areas,
    ARRAY(SELECT json_build_object('keyId', s."keyId", 'salt', s."salt") FROM "WebhookSecret" s
      WHERE s."webhookId" = w."id" AND (s."endsAt" IS NULL OR s."endsAt" > now()) ORDER BY s."id" DESC) AS secrets
  FROM "Webhook" w LEFT JOIN "Organisation" o ON o."id" = w."organisationId" LEFT JOIN "ApiClient" c ON c."id" = w."clientId"
  WHERE w."id" = $1`;

const roles: Readonly<Record<string, string>> = {
  READ: 'reader',
  REPORT: 'reporter',
  APPROVE: 'approver',
  ADMINISTER: 'administrator',
};

/** Finds an endpoint as it is now: what it may see is what its organisation, and the client that made it, may see at this moment. */
export async function findEndpoint(pool: Pick<Pool, 'query'>, id: number): Promise<Endpoint | null> {
  const { rows } = await pool.query<Row>(find, [id]);
  const [row] = rows;
  if (!row) return null;
  const { gone, client, scopes, areas, ...endpoint } = row;
  const { organisation } = endpoint;
  if (gone) return { ...endpoint, viewer: null };
  const asked = scopes?.flatMap((scope) => roles[scope] ?? []) ?? ['reader'];
  const program =
    client === null
      ? {}
      : { client: { code: client, scopes: scopes ?? [], areas: areas?.length ? areas : null, fileAreas: null } };
  return { ...endpoint, viewer: { subject: `webhook:${id}`, organisation, roles: asked, ...program } };
}
