import { roles, type Viewer } from '@plangraph/schema';
import { importJWK, SignJWT } from 'jose';
import { z } from 'zod';
import { developmentIssuer } from '../config/identity.ts';
import { statedText } from './claims.ts';
import { openDevelopmentKey } from './developmentKey.ts';
import { rolesAmong } from './roles.ts';

/** For whom the tokens of the development login are meant. */
export const developmentAudience = 'plangraph';

/** How long a token of the development login is valid, in seconds: twelve hours. */
const lifetime = 43_200;

/** Who someone wants to be; nobody is asked to prove it. */
export const loginRequest = z.strictObject({
  subject: z.string().regex(statedText).default('developer'),
  organisation: z.string().regex(statedText).nullable().default(null),
  roles: z.array(z.enum(roles)),
});

/** A token of the development login, until when it is valid, and of whom it speaks. */
export interface DevelopmentToken {
  readonly token: string;
  readonly expiresAt: string;
  readonly viewer: Viewer;
}

/**
 * Signs a token for whomever one wants to be.
 *
 * @throws {Failure} DEVELOPMENT_KEY_UNUSABLE.
 */
export async function signDevelopmentToken(
  keyFile: string,
  { subject, organisation, roles: wanted }: z.infer<typeof loginRequest>,
): Promise<DevelopmentToken> {
  const { kid, ...key } = await openDevelopmentKey(keyFile);
  const held = rolesAmong(wanted);
  const issuedAt = Math.floor(Date.now() / 1000);
  const expiry = issuedAt + lifetime;
  const token = await new SignJWT({ organisation, roles: held })
    .setProtectedHeader({ alg: 'EdDSA', typ: 'JWT', ...(kid ? { kid } : {}) })
    .setIssuer(developmentIssuer)
    .setAudience(developmentAudience)
    .setSubject(subject)
    .setIssuedAt(issuedAt)
    .setExpirationTime(expiry)
    .sign(await importJWK(key, 'EdDSA'));
  return {
    token,
    expiresAt: new Date(expiry * 1000).toISOString(),
    viewer: { subject, organisation, roles: held },
  };
}
