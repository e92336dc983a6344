import { isLonger, longestText, quote } from '@plangraph/rows';
import type { Viewer } from '../context.ts';
import type { Mutation } from '../contract/mutation.ts';
import type { Problem } from '../contract/problem.ts';
import { roleNames } from '../contract/role.ts';
import type { EarlierIntent } from './intent.ts';

/** Why somebody may not ask for a mutation; null when he may. */
export function refuseViewer({ name, roles }: Mutation, viewer: Viewer | null): Problem | null {
  if (!viewer) {
    return {
      code: 'NOT_AUTHENTICATED',
      path: [],
      message: {
        en: `${name} is for those who are known; the request shows no identity.`,
        zh: `${name} 仅限已登录的用户；请求未表明身份。`,
      },
      cure: { en: 'Send a token in the header Authorization.', zh: '请在 Authorization 请求头中携带令牌。' },
    };
  }
  if (roles.some((role) => viewer.roles.includes(role))) return null;
  const words = { en: roles.join(' or '), zh: roles.map((role) => roleNames[role]).join('或') };
  return {
    code: 'FORBIDDEN',
    path: [],
    message: {
      en: `${name} takes the role ${words.en}, which ${quote(viewer.subject)} does not have.`,
      zh: `${name} 需要${words.zh}角色，${quote(viewer.subject)}没有该角色。`,
    },
    cure: {
      en: `Ask whoever manages your account for the role ${words.en}.`,
      zh: `请向账户管理者申请${words.zh}角色。`,
    },
  };
}

// Letters, marks, digits, punctuation, symbols and blanks, but not blanks alone.
const printable = /^(?! *$)[\p{L}\p{M}\p{N}\p{P}\p{S} ]{1,200}$/u;

/** Why a key cannot stand for an intent; null when it can. */
export function refuseKey(key: string): Problem | null {
  if (key.length <= 2 * 200 && printable.test(key)) return null;
  return {
    code: 'INVALID_IDEMPOTENCY_KEY',
    path: ['idempotencyKey'],
    message: {
      en: `${quote(key)} is no key: a key has 1 to 200 printable characters.`,
      zh: `${quote(key)}不是有效的幂等键：应为 1 至 200 个可打印字符。`,
    },
    cure: { en: 'Make a fresh UUID for each intent.', zh: '请为每个意图生成新的 UUID。' },
  };
}

/** The refusal of a key that already stands for another intent. */
export function refuseReuse(key: string, { mutation, recordedAt }: EarlierIntent): Problem {
  const moment = recordedAt.toISOString();
  return {
    code: 'IDEMPOTENCY_KEY_REUSED',
    path: ['idempotencyKey'],
    message: {
      en: `The key ${quote(key)} was used at ${moment} for another intent, of ${mutation}.`,
      zh: `幂等键${quote(key)}已于 ${moment} 用于另一意图（${mutation}）。`,
    },
    cure: {
      en: 'Use a fresh key for each intent, and the same key only to send the same again.',
      zh: '请为每个意图使用新的键；仅在重发同一请求时使用原键。',
    },
  };
}

/** A problem for each text in an input that is longer than any, or that PostgreSQL could not keep as it is. */
export function refuseTexts(value: unknown, path: Problem['path'] = []): Problem[] {
  if (Array.isArray(value)) return value.flatMap((each, place) => refuseTexts(each, [...path, place]));
  if (typeof value === 'object' && value !== null && !(value instanceof Date)) {
    return Object.entries(value).flatMap(([name, each]) => refuseTexts(each, [...path, name]));
  }
  if (typeof value !== 'string') return [];
  if (isLonger(value, longestText.any)) return [tooLong(path)];
  if (value.isWellFormed() && !value.includes('\u0000')) return [];
  return [
    {
      code: 'INVALID_VALUE',
      path,
      message: {
        en: 'The text contains a character that cannot be stored: U+0000, or half of a surrogate pair.',
        zh: '文本包含无法存储的字符：U+0000 或不成对的代理码元。',
      },
      cure: { en: 'Remove the character.', zh: '请删除该字符。' },
    },
  ];
}

function tooLong(path: Problem['path']): Problem {
  return {
    code: 'TEXT_TOO_LONG',
    path,
    message: {
      en: `The text has more than ${longestText.any} characters; no text may.`,
      zh: `文本超过 ${longestText.any} 个字符；任何文本都不得超过此长度。`,
    },
    cure: { en: 'Shorten it.', zh: '请缩短文字。' },
  };
}
