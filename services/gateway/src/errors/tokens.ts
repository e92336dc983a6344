import { requestErrors } from '@plangraph/schema';

/** What may be wrong with a token. */
export const tokenFaults = {
  header: { en: 'the header must be “Authorization: Bearer <token>”', zh: '请求头应为“Authorization: Bearer <令牌>”' },
  length: { en: 'it is longer than 8192 characters', zh: '长度超过 8192 个字符' },
  form: { en: 'it is no signed JSON Web Token', zh: '不是已签名的 JSON Web Token' },
  apiKey: {
    en: 'it begins as an API key and is none: a character is missing or wrong',
    zh: '以 API 密钥的前缀开头，但有字符缺失或错误',
  },
  algorithm: { en: 'its signature algorithm (alg) is not accepted', zh: '签名算法（alg）不被接受' },
  key: { en: 'none of the keys in use bears its kid', zh: '没有与其 kid 对应的有效密钥' },
  kid: { en: 'several keys could have signed it; it must name one by kid', zh: '可能由多个密钥签发；必须用 kid 指明' },
  signature: { en: 'its signature does not hold', zh: '签名不成立' },
  iss: { en: 'its issuer (iss) is not trusted here', zh: '签发者（iss）不受信任' },
  aud: { en: 'its audience (aud) is not this graph', zh: '受众（aud）不是本图谱' },
  exp: { en: 'it does not say until when it is valid (exp)', zh: '未写明有效期（exp）' },
  nbf: { en: 'it is not valid yet (nbf)', zh: '尚未生效（nbf）' },
  sub: { en: 'its subject (sub) is no text of 1 to 200 characters', zh: '主体（sub）不是 1 到 200 个字符的文本' },
  organisation: {
    en: 'its claim “organisation” is no text of 1 to 200 characters',
    zh: '声明“organisation”不是 1 到 200 个字符的文本',
  },
  roles: { en: 'its claim “roles” is no list', zh: '声明“roles”不是列表' },
} as const;

const unauthorised = { status: 401, headers: { 'www-authenticate': 'Bearer error="invalid_token"' } } as const;

/** Why it is not known who asks. */
export const tokenErrors = requestErrors({
  INVALID_TOKEN: {
    when: 'the token proves nothing; the message says why: form, signature, key, issuer, audience …',
    http: unauthorised,
    en: 'The token is not valid: {fault}. Get a new one, or ask without a token as the public.',
    zh: '令牌无效：{fault}。请重新获取令牌，或不带令牌以公众身份访问。',
  },
  TOKEN_EXPIRED: {
    when: 'the token was valid once; get a new one',
    http: unauthorised,
    en: 'The token has expired. Get a new one.',
    zh: '令牌已过期。请重新获取。',
  },
  TOKENS_NOT_CONFIGURED: {
    when: 'a token is shown to a gateway that knows no keys',
    http: unauthorised,
    en: 'This gateway knows no keys, so it takes no tokens. Ask without one, or have the operator set PLANGRAPH_JWKS_URL or PLANGRAPH_JWKS_FILE.',
    zh: '本服务未配置密钥，不接受令牌。请不带令牌访问，或请运维方设置 PLANGRAPH_JWKS_URL 或 PLANGRAPH_JWKS_FILE。',
  },
  API_KEY_UNKNOWN: {
    when: 'no client has this API key',
    http: unauthorised,
    cases: {
      graph: {
        en: 'This graph knows no such API key. Ask an administrator of your place for a new one (issueApiKey).',
        zh: '本图没有该 API 密钥。请向所在地区的管理员申请新密钥（issueApiKey）。',
      },
      demonstration: {
        en: 'This demonstration knows no such API key: it has a database of its own, so keys of another start do not hold. Make one here: npx -y pnpm@12 run key setup --scopes read,administer,import {option}',
        zh: '本示例没有该 API 密钥：示例使用单独的数据库，其他启动方式的密钥在此无效。请在此生成：npx -y pnpm@12 run key setup --scopes read,administer,import {option}',
      },
    },
  },
  API_KEY_EXPIRED: {
    when: 'the API key held until a day that has passed',
    http: unauthorised,
    en: 'The API key has expired. Ask an administrator of your place for a new one (issueApiKey).',
    zh: 'API 密钥已过期。请向所在地区的管理员申请新密钥（issueApiKey）。',
  },
  API_KEY_REVOKED: {
    when: 'the API key was revoked, gave way to another, or its client was retired',
    http: unauthorised,
    cases: {
      key: {
        en: 'The API key was revoked. Ask an administrator of your place for a new one (issueApiKey).',
        zh: 'API 密钥已作废。请向所在地区的管理员申请新密钥（issueApiKey）。',
      },
      client: {
        en: 'The client of this API key was retired. Ask an administrator of its place to restore it (restoreApiClient).',
        zh: '该 API 密钥所属的客户端已停用。请联系所在地区的管理员恢复（restoreApiClient）。',
      },
    },
  },
  IDENTITY_UNAVAILABLE: {
    when: 'the keys cannot be had at the moment; ask again after `Retry-After`',
    http: { status: 503, headers: { 'retry-after': '5' } },
    en: 'The keys that tokens are checked with cannot be had at the moment. Ask again shortly.',
    zh: '暂时无法取得用于核验令牌的密钥，请稍后重试。',
  },
});
