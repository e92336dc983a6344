import { randomBytes } from 'node:crypto';
import { type Database, openDatabase } from '@plangraph/database';
import { scratchDatabase } from '@plangraph/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const role = `county_${randomBytes(4).toString('hex')}`;
const warnings: string[] = [];
const log = { info: () => {}, error: () => {}, warn: (text: string) => warnings.push(text) };
let owner: Database;
let url: string;

beforeAll(async () => {
  owner = await scratchDatabase();
  await owner.pool.query(`CREATE ROLE ${role} LOGIN PASSWORD 'secret'`);
  const address = new URL(owner.url);
  address.username = role;
  address.password = 'secret';
  url = address.href;
});
afterAll(async () => {
  await owner.pool.query(`DROP OWNED BY ${role}; DROP ROLE ${role}`);
  await owner.close();
});

describe('a role that an operator made for gateways', () => {
  it('is told what it lacks, and who can give it', async () => {
    const refusal = await openDatabase({ url, asGateway: true, migrate: false }).catch((error) => error);
    expect(refusal).toMatchObject({ code: 'DATABASE_RIGHTS_MISSING' });
    for (const text of [refusal.message, refusal.messageZh]) {
      expect(text).toContain(role);
      expect(text).toContain('DATABASE_OWNER_URL');
      expect(text).not.toContain('secret');
    }
  });

  it('gets its rights from the owner at the start, and no more of them', async () => {
    const database = await openDatabase({ url, ownerUrl: owner.url, asGateway: true, log });
    expect(await database.prisma.plan.count()).toBe(0);
    await expect(database.pool.query('DELETE FROM "Change"')).rejects.toMatchObject({ code: '42501' });
    await database.close();
    expect(warnings).toEqual([]);
  });

  it('then starts without the owner', async () => {
    const database = await openDatabase({ url, asGateway: true, log });
    expect(await database.prisma.plan.count()).toBe(0);
    await database.close();
    expect(warnings).toEqual([]);
  });

  it('is warned of what it may do beyond its needs', async () => {
    await owner.pool.query(`GRANT TRUNCATE ON "Place" TO ${role}; GRANT DELETE ON history."Place" TO ${role}`);
    await (await openDatabase({ url, asGateway: true, log })).close();
    expect(warnings.join()).toContain('TRUNCATE public."Place"');
    expect(warnings.join()).toContain('history."Place"');
    expect(warnings.join()).toContain(role);
  });

  it('has work done by the owner, where it must be', async () => {
    const database = await openDatabase({ url, ownerUrl: owner.url, asGateway: true, log });
    const owns = await database.asOwner(({ pool }) => pool.query('SELECT plangraph.is_owner() AS owns'));
    expect(owns.rows).toEqual([{ owns: true }]);
    expect((await database.pool.query('SELECT plangraph.is_owner() AS owns')).rows).toEqual([{ owns: false }]);
    await database.close();
  });
});

describe('the owner as a gateway', () => {
  it('serves, and is warned', async () => {
    warnings.length = 0;
    await (await openDatabase({ url: owner.url, asGateway: true, log })).close();
    expect(warnings.join()).toMatch(/superuser|owns \d+ tables/);
    expect(warnings.join()).toContain('DATABASE_OWNER_URL');
  });
});
