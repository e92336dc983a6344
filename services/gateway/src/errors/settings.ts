import { phrases } from '@plangraph/messages';

/** What is wrong with settings, each with its cure; CONFIG_INVALID lists them. */
export const settingProblems = phrases({
  notAllowed: {
    en: '{name} is "{shown}"; allowed is {allowed}. Write for example {name}={example}, or unset it.',
    zh: '{name} 的值是“{shown}”；应为{allowed}。例如写 {name}={example}，或取消该变量。',
  },
  tooFewConnections: {
    en: 'PLANGRAPH_DATABASE_CONNECTIONS is "{connections}", which is too few for {processes} processes; each needs 2. Write PLANGRAPH_DATABASE_CONNECTIONS={least}, or PLANGRAPH_PROCESSES={most}.',
    zh: 'PLANGRAPH_DATABASE_CONNECTIONS 的值是“{connections}”，不够 {processes} 个进程使用（每个进程至少 2 个）。请写 PLANGRAPH_DATABASE_CONNECTIONS={least}，或 PLANGRAPH_PROCESSES={most}。',
  },
  loginInProduction: {
    en: 'PLANGRAPH_DEVELOPMENT_LOGIN is "on" in production, where anyone could be anybody. Unset it, and name keys with PLANGRAPH_JWKS_URL or PLANGRAPH_JWKS_FILE.',
    zh: '生产环境中 PLANGRAPH_DEVELOPMENT_LOGIN 的值是“on”，任何人都能冒充他人。请取消该变量，并用 PLANGRAPH_JWKS_URL 或 PLANGRAPH_JWKS_FILE 指定密钥。',
  },
  keysTwice: {
    en: 'PLANGRAPH_JWKS_URL and PLANGRAPH_JWKS_FILE are both set; keys come from one place. Unset one of them.',
    zh: 'PLANGRAPH_JWKS_URL 与 PLANGRAPH_JWKS_FILE 同时设置；密钥只能来自一处。请取消其中一个。',
  },
  missing: {
    en: '{name} is missing; without it a token that was meant for others would be taken. Write it as the tokens state it.',
    zh: '缺少 {name}；否则会接受签发给别处的令牌。请按令牌中的内容填写。',
  },
  noKeys: {
    en: '{name} is set, but no keys are. Set PLANGRAPH_JWKS_URL or PLANGRAPH_JWKS_FILE too, or unset it.',
    zh: '已设置 {name}，但没有密钥。请同时设置 PLANGRAPH_JWKS_URL 或 PLANGRAPH_JWKS_FILE，或取消该变量。',
  },
  issuerNoAddress: {
    en: 'PLANGRAPH_SIGN_IN_CLIENT is set, but PLANGRAPH_TOKEN_ISSUER is "{issuer}", where no page can go to sign in. Write the https address of the issuer, or unset PLANGRAPH_SIGN_IN_CLIENT.',
    zh: '已设置 PLANGRAPH_SIGN_IN_CLIENT，但 PLANGRAPH_TOKEN_ISSUER 的值是“{issuer}”，页面无法前往登录。请填写签发者的 https 地址，或取消 PLANGRAPH_SIGN_IN_CLIENT。',
  },
  issuerOfLogin: {
    en: 'PLANGRAPH_TOKEN_ISSUER is "{issuer}", which is the development login\'s. Name another.',
    zh: 'PLANGRAPH_TOKEN_ISSUER 的值是“{issuer}”，该名称属于开发登录。请改用其他名称。',
  },
});
