import { createHmac } from 'node:crypto';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { claimsOf, type IdentityWorld, keyFile, makeSigner, openIdentityWorld, settingsFor } from './identityWorld.ts';

afterEach(() => {
  vi.useRealTimers();
});

const signer = await makeSigner('first');
const encode = (part: unknown) => Buffer.from(JSON.stringify(part)).toString('base64url');

async function open(environment: Record<string, string> = {}): Promise<IdentityWorld> {
  return openIdentityWorld({ NODE_ENV: 'production', ...settingsFor(keyFile(signer).path), ...environment });
}

describe('a valid token', () => {
  it('says who asks: subject, organisation and those of the roles that the graph knows', async () => {
    const { ask, seen } = await open();
    const token = await signer.sign({ roles: ['offline_access', 'reporter', 'reader', 'reporter'] });
    expect(await ask(token)).toMatchObject({ status: 200, data: { hello: 'tech reader reporter' } });
    expect(await ask(await signer.sign({ organisation: undefined, roles: undefined }))).toMatchObject({
      data: { hello: '' },
    });
    expect(seen.map((viewer) => [viewer?.organisation, viewer?.roles])).toEqual([
      ['tech', ['reader', 'reporter']],
      [null, []],
    ]);
  });

  it.each(['Ed25519', 'ES256', 'RS256', 'PS256'])('may be signed with %s', async (algorithm) => {
    const other = await makeSigner('other', algorithm);
    const { ask } = await open(settingsFor(keyFile(signer, other).path));
    expect(await ask(await other.sign())).toMatchObject({ status: 200, data: { hello: 'tech reporter' } });
  });

  it('is not needed: without one the public asks', async () => {
    const { ask } = await open();
    expect(await ask()).toMatchObject({ status: 200, data: { hello: 'the public' } });
    expect(await ask(null, { headers: { authorization: '' } })).toMatchObject({ data: { hello: 'the public' } });
  });

  it('is told once more when it is shown again, and no longer than it is valid', async () => {
    const { ask } = await open();
    const now = Date.now();
    const token = await signer.sign({ exp: Math.floor(now / 1000) + 300 });
    expect(await ask(token)).toMatchObject({ status: 200 });
    expect(await ask(token)).toMatchObject({ status: 200 });
    vi.useFakeTimers({ toFake: ['Date'], now: now + 320_000 });
    expect(await ask(token)).toMatchObject({ status: 200 });
    vi.setSystemTime(now + 331_000);
    expect(await ask(token)).toMatchObject({ status: 401, code: 'TOKEN_EXPIRED' });
  });
});

