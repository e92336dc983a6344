import type { Viewer } from '@plangraph/schema';
import { GraphQLError } from 'graphql';
import { decodeJwt, errors, type JWTVerifyGetKey, jwtVerify } from 'jose';
import { LRUCache } from 'lru-cache';
import type { Logger } from 'pino';
import { tokenErrors } from '../errors/tokens.ts';
import { viewerOfClaims } from './claims.ts';
import { invalidToken, isTokenFault } from './refusals.ts';

/** Whose tokens are taken: who signs them, for whom, and with which keys. */
export interface TokenIssuer {
  readonly issuer: string;
  readonly audience: string;
  readonly keys: JWTVerifyGetKey;
}

/** Finds out whom a token speaks of; at once where it was verified a moment ago. */
export type Verifier = (token: string) => Viewer | Promise<Viewer>;

/** Those with a public key only: a secret that both sides know would let anyone sign who can verify. */
const algorithms = ['EdDSA', 'Ed25519', 'ES256', 'RS256', 'PS256'];
/** How far clocks may differ, in seconds. */
const clockTolerance = 30;
/** How long a verified token is taken without another look at the keys, in milliseconds. */
const trustTime = 600_000;
const charactersKept = 16_777_216;

/**
 * Verifies tokens: signature, issuer, audience and time. A verified token is remembered until it expires, for ten
 * minutes at most, so that a key which is withdrawn ends soon.
 */
export function createVerifier(issuers: readonly TokenIssuer[], log: Logger): Verifier {
  const known = new LRUCache<string, { viewer: Viewer; until: number }>({
    maxSize: charactersKept,
    sizeCalculation: (_, token) => token.length + 500,
  });

  const verify = async (token: string): Promise<Viewer> => {
    const { iss } = decodeJwt(token);
    const trusted = issuers.find(({ issuer }) => issuer === iss);
    if (!trusted) throw invalidToken('iss');
    const { payload } = await jwtVerify(token, trusted.keys, {
      algorithms,
      clockTolerance,
      issuer: trusted.issuer,
      audience: trusted.audience,
      requiredClaims: ['sub', 'exp'],
    });
    const viewer = viewerOfClaims(payload);
    const expiry = ((payload.exp ?? 0) + clockTolerance) * 1000;
    known.set(token, { viewer, until: Math.min(expiry, Date.now() + trustTime) });
    return viewer;
  };

  return (token) => {
    const found = known.get(token);
    if (found && Date.now() < found.until) return found.viewer;
    known.delete(token);
    return verify(token).catch((error) => {
      throw refusalOf(error, log);
    });
  };
}

function refusalOf(error: unknown, log: Logger): GraphQLError {
  if (error instanceof GraphQLError) return error;
  if (error instanceof errors.JWTExpired) return tokenErrors.TOKEN_EXPIRED();
  if (error instanceof errors.JWTClaimValidationFailed)
    return invalidToken(isTokenFault(error.claim) ? error.claim : 'form');
  if (error instanceof errors.JWKSNoMatchingKey) return invalidToken('key');
  if (error instanceof errors.JWKSMultipleMatchingKeys) return invalidToken('kid');
  if (error instanceof errors.JWSSignatureVerificationFailed) return invalidToken('signature');
  if (error instanceof errors.JOSEAlgNotAllowed || error instanceof errors.JOSENotSupported)
    return invalidToken('algorithm');
  if (error instanceof errors.JWTInvalid || error instanceof errors.JWSInvalid) return invalidToken('form');
  // What is left speaks of the keys, not of the token: no answer, no key set, a key too short.
  log.error({ err: error }, 'the keys of tokens cannot be had');
  return tokenErrors.IDENTITY_UNAVAILABLE();
}
