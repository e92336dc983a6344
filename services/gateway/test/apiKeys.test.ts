import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { sealAudit } from '@plangraph/database';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { printKey } from '../src/commands/key.ts';
import { memoryTime } from '../src/identity/briefly.ts';
import { openKeys, whoAmI } from './apiKeysWorld.ts';

let world: Awaited<ReturnType<typeof openKeys>>;
beforeAll(async () => {
  world = await openKeys();
}, 120_000);
afterAll(() => world?.close());

describe('a county that is set up from nothing, by keys alone', () => {
  it('begins with the key that the operator has printed', async () => {
    expect(world.setup).toMatch(/^plangraph_\S{50}$/);
    expect((await world.ask(1, world.setup, whoAmI)).data.viewer).toEqual({
      organisation: null,
      roles: ['reader', 'administrator'],
      client: { code: 'setup', scopes: ['READ', 'ADMINISTER'], areas: null },
    });
    const named = (code: string) => ({ code, nameZh: code, nameEn: code });
    await world.send(world.setup, 'createPlace', { place: { ...named('city'), kind: 'CITY' } }, 'place { id }');
    for (const code of ['county', 'elsewhere'])
      await world.send(
        world.setup,
        'createPlace',
        { place: { ...named(code), kind: 'COUNTY', parent: 'city' } },
        'place { id }',
      );
    for (const [code, place] of [
      ['tech', 'county'],
      ['office', 'county'],
      ['others', 'elsewhere'],
    ])
      await world.send(
        world.setup,
        'createOrganisation',
        { organisation: { ...named(code ?? ''), kind: 'BUREAU', place } },
        'organisation { id }',
      );
  });

  it('goes on with keys of its bureaus: each may what its scopes and its organisation may, in its areas', async () => {
    const { key } = await world.clientOf('tech', 'tech-script', ['READ', 'REPORT'], ['industry']);
    expect((await world.ask(1, key, whoAmI)).data.viewer).toEqual({
      organisation: { code: 'tech' },
      roles: ['reader', 'reporter'],
      client: { code: 'tech-script', scopes: ['READ', 'REPORT'], areas: ['industry'] },
    });
    const park = { code: 'north', nameZh: '北园', nameEn: 'North', kind: 'PARK_OF_SMALL_FIRMS', place: 'county' };
    const { data } = await world.ask(0, null, '{ __type(name: "ParkKind") { enumValues { name } } }');
    park.kind = data.__type.enumValues[0].name;
    await world.send(key, 'createPark', { park }, 'park { id }');
    await world.send(key, 'createPark', { park: { ...park, code: 'far', place: 'elsewhere' } }, 'park { id }', [
      'OTHER_PLACE',
    ]);
    const brand = { code: 'tea', nameZh: '茶', nameEn: 'Tea', place: 'county' };
    const { errors } = await world.send(key, 'createBrand', { brand }, 'brand { id }', ['OUT_OF_SCOPE']);
    expect(errors[0].message).toContain('“tech-script” is for industry only; this is of common-prosperity');
    expect(errors[0].cure).toContain('changeApiClient');
    await world.send(key, 'closePlan', { plan: 'none' }, 'plan { id }', ['FORBIDDEN']);
  });

  it('lets a reading key change nothing, and an importing one alone see no more than the public', async () => {
    const reader = await world.clientOf('tech', 'tech-reader', ['READ']);
    const park = { code: 'south', nameZh: '南园', nameEn: 'South', kind: 'X', place: 'county' };
    const { data } = await world.ask(0, null, '{ __type(name: "ParkKind") { enumValues { name } } }');
    park.kind = data.__type.enumValues[0].name;
    await world.send(reader.key, 'createPark', { park }, 'park { id }', ['FORBIDDEN']);
    const importer = await world.clientOf('tech', 'tech-importer', ['IMPORT']);
    const counted = '{ apiClients: clients(first: 0) { totalCount } changes(first: 0) { totalCount } }';
    expect((await world.ask(1, importer.key, counted)).data.changes).toEqual({ totalCount: 0 });
    expect((await world.ask(1, reader.key, counted)).data.changes.totalCount).toBeGreaterThan(0);
  });
});

