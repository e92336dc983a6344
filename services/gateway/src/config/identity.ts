import { join } from 'node:path';
import type { BilingualText } from '@plangraph/messages';
import { settingProblems } from '../errors/settings.ts';
import type { identitySettings } from './identitySettings.ts';
import { isSafeAddress } from './safeAddress.ts';
import type { ValuesOf } from './setting.ts';

/** How the gateway finds out who asks. */
export interface IdentityConfig {
  /** Whose tokens are taken; null for nobody's. */
  readonly tokens: {
    readonly keys: { readonly url: string } | { readonly file: string };
    readonly issuer: string;
    readonly audience: string;
  } | null;
  /** Where the key of the development login is kept; null where there is no such login, as in production. */
  readonly developmentKeyFile: string | null;
  /** By what people sign in on the pages: the client that the pages are at the issuer of tokens; null where it knows none. */
  readonly signIn: {
    readonly issuer: string;
    readonly client: string;
    readonly scope: string;
    readonly audience: string;
  } | null;
  /** Where the roles of persons come from: their tokens, the graph's appointments, or both. */
  readonly roles: 'token' | 'graph' | 'both';
}

/** The settings that decide it, as far as they are stated. */
export type IdentityValues = {
  readonly [Name in keyof typeof identitySettings]?: ValuesOf<typeof identitySettings>[Name] | undefined;
} & { readonly NODE_ENV?: 'development' | 'production' | 'test' | undefined };

/** Who signs the tokens of the development login. */
export const developmentIssuer = 'plangraph-development';

/**
 * Reads what settings without a contradiction say. Unless told otherwise there is a development login outside
 * production where no keys are named: a gateway with keys has viewers of its own, who must not be played by others.
 */
export function identityConfig(values: IdentityValues, dataDirectory: string): IdentityConfig {
  const { PLANGRAPH_JWKS_URL: url, PLANGRAPH_JWKS_FILE: file } = values;
  const { PLANGRAPH_TOKEN_ISSUER: issuer, PLANGRAPH_TOKEN_AUDIENCE: audience } = values;
  const { PLANGRAPH_SIGN_IN_CLIENT: client, PLANGRAPH_SIGN_IN_SCOPE: scope = 'openid' } = values;
  const keys = url ? { url } : file ? { file } : null;
  const login = values.NODE_ENV !== 'production' && (values.PLANGRAPH_DEVELOPMENT_LOGIN ?? keys === null);
  return {
    tokens: keys && issuer && audience ? { keys, issuer, audience } : null,
    signIn: client && keys && issuer && audience ? { issuer, client, scope, audience } : null,
    roles: values.PLANGRAPH_ROLES ?? 'token',
    developmentKeyFile: login ? join(dataDirectory, 'identity', 'development-key.json') : null,
  };
}

/** Says what contradicts itself among the settings, with the cure. */
export function identityProblems(values: IdentityValues): BilingualText[] {
  const { PLANGRAPH_JWKS_URL: url, PLANGRAPH_JWKS_FILE: file } = values;
  const { PLANGRAPH_TOKEN_ISSUER: issuer, PLANGRAPH_TOKEN_AUDIENCE: audience } = values;
  const problems: BilingualText[] = [];
  const note = (holds: unknown, problem: BilingualText) => {
    if (holds) problems.push(problem);
  };
  const { PLANGRAPH_SIGN_IN_CLIENT: client } = values;
  const { loginInProduction, keysTwice, missing, noKeys, issuerOfLogin, issuerNoAddress } = settingProblems;
  note(values.NODE_ENV === 'production' && values.PLANGRAPH_DEVELOPMENT_LOGIN, loginInProduction());
  note(url && file, keysTwice());
  for (const [name, value] of Object.entries({ PLANGRAPH_TOKEN_ISSUER: issuer, PLANGRAPH_TOKEN_AUDIENCE: audience })) {
    note((url || file) && !value, missing({ name }));
    note(!url && !file && value, noKeys({ name }));
  }
  note(client && !url && !file, noKeys({ name: 'PLANGRAPH_SIGN_IN_CLIENT' }));
  note(client && issuer && !isSafeAddress(issuer), issuerNoAddress({ issuer: issuer ?? '' }));
  note(issuer === developmentIssuer, issuerOfLogin({ issuer: developmentIssuer }));
  return problems;
}