describe('a refusal', () => {
  it('has a code, both languages, the request id, and says how to authenticate', async () => {
    const { ask, lines } = await open();
    const { status, headers, data, error } = await ask('a.b.c', { headers: { 'x-request-id': 'refused-1' } });
    expect([status, data]).toEqual([401, undefined]);
    expect(error).toEqual({
      message:
        'The token is not valid: it is no signed JSON Web Token. Get a new one, or ask without a token as the public.',
      extensions: {
        code: 'INVALID_TOKEN',
        messageZh: '令牌无效：不是已签名的 JSON Web Token。请重新获取令牌，或不带令牌以公众身份访问。',
        requestId: 'refused-1',
      },
    });
    expect(headers.get('www-authenticate')).toBe('Bearer error="invalid_token"');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('x-request-id')).toBe('refused-1');
    expect(lines).toContainEqual(expect.objectContaining({ requestId: 'refused-1', errors: ['INVALID_TOKEN'] }));
  });

  const now = Math.floor(Date.now() / 1000);
  it.each([
    ['has expired', () => signer.sign({ exp: now - 60 }), 'TOKEN_EXPIRED'],
    ['never expires', () => signer.sign({ exp: undefined }), 'INVALID_TOKEN', 'exp'],
    ['is not valid yet', () => signer.sign({ nbf: now + 600 }), 'INVALID_TOKEN', 'nbf'],
    ['is of another issuer', () => signer.sign({ iss: 'https://elsewhere.example/' }), 'INVALID_TOKEN', 'iss'],
    ['is for another audience', () => signer.sign({ aud: 'mail' }), 'INVALID_TOKEN', 'aud'],
    ['is for nobody', () => signer.sign({ aud: undefined }), 'INVALID_TOKEN', 'aud'],
    ['names nobody', () => signer.sign({ sub: undefined }), 'INVALID_TOKEN', 'sub'],
    ['has an endless subject', () => signer.sign({ sub: 'x'.repeat(201) }), 'INVALID_TOKEN', 'sub'],
    ['has a subject with a line break', () => signer.sign({ sub: 'li\nadmin' }), 'INVALID_TOKEN', 'sub'],
    ['has an organisation that is no code', () => signer.sign({ organisation: 7 }), 'INVALID_TOKEN', 'organisation'],
    ['has roles that are no list', () => signer.sign({ roles: 'administrator' }), 'INVALID_TOKEN', 'roles'],
    ['is too long', () => signer.sign({ note: 'x'.repeat(8200) }), 'INVALID_TOKEN', '8192'],
    ['is signed by another', async () => (await makeSigner('first')).sign(), 'INVALID_TOKEN', 'signature'],
    ['names an unknown key', async () => (await makeSigner('second')).sign(), 'INVALID_TOKEN', 'kid'],
    ['is of the development login', () => signer.sign({ iss: 'plangraph-development' }), 'INVALID_TOKEN', 'iss'],
    ['is not signed', async () => `${encode({ alg: 'none' })}.${encode(claimsOf())}.`, 'INVALID_TOKEN', 'signed'],
    ['says none and bears a signature', async () => forged({ alg: 'none', kid: 'first' }), 'INVALID_TOKEN', 'alg'],
    ['takes the public key for a secret', async () => forged({ alg: 'HS256', kid: 'first' }), 'INVALID_TOKEN', 'alg'],
  ] as [string, () => Promise<string>, string, string?][])(
    'meets a token that %s',
    async (_, token, code, word = '') => {
      const { ask, seen } = await open();
      const answer = await ask(await token());
      expect([answer.status, answer.code, answer.data, seen]).toEqual([401, code, undefined, []]);
      expect(answer.error?.message).toContain(word);
    },
  );

  it.each(['Basic bGk6aHVudGVyMg==', 'Bearer', 'Bearer a.b.c d', 'Token a.b.c'])(
    'meets “%s”',
    async (authorization) => {
      const { ask } = await open();
      expect(await ask(null, { headers: { authorization } })).toMatchObject({ status: 401, code: 'INVALID_TOKEN' });
    },
  );

  it('comes 30 seconds after the end, and not before: clocks differ', async () => {
    const { ask } = await open();
    expect(await ask(await signer.sign({ exp: Math.floor(Date.now() / 1000) - 10 }))).toMatchObject({ status: 200 });
    expect(await ask(await signer.sign({ exp: Math.floor(Date.now() / 1000) - 31 }))).toMatchObject({ status: 401 });
  });

  it('comes before the body is read: neither a broken document nor a broken body is spoken of', async () => {
    const { ask, url } = await open();
    expect(await ask('a.b.c', { query: '{ nonsense' })).toMatchObject({ status: 401 });
    const headers = { 'content-type': 'application/json', authorization: 'Bearer a.b.c' };
    const response = await fetch(`${url}/graphql`, { method: 'POST', headers, body: 'x'.repeat(900_000) });
    expect(response.status).toBe(401);
  });

  it('can be read by pages that may read the graph', async () => {
    const { ask } = await open({ PLANGRAPH_CORS_ORIGINS: 'https://cockpit.example' });
    const { status, headers } = await ask('a.b.c', { headers: { origin: 'https://cockpit.example' } });
    expect([status, headers.get('access-control-allow-origin')]).toEqual([401, 'https://cockpit.example']);
  });

  it('meets every token where no keys are configured', async () => {
    const { ask } = await openIdentityWorld({ NODE_ENV: 'production' });
    expect(await ask(await signer.sign())).toMatchObject({ status: 401, code: 'TOKENS_NOT_CONFIGURED' });
    expect(await ask()).toMatchObject({ status: 200 });
  });

  function forged(header: Record<string, unknown>): string {
    const signed = `${encode(header)}.${encode(claimsOf())}`;
    const secret = JSON.stringify(signer.publicKey);
    return `${signed}.${createHmac('sha256', secret).update(signed).digest('base64url')}`;
  }
});

describe('answers to a viewer', () => {
  it('are told to be private, with an entity tag or without', async () => {
    const { ask, url } = await open();
    const token = await signer.sign();
    const { headers } = await ask(token);
    expect(headers.get('cache-control')).toBe('private, no-store');
    expect(headers.get('vary')?.toLowerCase()).toContain('authorization');
    expect((await ask()).headers.get('cache-control')).toBeNull();

    const address = `${url}/graphql?query={hello}`;
    const mine = await fetch(address, { headers: { authorization: `Bearer ${token}` } });
    expect([mine.headers.get('cache-control'), mine.headers.get('vary')]).toEqual([
      'private, no-cache',
      expect.stringContaining('authorization'),
    ]);
    const tag = { 'if-none-match': String(mine.headers.get('etag')) };
    expect((await fetch(address, { headers: { ...tag, authorization: `Bearer ${token}` } })).status).toBe(304);
    expect((await fetch(address, { headers: tag })).status).toBe(200);
    expect((await fetch(address, { headers: { ...tag, authorization: 'Bearer a.b.c' } })).status).toBe(401);
  });
});
