import * as oauth from 'oauth4webapi';
import type { Provider, Renewal } from './provider.ts';

/** What is remembered while somebody is away at the provider; it is used once. */
interface Away {
  readonly verifier: string;
  readonly nonce: string;
  /** The page to come back to, a path of this origin. */
  readonly back: string;
}

/** What a provider gave: a token, and by what it is renewed where the provider wants that. */
export interface Tokens {
  readonly token: string;
  readonly renewal: Renewal | null;
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
export async function comeBack(provider: Provider, answer: URL): Promise<Tokens & { readonly back: string }> {
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
  return { ...tokensOf(provider, tokens), back };
}

/**
 * Takes a refresh token for a new token, and for the refresh token that comes after it.
 *
 * @throws where the provider refuses, or is not reached.
 */
export async function renewTokens({ provider, refreshToken }: Renewal): Promise<Tokens> {
  const server = await discover(provider);
  const client: oauth.Client = { client_id: provider.client };
  const options = { ...insecure(provider), additionalParameters: forAudience(provider) };
  const response = await oauth.refreshTokenGrantRequest(server, client, oauth.None(), refreshToken, options);
  const tokens = await oauth.processRefreshTokenResponse(server, client, response);
  return tokensOf(provider, { refresh_token: refreshToken, ...tokens });
}

/** Whether the provider itself says that it renews no more. */
export function refuses(error: unknown): boolean {
  return error instanceof oauth.ResponseBodyError;
}

/** Has the provider forget a refresh token, where it knows how. */
export async function giveUp({ provider, refreshToken }: Renewal): Promise<void> {
  const server = await discover(provider);
  if (!server.revocation_endpoint) return;
  const client: oauth.Client = { client_id: provider.client };
  await oauth.revocationRequest(server, client, oauth.None(), refreshToken, insecure(provider));
}

function tokensOf(
  provider: Provider,
  tokens: Pick<oauth.TokenEndpointResponse, 'access_token' | 'refresh_token'>,
): Tokens {
  const { access_token: token, refresh_token: refreshToken } = tokens;
  return { token, renewal: refreshToken ? { provider, refreshToken } : null };
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
