import { execFile } from 'node:child_process';
import { statSync } from 'node:fs';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { readConfig } from '../src/config/config.ts';
import { repositoryRoot } from '../src/config/repository.ts';
import {
  audience,
  issuer,
  keyFile,
  makeSigner,
  openIdentityWorld,
  scratchFolder,
  settingsFor,
} from './identityWorld.ts';

const json = { 'content-type': 'application/json' };

async function open(environment: Record<string, string> = {}) {
  const folder = join(scratchFolder(), 'data');
  const world = await openIdentityWorld({ PLANGRAPH_DATA_DIR: folder, ...environment });
  const logIn = async (body: unknown, init: RequestInit = {}) => {
    const text = typeof body === 'string' ? body : JSON.stringify(body);
    const url = `${world.url}/development/login`;
    const response = await fetch(url, { method: 'POST', headers: json, body: text, ...init });
    const answer = await response.text();
    return { response, status: response.status, answer: answer.startsWith('{') ? JSON.parse(answer) : answer };
  };
  return { ...world, folder, logIn, keyPath: join(folder, 'identity/development-key.json') };
}

const login = { subject: 'li', organisation: 'tech', roles: ['approver', 'reporter'] };

describe('the development login', () => {
  it('gives a token for whomever one wants to be', async () => {
    const { logIn, ask } = await open();
    const { response, status, answer } = await logIn(login);
    expect([status, response.headers.get('cache-control')]).toEqual([200, 'no-store']);
    expect(answer).toEqual({
      token: expect.any(String),
      expiresAt: expect.any(String),
      viewer: { subject: 'li', organisation: 'tech', roles: ['reporter', 'approver'] },
    });
    expect(Math.round((Date.parse(answer.expiresAt) - Date.now()) / 3_600_000)).toBe(12);
    expect(await ask(answer.token)).toMatchObject({ status: 200, data: { hello: 'tech reporter approver' } });
    const { answer: plain } = await logIn({ roles: [] });
    expect(plain.viewer).toEqual({ subject: 'developer', organisation: null, roles: [] });
  });

  it('serves its own machine only, and nobody through a proxy', async () => {
    const { logIn, url } = await open({ HOST: '0.0.0.0' });
    for (const header of [{ 'x-forwarded-for': '127.0.0.1' }, { forwarded: 'for=127.0.0.1' }]) {
      const { status, answer } = await logIn(login, { headers: { ...json, ...header } });
      expect([status, answer.errors[0].extensions.code]).toEqual([403, 'LOGIN_BEYOND_LOOPBACK']);
    }
    const outer = Object.values(networkInterfaces())
      .flat()
      .find((each) => each && !each.internal && each.family === 'IPv4');
    if (!outer) return; // a machine without a network has nobody to refuse
    const address = new URL('/development/login', url);
    address.hostname = outer.address;
    const refused = await fetch(address, { method: 'POST', headers: json, body: JSON.stringify(login) });
    expect([refused.status, (await refused.json()).errors[0].extensions.code]).toEqual([403, 'LOGIN_BEYOND_LOOPBACK']);
  });

  it('keeps its key to the account that runs it, and hands it to no caller', async () => {
    const { logIn, keyPath, lines } = await open();
    const { answer } = await logIn(login);
    expect(statSync(keyPath).mode & 0o777).toBe(0o600);
    expect(JSON.stringify(lines)).not.toContain(answer.token);
  });

  it('makes one key however many begin at once, and finds it again after a restart', async () => {
    const folder = join(scratchFolder(), 'data');
    const worlds = await Promise.all([1, 2, 3].map(() => open({ PLANGRAPH_DATA_DIR: folder })));
    const tokens = await Promise.all(worlds.map(async ({ logIn }) => (await logIn(login)).answer.token));
    const later = await open({ PLANGRAPH_DATA_DIR: folder });
    for (const token of tokens) {
      for (const { ask } of [...worlds, later]) expect(await ask(token)).toMatchObject({ status: 200 });
    }
  });

  it.each([
    ['{', 'no JSON'],
    [{ organisation: 'tech' }, 'no roles'],
    [{ roles: ['emperor'] }, 'an unknown role'],
    [{ roles: [], subject: '' }, 'an empty subject'],
    [{ roles: [], admin: true }, 'more than is known'],
  ] as [unknown, string][])('refuses %j: %s', async (body) => {
    const { logIn } = await open();
    const { status, answer } = await logIn(body);
    expect([status, answer.errors[0].extensions]).toEqual([
      400,
      { code: 'LOGIN_INVALID', messageZh: expect.stringContaining('roles'), requestId: expect.any(String) },
    ]);
  });

  it('cannot be used by pages of other sites', async () => {
    const { logIn, url } = await open();
    const plain = await logIn(login, { headers: { 'content-type': 'text/plain' } });
    expect([plain.status, plain.answer.errors[0].extensions.code]).toEqual([415, 'CONTENT_TYPE_UNSUPPORTED']);
    for (const headers of [
      { origin: 'https://evil.example' },
      { origin: 'null' },
      { 'sec-fetch-site': 'cross-site' },
    ]) {
      const { response, status, answer } = await logIn(login, { headers: { ...json, ...headers } as never });
      expect([status, answer.errors[0].extensions.code]).toEqual([403, 'LOGIN_FROM_ANOTHER_SITE']);
      expect(response.headers.get('access-control-allow-origin')).toBeNull();
    }
    const preflight = await fetch(`${url}/development/login`, {
      method: 'OPTIONS',
      headers: { origin: 'https://evil.example', 'access-control-request-method': 'POST' },
    });
    expect([preflight.status, preflight.headers.get('access-control-allow-origin')]).toEqual([405, null]);
    expect((await logIn(login, { headers: { ...json, origin: 'http://localhost:5173' } })).status).toBe(200);
  });

  it('warns where others than this machine reach it', async () => {
    const warnings = async (HOST: string) => (await open({ HOST })).lines.filter(({ level }) => level === 40);
    expect(await warnings('0.0.0.0')).toEqual([expect.objectContaining({ host: '0.0.0.0' })]);
    expect(await warnings('127.0.0.1')).toEqual([]);
  });

  it('says when its key cannot be kept', async () => {
    const { path } = keyFile();
    const { logIn } = await open({ PLANGRAPH_DATA_DIR: path });
    const { status, answer } = await logIn(login);
    expect([status, answer.errors[0].extensions.code]).toEqual([503, 'DEVELOPMENT_KEY_UNUSABLE']);
  });

  it('stands beside the keys of others where it is asked for, and not unless', async () => {
    const signer = await makeSigner('theirs');
    const settings = settingsFor(keyFile(signer).path);
    const both = await open({ ...settings, PLANGRAPH_DEVELOPMENT_LOGIN: 'on' });
    const { answer } = await both.logIn(login);
    expect(await both.ask(answer.token)).toMatchObject({ status: 200 });
    expect(await both.ask(await signer.sign())).toMatchObject({ status: 200 });
    // Who holds another's key is not taken for the development login, and the other way round.
    expect(await both.ask(await signer.sign({ iss: 'plangraph-development' }))).toMatchObject({ status: 401 });

    const theirs = await open({ ...settings, PLANGRAPH_DATA_DIR: both.folder });
    expect((await theirs.logIn(login)).status).toBe(404);
    expect(await theirs.ask(answer.token)).toMatchObject({ status: 401, code: 'INVALID_TOKEN' });
  });
});