describe('a key', () => {
  it('that was revoked at one gateway is refused by the other within a third of the lease', async () => {
    const { key, apiKey } = await world.clientOf('office', 'office-script', ['READ']);
    expect((await world.ask(1, key, whoAmI)).status).toBe(200);
    await world.send(world.setup, 'revokeApiKey', { key: apiKey.id, reason: 'lost' }, 'apiKey { revokedAt }');
    await sleep(memoryTime);
    for (const at of [0, 1] as const) {
      expect(await world.ask(at, key, whoAmI)).toMatchObject({ status: 401, code: 'API_KEY_REVOKED' });
    }
    await world.send(world.setup, 'revokeApiKey', { key: apiKey.id }, 'apiKey { id }', ['KEY_REVOKED']);
  });

  it('gives way to another after an overlap in which both hold', async () => {
    const first = await world.clientOf('office', 'office-rotating', ['READ']);
    const given = { client: 'office-rotating', replaces: first.apiKey.id };
    const second = await world.send(world.setup, 'issueApiKey', { ...given, overlapHours: 1 }, 'key apiKey { id }');
    for (const key of [first.key, second.key]) expect((await world.ask(1, key, whoAmI)).status).toBe(200);
    const third = await world.send(
      world.setup,
      'issueApiKey',
      { ...given, replaces: second.apiKey.id, overlapHours: 0 },
      'key',
    );
    await sleep(memoryTime);
    expect(await world.ask(1, second.key, whoAmI)).toMatchObject({ status: 401, code: 'API_KEY_REVOKED' });
    for (const key of [first.key, third.key]) expect((await world.ask(1, key, whoAmI)).status).toBe(200);
  });

  it('ends with its client, and with its day', async () => {
    const { key } = await world.clientOf('office', 'office-ending', ['READ']);
    const { prisma } = world.database;
    await prisma.apiKey.updateMany({ where: { client: { code: 'office-ending' } }, data: { expiresAt: new Date(0) } });
    expect(await world.ask(1, key, whoAmI)).toMatchObject({ status: 401, code: 'API_KEY_EXPIRED' });
    const { data } = await world.ask(
      0,
      world.setup,
      '{ client(code: "office-rotating") { id keys { nodes { hint usedAt } } } }',
    );
    expect(data.client.keys.nodes[0]).toEqual({
      hint: expect.stringMatching(/^plangraph_.{6}$/),
      usedAt: expect.any(String),
    });
    await world.send(world.setup, 'retireApiClient', { id: data.client.id, reason: 'done' }, 'apiClient { id }');
    await world.send(world.setup, 'issueApiKey', { client: 'office-rotating' }, 'key', ['CLIENT_RETIRED']);
  });

  it('is made by administrators of the place only, for their own clients', async () => {
    const { key } = await world.clientOf('office', 'office-admin', ['ADMINISTER']);
    await world.send(key, 'issueApiKey', { client: 'tech-script', days: 30 }, 'key');
    await world.clientOf('others', 'others-script', ['READ']);
    await world.send(key, 'issueApiKey', { client: 'others-script' }, 'key', ['OTHER_PLACE']);
    await world.send(key, 'issueApiKey', { client: 'tech-script', days: 1827 }, 'key', ['KEY_LIFETIME']);
    const bound = await world.clientOf('office', 'office-bound', ['ADMINISTER'], ['industry']);
    await world.send(bound.key, 'issueApiKey', { client: 'tech-script' }, 'key', ['OUT_OF_SCOPE']);
  });

  it('is told once: sent again, the same intent gives the first result without it', async () => {
    const input = { idempotencyKey: 'once', client: 'tech-script' };
    const first = await world.send(world.setup, 'issueApiKey', input, 'key apiKey { id }');
    const again = await world.send(world.setup, 'issueApiKey', input, 'key apiKey { id }');
    expect(first.key).toMatch(/^plangraph_/);
    expect(again).toEqual({ ...first, key: null });
  });

  it('is never made in a database that rests while a demonstration beside it is served', async () => {
    const { rows } = await world.database.pool.query('SHOW data_directory');
    const folder = mkdtempSync(join(tmpdir(), 'plangraph-key-'));
    // Of a demonstration that runs, this is all that others see: the folder of its engine leads to the data.
    mkdirSync(join(folder, 'demo'));
    writeFileSync(join(folder, 'demo', 'postgres.elsewhere'), `${rows[0].data_directory}\n`);
    const asked = printKey({ PLANGRAPH_DATA_DIR: folder }, ['setup', '--scopes', 'read']);
    await expect(asked).rejects.toMatchObject({
      code: 'DATABASE_AT_REST',
      message: expect.stringContaining('Add --demo to this command'),
    });
    expect(readdirSync(folder)).toEqual(['demo']);
    rmSync(folder, { recursive: true });
  });

  it('that is mistyped, or nobody’s, is told so, and never taken for the public', async () => {
    const wrong = world.setup.slice(0, -1) + (world.setup.endsWith('a') ? 'b' : 'a');
    expect(await world.ask(0, wrong, whoAmI)).toMatchObject({ status: 401, code: 'INVALID_TOKEN' });
    const { makeKey } = await import('@plangraph/exchange');
    expect(await world.ask(0, makeKey().key, whoAmI)).toMatchObject({ status: 401, code: 'API_KEY_UNKNOWN' });
  });

  it('stands nowhere: not in logs, errors, metrics, exports, the audit, nor in any table', async () => {
    const { key } = await world.clientOf('tech', 'tech-planted', ['READ', 'REPORT', 'IMPORT', 'EXPORT']);
    const own = { authorization: `Bearer ${key}` };
    const secrets = [key, world.setup].map((each) => each.slice('plangraph_'.length + 6));
    const told: string[] = [];
    for (const at of [0, 1] as const) {
      for (const query of [
        whoAmI,
        '{ nothing }',
        '{ changes { nodes { columns { before after } } } }',
        'mutation { x }',
      ]) {
        told.push((await world.ask(at, key, query)).text, (await world.ask(at, `${key}x`, query)).text);
      }
      const over = async (path: string, init?: RequestInit) =>
        told.push(await (await fetch(`${world.gateways[at]?.url}${path}`, init)).text());
      for (const name of ['clients', 'keys', 'changes', 'parks'])
        await over(`/exports/${name}?format=jsonl`, { headers: own });
      const later = { ...own, prefer: 'respond-async' };
      await over('/imports/parks', { method: 'POST', body: 'code,nameZh\na,b\n', headers: later });
      // Where a key may stand in an address, and where it stands by mistake.
      for (const path of [`/feeds/${key}/events.atom`, `/feeds/${key}`, `/exports/${key}`, `/api/${key}`, `/${key}`])
        await over(path);
      await over('/metrics');
      told.push(JSON.stringify(world.gateways[at]?.lines));
    }
    await sealAudit(world.database.pool);
    const { rows } = await world.database.pool.query(
      `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables WHERE schemaname IN ('public', 'history', 'plangraph')`,
    );
    for (const { name } of rows) {
      const dumped = await world.database.pool.query(
        `SELECT coalesce(string_agg(t::text, ' '), '') AS text FROM ${name} t`,
      );
      told.push(`${name} ${dumped.rows[0].text}`);
    }
    expect(told.join('').length).toBeGreaterThan(10_000);
    for (const secret of secrets) expect(told.filter((text) => text.includes(secret))).toEqual([]);
  });
});
