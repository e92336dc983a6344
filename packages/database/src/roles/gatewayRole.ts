import { createHmac } from 'node:crypto';
import type pg from 'pg';

/** The role as which gateways connect to the embedded engine: it owns nothing. */
const gatewayRole = 'plangraph_gateway';

/** The address of an engine for its gateways, made from its owner's. Nothing more has to be kept to find it again. */
export function gatewayUrlOf(ownerUrl: string): string {
  const url = new URL(ownerUrl);
  url.password = createHmac('sha256', decodeURIComponent(url.password)).update(gatewayRole).digest('base64url');
  url.username = gatewayRole;
  return url.href;
}

/** Has the owner's server know the role of an address, with its password. Safe when several processes do it at once. */
export async function makeGatewayRole(owner: pg.Pool, url: string): Promise<void> {
  const { rowCount } = await owner.query('SELECT FROM pg_roles WHERE rolname = $1', [gatewayRole]);
  if (rowCount) return;
  const password = new URL(url).password; // base64url has nothing to escape
  await owner.query(`
    SET password_encryption = 'scram-sha-256'; SET scram_iterations = 1;
    DO $$ BEGIN
      CREATE ROLE ${gatewayRole} LOGIN NOINHERIT PASSWORD '${password}';
    EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
    END $$;
    DO $$ BEGIN EXECUTE format('REVOKE CREATE, TEMPORARY ON DATABASE %I FROM PUBLIC', current_database()); END $$`);
}

/** The role of an address, as whom its connections act. */
export function roleOf(url: string): string {
  return decodeURIComponent(new URL(url).username);
}
