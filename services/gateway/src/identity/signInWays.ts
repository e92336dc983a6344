import type { IdentityConfig } from '../config/identity.ts';
import type { Handler } from '../http/handler.ts';
import { answerJson } from '../http/plainAnswer.ts';
import { requestIdHeader } from '../http/requestId.ts';

/** Where a page reads by what people sign in. */
const waysPath = '/sign-in.json';

/**
 * Puts in front of a gateway what tells a page by what people sign in: the issuer with the client that the page is there, whether there
 * is a login for development. None of it is a secret: everybody who signs in sees it in the address of his browser.
 */
export function signInWays({ signIn, developmentKeyFile }: IdentityConfig): (gateway: Handler) => Handler {
  const ways = { provider: signIn, development: developmentKeyFile !== null };
  return (gateway) => (request, response) => {
    if (request.method !== 'GET' || request.url?.split('?', 1)[0] !== waysPath) return gateway(request, response);
    return answerJson(response, 200, ways, { [requestIdHeader]: request.headers[requestIdHeader] });
  };
}
