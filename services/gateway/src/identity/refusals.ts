import type { GraphQLError } from 'graphql';
import { tokenErrors, tokenFaults } from '../errors/tokens.ts';

/** What may be wrong with a token. */
export type TokenFault = keyof typeof tokenFaults;

/** Whether a claim has a sentence of its own. */
export function isTokenFault(claim: string): claim is TokenFault {
  return Object.hasOwn(tokenFaults, claim);
}

/** Refuses a token that proves nothing. */
export function invalidToken(fault: TokenFault): GraphQLError {
  return tokenErrors.INVALID_TOKEN({ fault: tokenFaults[fault] });
}
