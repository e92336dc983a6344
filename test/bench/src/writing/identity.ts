import { generateKeyPairSync, sign } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const { privateKey, publicKey } = generateKeyPairSync('ed25519');
const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');

let file: string | null = null;

/** What a gateway is told, so that it believes the bench's tokens. */
export function believing(): Readonly<Record<string, string>> {
  if (file === null) {
    file = join(mkdtempSync(join(tmpdir(), 'plangraph-bench-')), 'jwks.json');
    const key = { ...publicKey.export({ format: 'jwk' }), kid: 'bench', alg: 'EdDSA', use: 'sig' };
    writeFileSync(file, JSON.stringify({ keys: [key] }));
  }
  return { PLANGRAPH_JWKS_FILE: file, PLANGRAPH_TOKEN_ISSUER: 'bench', PLANGRAPH_TOKEN_AUDIENCE: 'plangraph' };
}

/** A token of an administrator, who may change every record. */
export function administratorToken(): string {
  return tokenOf({ roles: ['administrator'] });
}

/** A token of somebody of an organisation who reports for it. */
export function reporterToken(organisation: string): string {
  return tokenOf({ organisation, roles: ['reporter'] });
}

function tokenOf(who: { readonly organisation?: string; readonly roles: readonly string[] }): string {
  const exp = Math.floor(Date.now() / 1_000) + 36_000;
  const claims = { iss: 'bench', aud: 'plangraph', sub: 'bench', ...who, exp };
  const signed = `${part({ alg: 'EdDSA', kid: 'bench' })}.${part(claims)}`;
  return `${signed}.${sign(null, Buffer.from(signed), privateKey).toString('base64url')}`;
}
