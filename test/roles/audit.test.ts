import { type Database, gatewayUrlOf, openDatabase, sealAudit } from '@plangraph/database';
import { allTold, scratchDatabase } from '@plangraph/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

let owner: Database;
let gateway: Database;
/** The tables of the audit, its chain, the log it is made of and the history that it vouches for, each with one of its columns. */
let tables: readonly { readonly name: string; readonly column: string }[];

beforeAll(async () => {
  owner = await scratchDatabase();
  await owner.pool.query(
    `INSERT INTO "Place" ("code", "nameZh", "nameEn", "kind") VALUES ('kaihua', '开化县', 'Kaihua County', 'COUNTY')`,
  );
  gateway = await openDatabase({ url: gatewayUrlOf(owner.url), ownerUrl: owner.url, asGateway: true, migrate: false });
  // What a gateway writes to itself is all that this leaves out: who listens.
  const { rows } = await owner.pool.query(`
    SELECT format('%I.%I', n.nspname, c.relname) AS name, (
      SELECT quote_ident(a.attname) FROM pg_attribute a
      WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attidentity = '' ORDER BY a.attnum DESC LIMIT 1) AS column
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE c.relkind IN ('r', 'p') AND (n.nspname = 'history' OR (n.nspname = 'plangraph' AND c.relname <> 'listener')
      OR (n.nspname = 'public' AND c.relname LIKE 'Audit%')) ORDER BY 1`);
  tables = rows;
});
afterAll(async () => {
  await gateway?.close();
  await owner?.close();
});

async function refusalOf(statement: string): Promise<string> {
  return gateway.pool.query(statement).then(
    () => 'it was done',
    ({ code }: { code: string }) => code,
  );
}

/** Whatever there is to do with a table, but reading it. */
const verbs: readonly (readonly [verb: string, write: (table: string, column: string) => string])[] = [
  ['insert into', (table) => `INSERT INTO ${table} DEFAULT VALUES`],
  ['update', (table, column) => `UPDATE ${table} SET ${column} = ${column}`],
  ['delete from', (table) => `DELETE FROM ${table}`],
  ['truncate', (table) => `TRUNCATE ${table} CASCADE`],
];

describe('the role of a gateway', () => {
  it.each(verbs)('may not %s any table of the audit, its chain, the log or the history', async (_, write) => {
    const named = tables.map(({ name }) => name);
    for (const name of ['"AuditEntry"', '"AuditDay"', '"AuditOwner"']) expect(named).toContain(`public.${name}`);
    for (const name of ['audit_chain', 'audit_link', 'replaced_row', 'event'])
      expect(named).toContain(`plangraph.${name}`);
    const refusals: Record<string, string> = {};
    for (const { name, column } of tables) refusals[name] = await refusalOf(write(name, column));
    expect(refusals).toEqual(Object.fromEntries(named.map((name) => [name, '42501'])));
  });

  it('writes it by what it writes alone: its change is sealed, in its name', async () => {
    const entries = async () => {
      await allTold(owner);
      await sealAudit(owner.pool);
      const { rows } = await owner.pool.query('SELECT noun, verb, role FROM "AuditEntry" ORDER BY id');
      return rows;
    };
    const before = await entries();
    await gateway.pool.query(`UPDATE "Place" SET "nameEn" = 'Kaihua'`);
    const { rows } = await gateway.pool.query('SELECT current_user AS role');
    expect((await entries()).slice(before.length)).toEqual([{ noun: 'Place', verb: 'CHANGED', role: rows[0].role }]);
  });
});
