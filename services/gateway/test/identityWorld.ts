import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createAnswerCache } from '@plangraph/cache';
import type { Viewer } from '@plangraph/schema';
import { exportJWK, generateKeyPair, type JWK, type JWTPayload, SignJWT } from 'jose';
import { onTestFinished } from 'vitest';
import { type RunningGateway, runGateway } from '../src/start/run.ts';
import { createMemory, type Memory, smallGraph, testConfig } from './world.ts';

/** Who signs in these tests, and for whom. */
export const issuer = 'https://login.example.org/';
export const audience = 'plangraph';

/** What a token is to state otherwise; a claim that is undefined is left out. */
export type Claims = Readonly<Record<string, unknown>>;

/** A key of an identity provider. */
export interface Signer {
  readonly publicKey: JWK;
  /** Signs a token that is valid for an hour, unless the claims say otherwise. */
  sign(claims?: Claims): Promise<string>;
}

/** Makes a key. */
export async function makeSigner(kid: string, alg = 'EdDSA'): Promise<Signer> {
  const { privateKey, publicKey } = await generateKeyPair(alg, { extractable: true });
  return {
    publicKey: { ...(await exportJWK(publicKey)), kid, alg, use: 'sig' },
    sign: (claims) => new SignJWT(claimsOf(claims)).setProtectedHeader({ alg, kid }).sign(privateKey),
  };
}

/** The claims of a reporter of the bureau of science, with changes. */
export function claimsOf(changes: Claims = {}): JWTPayload {
  const exp = Math.floor(Date.now() / 1000) + 3600;
  return {
    iss: issuer,
    aud: audience,
    sub: 'li',
    organisation: 'tech',
    roles: ['reporter'],
    exp,
    ...changes,
  } as JWTPayload;
}

/** A folder that is gone after the test. */
export function scratchFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'plangraph-identity-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}

/** A file of public keys that can be written anew. */
export function keyFile(...signers: readonly Signer[]): { path: string; write(...signers: readonly Signer[]): void } {
  const path = join(scratchFolder(), 'jwks.json');
  const write = (...written: readonly Signer[]) =>
    writeFileSync(path, JSON.stringify({ keys: written.map(({ publicKey }) => publicKey) }));
  write(...signers);
  return { path, write };
}

/** A gateway that listens, as `start` runs it, over a schema that tells who asks. */
export interface IdentityWorld extends Memory, Pick<RunningGateway, 'url'> {
  /** The viewers that a resolver was asked by. */
  readonly seen: (Viewer | null)[];
  /** Asks who one is, with a token or as the public. */
  ask(token?: string | null, init?: { headers?: Record<string, string>; query?: string }): Promise<IdentityAnswer>;
}

/** An answer with what the tests look at. */
interface IdentityAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly data?: { hello: string | null } | null;
  readonly code?: unknown;
  readonly error?: { message: string; extensions: Record<string, unknown> };
}

/** Runs a gateway until the test is over. */
export async function openIdentityWorld(environment: Record<string, string> = {}): Promise<IdentityWorld> {
  const memory = createMemory();
  const config = testConfig({ PLANGRAPH_DATA_DIR: join(scratchFolder(), 'data'), ...environment });
  const cache = createAnswerCache({ bytes: 1_000_000, isCurrent: () => true });
  const seen: (Viewer | null)[] = [];
  const hello = (_: unknown, __: unknown, { viewer }: { viewer: Viewer | null }) => {
    seen.push(viewer && { ...viewer });
    return viewer ? [viewer.organisation, ...viewer.roles].join(' ') : 'the public';
  };
  const open = async () => ({
    graph: smallGraph({ hello }),
    cache,
    check: async () => 'ready' as const,
    close: async () => {},
  });
  const running = await runGateway({ config, log: memory.log, open });
  onTestFinished(() => running.stop());
  await running.served;

  const ask: IdentityWorld['ask'] = async (token = null, { headers = {}, query = '{ hello }' } = {}) => {
    const response = await fetch(`${running.url}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(token === null ? {} : { authorization: `Bearer ${token}` }),
        ...headers,
      },
      body: JSON.stringify({ query }),
    });
    const { data, errors } = JSON.parse(await response.text());
    return {
      status: response.status,
      headers: response.headers,
      data,
      error: errors?.[0],
      code: errors?.[0]?.extensions.code,
    };
  };
  return { ...memory, url: running.url, seen, ask };
}

/** The settings of a gateway that takes the tokens of a file's keys. */
export function settingsFor(path: string): Record<string, string> {
  return { PLANGRAPH_JWKS_FILE: path, PLANGRAPH_TOKEN_ISSUER: issuer, PLANGRAPH_TOKEN_AUDIENCE: audience };
}
