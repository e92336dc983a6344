/** The identity provider by which people sign in, and what the page is there. */
export interface Provider {
  readonly issuer: string;
  readonly client: string;
  readonly scope: string;
  readonly audience: string;
}

/** By what a token is renewed before it ends: where, and the refresh token that came with it. */
export interface Renewal {
  readonly provider: Provider;
  readonly refreshToken: string;
}
