import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { runGateway } from '../src/start/run.ts';
import {
  audience,
  issuer,
  keyFile,
  makeSigner,
  openIdentityWorld,
  type Signer,
  scratchFolder,
  settingsFor,
} from './identityWorld.ts';
import { createMemory, smallGraph, testConfig } from './world.ts';

afterEach(() => {
  vi.useRealTimers();
});

const [first, second] = await Promise.all([makeSigner('first'), makeSigner('second')]);

/** Lets time pass for the clock, and for nothing else. */
function wait(seconds: number): void {
  const now = Date.now() + seconds * 1000;
  if (vi.isFakeTimers()) vi.setSystemTime(now);
  else vi.useFakeTimers({ toFake: ['Date'], now });
}

describe('a file of keys', () => {
  it('is read again when it changes: a new key is taken, a withdrawn one ends', async () => {
    const file = keyFile(first);
    const { ask } = await openIdentityWorld(settingsFor(file.path));
    expect(await ask(await second.sign())).toMatchObject({ status: 401 });
    const old = await first.sign();
    expect(await ask(old)).toMatchObject({ status: 200 });

    file.write(first, second);
    expect(await ask(await second.sign())).toMatchObject({ status: 200 });
    file.write(second);
    expect(await ask(await first.sign({ sub: 'new' }))).toMatchObject({ status: 401, code: 'INVALID_TOKEN' });
    wait(601);
    expect(await ask(old)).toMatchObject({ status: 401, code: 'INVALID_TOKEN' });
  });

  it('that is broken while the gateway runs does not take away the keys that it had', async () => {
    const file = keyFile(first);
    const { ask, lines } = await openIdentityWorld(settingsFor(file.path));
    writeFileSync(file.path, '{"keys": [');
    expect(await ask(await first.sign())).toMatchObject({ status: 200 });
    expect(lines).toContainEqual(expect.objectContaining({ path: file.path, level: 50 }));
  });

  it.each([
    ['no JSON', '{"keys"'],
    ['no keys', '{"keys": []}'],
    ['a private key', '{"keys": [{"kty":"OKP","crv":"Ed25519","x":"a","d":"b"}]}'],
    ['a shared secret', '{"keys": [{"kty":"oct","k":"c2VjcmV0"}]}'],
  ])('with %s ends the start, and says why', async (_, text) => {
    const path = join(scratchFolder(), 'jwks.json');
    writeFileSync(path, text);
    const open = async () => ({ graph: smallGraph(), check: async () => 'ready' as const, close: async () => {} });
    const { served } = await runGateway({ config: testConfig(settingsFor(path)), log: createMemory().log, open });
    await expect(served).rejects.toMatchObject({
      code: 'TOKEN_KEYS_UNREADABLE',
      message: expect.stringContaining(path),
      exitCode: 78,
    });
  });
});

describe('a server of keys', () => {
  async function serveKeys(...signers: readonly Signer[]) {
    const state = { signers, status: 200, asked: 0 };
    const server = createServer((_, response) => {
      state.asked += 1;
      response.writeHead(state.status, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ keys: state.signers.map(({ publicKey }) => publicKey) }));
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    onTestFinished(() => void server.close());
    const world = await openIdentityWorld({
      PLANGRAPH_JWKS_URL: `http://127.0.0.1:${(server.address() as AddressInfo).port}/jwks.json`,
      PLANGRAPH_TOKEN_ISSUER: issuer,
      PLANGRAPH_TOKEN_AUDIENCE: audience,
    });
    return { state, ...world };
  }

  it('is asked once, by the first token and not by the public', async () => {
    const { state, ask } = await serveKeys(first);
    await ask();
    expect(state.asked).toBe(0);
    const token = await first.sign();
    for (const shown of [token, token, await first.sign({ sub: 'wang' })]) {
      expect(await ask(shown)).toMatchObject({ status: 200 });
    }
    expect(state.asked).toBe(1);
  });

  it('is asked again by a key that is not known, but not for every forgery', async () => {
    const { state, ask } = await serveKeys(first);
    await ask(await first.sign());
    state.signers = [second];
    expect(await ask(await second.sign())).toMatchObject({ status: 401 });
    expect(state.asked).toBe(1);
    wait(31);
    expect(await ask(await second.sign())).toMatchObject({ status: 200 });
    expect(await ask(await (await makeSigner('third')).sign())).toMatchObject({ status: 401 });
    expect(state.asked).toBe(2);
  });

  it('that does not answer is no fault of the token: 503, and back within half a minute', async () => {
    const { state, ask, lines } = await serveKeys(first);
    state.status = 500;
    const { status, code, headers, error } = await ask(await first.sign());
    expect([status, code, headers.get('retry-after')]).toEqual([503, 'IDENTITY_UNAVAILABLE', '5']);
    expect(headers.get('www-authenticate')).toBeNull();
    expect(error?.extensions.messageZh).toContain('密钥');
    expect(lines).toContainEqual(expect.objectContaining({ level: 50, msg: 'the keys of tokens cannot be had' }));
    expect(await ask()).toMatchObject({ status: 200 });
    state.status = 200;
    wait(31);
    expect(await ask(await first.sign())).toMatchObject({ status: 200 });
  });

  it('that is broken is asked twice a minute at most, however many tokens come', async () => {
    const { state, ask } = await serveKeys(first);
    state.status = 500;
    for (let token = 0; token < 20; token += 1) await ask(await first.sign({ sub: `viewer ${token}` }));
    expect(state.asked).toBe(1);
    wait(31);
    for (let token = 0; token < 20; token += 1) await ask(await first.sign({ sub: `another ${token}` }));
    expect(state.asked).toBe(2);
  });

  it('that stops answering is done without for an hour, by the keys that are known', async () => {
    const { state, ask } = await serveKeys(first);
    await ask(await first.sign());
    state.status = 500;
    wait(1800);
    expect(await ask(await first.sign())).toMatchObject({ status: 200 });
    expect(await ask(await second.sign())).toMatchObject({ status: 503 });
    wait(1801);
    expect(await ask(await first.sign())).toMatchObject({ status: 503, code: 'IDENTITY_UNAVAILABLE' });
  });
});
