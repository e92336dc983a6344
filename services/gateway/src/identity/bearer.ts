import { invalidToken } from './refusals.ts';

const longestToken = 8_192;
const signedToken = /^[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+$/;

/**
 * The token that a header `Authorization` shows; null where there is none. Anything else that is shown is refused, and
 * never taken for the public: whoever shows who he is expects to be known.
 */
export function bearerOf(authorization: string | null, isKey: (text: string) => boolean = () => false): string | null {
  if (!authorization) return null;
  const [, token] = /^bearer +([^ ]+) *$/i.exec(authorization) ?? [];
  if (token === undefined) throw invalidToken('header');
  if (token.length > longestToken) throw invalidToken('length');
  if (isKey(token)) return token;
  if (token.startsWith('plangraph_')) throw invalidToken('apiKey');
  // Unsigned tokens end in a dot, encrypted ones have five parts.
  if (!signedToken.test(token)) throw invalidToken('form');
  return token;
}
