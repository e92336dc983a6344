import { join } from 'node:path';

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
  /** Where the roles of persons come from: their tokens, the graph's appointments, or both. */
  readonly roles: 'token' | 'graph' | 'both';
}

/** The settings that decide it. */
export interface IdentityValues {
  readonly NODE_ENV?: 'development' | 'production' | 'test' | undefined;
  readonly PLANGRAPH_JWKS_URL?: string | undefined;
  readonly PLANGRAPH_JWKS_FILE?: string | undefined;
  readonly PLANGRAPH_TOKEN_ISSUER?: string | undefined;
  readonly PLANGRAPH_TOKEN_AUDIENCE?: string | undefined;
  readonly PLANGRAPH_DEVELOPMENT_LOGIN?: boolean | undefined;
  readonly PLANGRAPH_ROLES?: 'token' | 'graph' | 'both' | undefined;
}

/** Who signs the tokens of the development login. */
export const developmentIssuer = 'plangraph-development';

/**
 * Reads what settings without a contradiction say. Unless told otherwise there is a development login outside
 * production where no keys are named: a gateway with keys has viewers of its own, who must not be played by others.
 */
export function identityConfig(values: IdentityValues, dataDirectory: string): IdentityConfig {
  const { PLANGRAPH_JWKS_URL: url, PLANGRAPH_JWKS_FILE: file } = values;
  const { PLANGRAPH_TOKEN_ISSUER: issuer, PLANGRAPH_TOKEN_AUDIENCE: audience } = values;
  const keys = url ? { url } : file ? { file } : null;
  const login = values.NODE_ENV !== 'production' && (values.PLANGRAPH_DEVELOPMENT_LOGIN ?? keys === null);
  return {
    tokens: keys && issuer && audience ? { keys, issuer, audience } : null,
    roles: values.PLANGRAPH_ROLES ?? 'token',
    developmentKeyFile: login ? join(dataDirectory, 'identity', 'development-key.json') : null,
  };
}

/** Says what contradicts itself among the settings, with the cure. */
export function identityProblems(values: IdentityValues): { en: string; zh: string }[] {
  const { PLANGRAPH_JWKS_URL: url, PLANGRAPH_JWKS_FILE: file } = values;
  const { PLANGRAPH_TOKEN_ISSUER: issuer, PLANGRAPH_TOKEN_AUDIENCE: audience } = values;
  const problems: { en: string; zh: string }[] = [];
  const note = (holds: unknown, en: string, zh: string) => {
    if (holds) problems.push({ en, zh });
  };
  note(
    values.NODE_ENV === 'production' && values.PLANGRAPH_DEVELOPMENT_LOGIN,
    'PLANGRAPH_DEVELOPMENT_LOGIN is "on" in production, where anyone could be anybody. Unset it, and name keys with PLANGRAPH_JWKS_URL or PLANGRAPH_JWKS_FILE.',
    '生产环境中 PLANGRAPH_DEVELOPMENT_LOGIN 的值是“on”，任何人都能冒充他人。请取消该变量，并用 PLANGRAPH_JWKS_URL 或 PLANGRAPH_JWKS_FILE 指定密钥。',
  );
  note(
    url && file,
    'PLANGRAPH_JWKS_URL and PLANGRAPH_JWKS_FILE are both set; keys come from one place. Unset one of them.',
    'PLANGRAPH_JWKS_URL 与 PLANGRAPH_JWKS_FILE 同时设置；密钥只能来自一处。请取消其中一个。',
  );
  for (const [name, value] of Object.entries({ PLANGRAPH_TOKEN_ISSUER: issuer, PLANGRAPH_TOKEN_AUDIENCE: audience })) {
    note(
      (url || file) && !value,
      `${name} is missing; without it a token that was meant for others would be taken. Write it as the tokens state it.`,
      `缺少 ${name}；否则会接受签发给别处的令牌。请按令牌中的内容填写。`,
    );
    note(
      !url && !file && value,
      `${name} is set, but no keys are. Set PLANGRAPH_JWKS_URL or PLANGRAPH_JWKS_FILE too, or unset it.`,
      `已设置 ${name}，但没有密钥。请同时设置 PLANGRAPH_JWKS_URL 或 PLANGRAPH_JWKS_FILE，或取消该变量。`,
    );
  }
  note(
    issuer === developmentIssuer,
    `PLANGRAPH_TOKEN_ISSUER is "${developmentIssuer}", which is the development login's. Name another.`,
    `PLANGRAPH_TOKEN_ISSUER 的值是“${developmentIssuer}”，该名称属于开发登录。请改用其他名称。`,
  );
  return problems;
}