describe('in production', () => {
  it('there is no such path, and its tokens are refused although the key lies there', async () => {
    const { logIn, folder } = await open();
    const { answer } = await logIn(login);
    const production = await open({ NODE_ENV: 'production', PLANGRAPH_DATA_DIR: folder });
    expect((await production.logIn(login)).status).toBe(404);
    expect(await production.ask(answer.token)).toMatchObject({ status: 401, code: 'TOKENS_NOT_CONFIGURED' });
    const keys = settingsFor(keyFile(await makeSigner('theirs')).path);
    const withKeys = await open({ NODE_ENV: 'production', PLANGRAPH_DATA_DIR: folder, ...keys });
    expect(await withKeys.ask(answer.token)).toMatchObject({ status: 401, code: 'INVALID_TOKEN' });
  });

  it('asking for it ends the start', () => {
    expect(() => readConfig({ NODE_ENV: 'production', PLANGRAPH_DEVELOPMENT_LOGIN: 'on' })).toThrowError(
      /PLANGRAPH_DEVELOPMENT_LOGIN is "on" in production/,
    );
    expect(readConfig({ NODE_ENV: 'production', PLANGRAPH_DEVELOPMENT_LOGIN: 'off' }).identity.developmentKeyFile).toBe(
      null,
    );
  });
});

describe('settings that contradict each other', () => {
  const address = 'https://login.example.org/jwks.json';
  it.each([
    [{ PLANGRAPH_JWKS_URL: address, PLANGRAPH_TOKEN_AUDIENCE: audience }, 'PLANGRAPH_TOKEN_ISSUER is missing'],
    [{ PLANGRAPH_JWKS_URL: address, PLANGRAPH_TOKEN_ISSUER: issuer }, 'PLANGRAPH_TOKEN_AUDIENCE is missing'],
    [{ PLANGRAPH_TOKEN_ISSUER: issuer }, 'PLANGRAPH_TOKEN_ISSUER is set, but no keys are'],
    [{ ...settingsFor(import.meta.filename), PLANGRAPH_JWKS_URL: address }, 'are both set'],
    [
      { ...settingsFor(import.meta.filename), PLANGRAPH_TOKEN_ISSUER: 'plangraph-development' },
      'which is the development login',
    ],
  ])('%j are refused', (environment, message) => {
    expect(() => readConfig(environment)).toThrowError(message);
  });
});

describe('the command token', () => {
  const run = (options: readonly string[], environment: Record<string, string>) =>
    promisify(execFile)(process.execPath, ['services/gateway/src/main.ts', 'token', ...options], {
      cwd: repositoryRoot,
      env: { PATH: process.env.PATH, ...environment },
    });

  it('prints a token that the gateway on the same data folder takes', async () => {
    const { ask, folder } = await open();
    const options = ['--organisation', 'tech', '--roles', 'reporter,reader', '--subject', 'li'];
    const { stdout } = await run(options, { PLANGRAPH_DATA_DIR: folder });
    expect(await ask(stdout.trim())).toMatchObject({ status: 200, data: { hello: 'tech reader reporter' } });
  });

  it('prints none in production, nor for unknown roles', async () => {
    const PLANGRAPH_DATA_DIR = scratchFolder();
    await expect(run(['--roles', 'reader'], { NODE_ENV: 'production', PLANGRAPH_DATA_DIR })).rejects.toMatchObject({
      code: 64,
      stderr: expect.stringContaining('DEVELOPMENT_LOGIN_OFF'),
      stdout: '',
    });
    await expect(run(['--roles', 'emperor'], { PLANGRAPH_DATA_DIR })).rejects.toMatchObject({
      code: 64,
      stderr: expect.stringContaining('LOGIN_INVALID'),
    });
  });
});
