import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, expect, it } from 'vitest';
import { addressOf, connectionOf } from '../src/credentials/connection.ts';
import { writeCredentials } from '../src/credentials/credentials.ts';
import { answerJson, run, type StandIn, standIn } from './shell.ts';

const folder = mkdtempSync(join(tmpdir(), 'plangraph-keys-'));
const file = join(folder, 'own/credentials.json');
const environment = { PLANGRAPH_CREDENTIALS: file };
const key = 'plangraph_planted_0123456789abcdef';
const other = 'plangraph_another_0123456789abcdef';
const asked = { server: null, plainHttp: false };

let server: StandIn;
beforeEach(async () => {
  server = await standIn((response) => answerJson(response, { data: { viewer: null } }));
});
afterEach(() => {
  server.close();
  rmSync(join(folder, 'own'), { recursive: true, force: true });
});
afterAll(() => rmSync(folder, { recursive: true }));

it('a key is kept for its owner alone, goes to its own server only, and is never printed', async () => {
  const ran = await run(['login', '--server', server.url, '--key-file', '-'], environment, `${key}\n`);
  expect(ran).toMatchObject({ code: 0, err: '' });
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(ran.out).not.toContain(key);
  await run(['whoami'], environment);
  expect(server.came.map(({ headers }) => headers.authorization)).toEqual([`Bearer ${key}`, `Bearer ${key}`]);
  expect(connectionOf(environment, { ...asked, server: 'https://else.example' })).toEqual({
    server: 'https://else.example',
    key: null,
  });
});

it('what the environment names comes before what is kept', () => {
  writeCredentials(environment, {
    current: 'https://a.example',
    servers: { 'https://a.example': { key, plainHttp: false } },
  });
  expect(connectionOf(environment, asked)).toEqual({ server: 'https://a.example', key });
  expect(connectionOf({ ...environment, PLANGRAPH_KEY: other }, asked)).toEqual({
    server: 'https://a.example',
    key: other,
  });
  expect(connectionOf({ ...environment, PLANGRAPH_SERVER: 'b.example', PLANGRAPH_KEY: other }, asked)).toEqual({
    server: 'https://b.example',
    key: other,
  });
  expect(connectionOf({ PLANGRAPH_CREDENTIALS: join(folder, 'none') }, asked)).toEqual({
    server: 'http://127.0.0.1:4000',
    key: null,
  });
});

it('a file that others may read is refused, and one that is another’s', async () => {
  writeCredentials(environment, { current: null, servers: {} });
  chmodSync(file, 0o640);
  expect(await run(['whoami'], environment)).toMatchObject({
    code: 78,
    err: expect.stringContaining(`chmod 600 ${file}`),
  });
  chmodSync(file, 0o600);
  writeFileSync(file, '{"servers": 3}');
  expect((await run(['whoami'], environment)).err).toMatch(/^CREDENTIALS_UNREADABLE/);
});

it('a key goes over http to this machine only, unless somebody says that the network is his', () => {
  const far = { ...environment, PLANGRAPH_KEY: key, PLANGRAPH_SERVER: 'http://10.0.0.7:4000' };
  expect(() => connectionOf(far, asked)).toThrow(/KEY_IN_CLEAR/);
  expect(() => connectionOf({ ...far, PLANGRAPH_SERVER: 'http://127.0.0.1.example.org' }, asked)).toThrow(
    /KEY_IN_CLEAR/,
  );
  expect(connectionOf(far, { ...asked, plainHttp: true }).key).toBe(key);
  expect(connectionOf({ ...far, PLANGRAPH_PLAIN_HTTP: 'on' }, asked).key).toBe(key);
});

it.each([
  ['plans.example.org', 'https://plans.example.org'],
  ['https://plans.example.org/graphql', 'https://plans.example.org'],
  ['http://127.0.0.1:4000/', 'http://127.0.0.1:4000'],
  ['https://example.org/plans/graphql', 'https://example.org/plans'],
])('%s is the server %s', (given, address) => {
  expect(addressOf(given)).toBe(address);
});

it.each(['ftp://example.org', 'https://li:secret@example.org', 'https://', 'http://a b'])(
  '%s is no server',
  (given) => {
    expect(() => addressOf(given)).toThrow(/SERVER_INVALID/);
  },
);

it('a key that is none is refused without telling it', async () => {
  const ran = await run(['login', '--server', server.url, '--key-file', '-'], environment, 'my secret words\n');
  expect(ran).toMatchObject({ code: 64, err: expect.stringContaining('it has 15 characters') });
  expect(ran.err).not.toContain('secret');
});

it('a key that is made has its file before it is made, and no file is written over', async () => {
  const taken = join(folder, 'taken.key');
  writeFileSync(taken, 'mine');
  const args = ['key', 'create', '--name', 'x', '--organisation', 'tech', '--scopes', 'read', '--server', server.url];
  expect((await run([...args, '--out', taken], environment)).code).toBe(73);
  expect(readFileSync(taken, 'utf8')).toBe('mine');
  expect(server.came).toEqual([]);
});
