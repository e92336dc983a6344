import { generateKeyPairSync } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider from 'oidc-provider';

/** What the pages are at the provider, and what the graph is called in its tokens. */
const client = 'plangraph-pages';
const audience = 'https://plan.example.org/graph';

/** An identity provider of an office, on this machine. */
export interface IdentityProvider {
  readonly settings: Readonly<Record<string, string>>;
  /** Lets the pages at an address send people here. */
  serve(pages: string): void;
  close(): Promise<void>;
}

const loginPage =
  '<link rel="icon" href="data:,"><form method="post"><label>Account <input name="login" required></label><button>Enter</button></form>';

async function readLogin(request: IncomingMessage): Promise<string> {
  const pieces: Buffer[] = [];
  for await (const piece of request) pieces.push(piece as Buffer);
  return new URLSearchParams(Buffer.concat(pieces).toString()).get('login') ?? '';
}

/** Opens one that takes whoever comes for a reporter of an organisation, whatever the password. */
export async function openProvider(organisation: string): Promise<IdentityProvider> {
  let handler = (_: IncomingMessage, response: ServerResponse): void => void response.writeHead(503).end();
  const server = createServer((request, response) => handler(request, response));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const key = { ...privateKey.export({ format: 'jwk' }), kid: 'first', alg: 'RS256', use: 'sig' };
  return {
    settings: {
      PLANGRAPH_JWKS_URL: `${issuer}/jwks`,
      PLANGRAPH_TOKEN_ISSUER: issuer,
      PLANGRAPH_TOKEN_AUDIENCE: audience,
      PLANGRAPH_SIGN_IN_CLIENT: client,
      PLANGRAPH_DEVELOPMENT_LOGIN: 'on',
    },
    serve(pages) {
      const provider = new Provider(issuer, {
        clients: [
          {
            client_id: client,
            token_endpoint_auth_method: 'none',
            redirect_uris: [`${pages}/sign-in`],
            response_types: ['code'],
            grant_types: ['authorization_code', 'refresh_token'],
          },
        ],
        jwks: { keys: [key] },
        cookies: { keys: ['of these tests'] },
        findAccount: (_, accountId) => ({ accountId, claims: () => ({ sub: accountId }) }),
        extraTokenClaims: () => ({ organisation, roles: ['reporter'] }),
        issueRefreshToken: () => true,
        clientBasedCORS: (_, origin) => origin === pages,
        loadExistingGrant: async ({ oidc }) => {
          const grant = new provider.Grant({
            clientId: client,
            ...(oidc.session?.accountId ? { accountId: oidc.session.accountId } : {}),
          });
          grant.addOIDCScope('openid');
          grant.addResourceScope(audience, 'openid');
          await grant.save();
          return grant;
        },
        features: {
          // Its pages ask for fonts of another site.
          devInteractions: { enabled: false },
          revocation: { enabled: true },
          resourceIndicators: {
            enabled: true,
            getResourceServerInfo: () => ({
              scope: 'openid',
              audience,
              accessTokenFormat: 'jwt',
              jwt: { sign: { alg: 'RS256' } },
            }),
          },
        },
      });
      const answer = provider.callback();
      handler = (request, response) => {
        if (!request.url?.startsWith('/interaction/')) void answer(request, response);
        else if (request.method === 'GET') response.setHeader('content-type', 'text/html').end(loginPage);
        else
          void readLogin(request).then((accountId) =>
            provider.interactionFinished(request, response, { login: { accountId } }),
          );
      };
    },
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
