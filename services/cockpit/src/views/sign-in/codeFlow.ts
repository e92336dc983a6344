import * as oauth from 'oauth4webapi';
import type { Provider } from './ways.ts';

/** What is remembered while somebody is away at the provider; it is used once. */
interface Away {
  readonly verifier: string;
  readonly nonce: string;
  /** The page to come back to, a path of this origin. */
  readonly back: string;
}

const place = (state: string) => `plangraph.away.${state}`;
const redirect = () => `${location.origin}/sign-in`;

/** Goes to the provider, by the code flow with PKCE; who comes back lands on `/sign-in` again. */
export async function goToProvider(provider: Provider, back: string): Promise<void> {
  const server = await discover(provider);
  if (!server.authorization_endpoint) throw new Error(`${provider.issuer} names no authorization_endpoint.`);
  const [verifier, state, nonce] = [
    oauth.generateRandomCodeVerifier(),
    oauth.generateRandomState(),
    oauth.generateRandomNonce(),
  ];
  const away: Away = { verifier, nonce, back };
  sessionStorage.setItem(place(state), JSON.stringify(away));
  const address = new URL(server.authorization_endpoint);
  const asked = {
    client_id: provider.client,
    redirect_uri: redirect(),
    response_type: 'code',
    scope: provider.scope,
    state,
    nonce,
    code_challenge: await oauth.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    ...forAudience(provider),
  };
  for (const [name, value] of Object.entries(asked)) address.searchParams.set(name, value);
  location.assign(address);
}

/**
 * Takes what somebody brought back from the provider for a token.
 *
 * @throws where the answer is not one to our question, or the provider refuses.
 */
export async function comeBack(provider: Provider, answer: URL): Promise<{ token: string; back: string }> {
  const state = answer.searchParams.get('state') ?? '';
  const kept = sessionStorage.getItem(place(state));
  sessionStorage.removeItem(place(state));
  if (!kept) throw new Error('This answer belongs to no question of this tab.');
  const { verifier, nonce, back }: Away = JSON.parse(kept);
  const server = await discover(provider);
  const client: oauth.Client = { client_id: provider.client };
  const parameters = oauth.validateAuthResponse(server, client, answer, state);
  const response = await oauth.authorizationCodeGrantRequest(
    server,
    client,
    oauth.None(),
    parameters,
    redirect(),
    verifier,
    { ...insecure(provider), additionalParameters: forAudience(provider) },
  );
  const tokens = await oauth.processAuthorizationCodeResponse(server, client, response, { expectedNonce: nonce });
  return { token: tokens.access_token, back };
}

async function discover(provider: Provider): Promise<oauth.AuthorizationServer> {
  const issuer = new URL(provider.issuer);
  const response = await oauth.discoveryRequest(issuer, insecure(provider));
  return oauth.processDiscoveryResponse(issuer, response);
}

/** Providers differ in how a token is asked for an audience; each leaves out what it does not know. */
function forAudience({ audience }: Provider): Record<string, string> {
  return URL.canParse(audience) ? { audience, resource: audience } : { audience };
}

/** The gateway takes an issuer without TLS on this machine only. */
function insecure({ issuer }: Provider) {
  return { [oauth.allowInsecureRequests]: issuer.startsWith('http:') };
}
