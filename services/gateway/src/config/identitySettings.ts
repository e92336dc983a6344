import { existsSync } from 'node:fs';
import { z } from 'zod';
import { isSafeAddress } from './safeAddress.ts';
import { onOff, setting } from './setting.ts';

/** The settings that decide who is believed, and where roles come from. */
export const identitySettings = {
  PLANGRAPH_JWKS_URL: setting({
    schema: z.string().refine(isSafeAddress),
    allowed: {
      en: 'the https address of a JSON Web Key Set; http only on this machine',
      zh: 'JSON Web Key Set 的 https 地址；仅本机可用 http',
    },
    example: 'https://login.example.org/jwks.json',
    secret: true,
  }),
  PLANGRAPH_JWKS_FILE: setting({
    schema: z.string().refine((path) => existsSync(path)),
    allowed: { en: 'a file that holds a JSON Web Key Set of public keys', zh: '含公钥 JSON Web Key Set 的文件' },
    example: '/etc/plangraph/jwks.json',
  }),
  PLANGRAPH_TOKEN_ISSUER: setting({
    schema: z.string().max(500),
    allowed: { en: 'what tokens state as their issuer (iss)', zh: '令牌中的签发者（iss）' },
    example: 'https://login.example.org/',
  }),
  PLANGRAPH_TOKEN_AUDIENCE: setting({
    schema: z.string().max(500),
    allowed: { en: 'what tokens state as their audience (aud)', zh: '令牌中的受众（aud）' },
    example: 'plangraph',
  }),
  PLANGRAPH_SIGN_IN_CLIENT: setting({
    schema: z.string().min(1).max(500),
    allowed: {
      en: 'the id under which the pages are a public client of the issuer',
      zh: '页面在签发者处登记的公开客户端编号（client_id）',
    },
    example: 'plangraph-pages',
  }),
  PLANGRAPH_SIGN_IN_SCOPE: setting({
    schema: z
      .string()
      .regex(/^[\x21\x23-\x5B\x5D-\x7E]+( [\x21\x23-\x5B\x5D-\x7E]+)*$/)
      .max(1_000),
    fallback: 'openid',
    allowed: { en: 'scopes, separated by blanks', zh: '以空格分隔的 scope' },
    example: 'openid plangraph',
  }),
  PLANGRAPH_DEVELOPMENT_LOGIN: setting({
    schema: onOff,
    allowed: { en: 'on or off, and only off in production', zh: 'on 或 off；生产环境中只能为 off' },
    example: 'off',
  }),
  PLANGRAPH_ROLES: setting({
    schema: z.enum(['token', 'graph', 'both']),
    fallback: 'token',
    allowed: { en: 'token, graph or both', zh: 'token、graph 或 both' },
    example: 'graph',
  }),
} as const;
