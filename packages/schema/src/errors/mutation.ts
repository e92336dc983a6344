import { inputErrors } from '@plangraph/messages';

/** What stands between alternatives. */
export const or = { en: ' or ', zh: '或' } as const;

/** What can be wrong with any mutation: who asks, its key, and what its input names. */
export const mutationErrors = inputErrors({
  NOT_AUTHENTICATED: {
    when: 'the request shows no identity',
    path: [],
    en: '{mutation} is for those who are known; the request shows no identity.',
    zh: '{mutation} 仅限已登录的用户；请求未表明身份。',
    cure: { en: 'Send a token in the header Authorization.', zh: '请在 Authorization 请求头中携带令牌。' },
  },
  FORBIDDEN: {
    when: 'the viewer has none of the roles that the mutation takes',
    path: [],
    en: '{mutation} takes the role {roles}, which {viewer} does not have.',
    zh: '{mutation} 需要{roles}角色，{viewer}没有该角色。',
    cure: {
      en: 'Ask whoever manages your account for the role {roles}.',
      zh: '请向账户管理者申请{roles}角色。',
    },
  },
  INVALID_IDEMPOTENCY_KEY: {
    when: 'a key that is empty, blank, too long or not printable',
    path: ['idempotencyKey'],
    en: '{key} is no key: a key has 1 to 200 printable characters.',
    zh: '{key}不是有效的幂等键：应为 1 至 200 个可打印字符。',
    cure: { en: 'Make a fresh UUID for each intent.', zh: '请为每个意图生成新的 UUID。' },
  },
  IDEMPOTENCY_KEY_REUSED: {
    when: 'the key was used in the last 24 hours for another mutation or input',
    path: ['idempotencyKey'],
    en: 'The key {key} was used at {moment} for another intent, of {mutation}.',
    zh: '幂等键{key}已于 {moment} 用于另一意图（{mutation}）。',
    cure: {
      en: 'Use a fresh key for each intent, and the same key only to send the same again.',
      zh: '请为每个意图使用新的键；仅在重发同一请求时使用原键。',
    },
  },
  NOT_FOUND: {
    when: 'the input names a record that there is not, or that you may not see',
    en: 'There is no {noun} {key} that you may see.',
    zh: '没有您可查看的{noun}{key}。',
    cure: { en: 'Check the spelling, or list what there is.', zh: '请检查拼写，或先查询列表。' },
  },
  INVALID_ID: {
    when: 'a text of the input is no global id, or one of another noun',
    en: '{id} is not the id of a {noun}.',
    zh: '{id}不是{noun}的标识。',
    cure: { en: 'Pass the `id` of a {noun} as this graph returned it.', zh: '请传入本图返回的{noun}的 id。' },
  },
  INVALID_VALUE: {
    when: 'a text of the input that cannot be stored',
    en: 'The text contains a character that cannot be stored: U+0000, or half of a surrogate pair.',
    zh: '文本包含无法存储的字符：U+0000 或不成对的代理码元。',
    cure: { en: 'Remove the character.', zh: '请删除该字符。' },
  },
  TEXT_TOO_LONG: {
    when: 'a text of the input of more than 10,000 characters, whatever reads it',
    en: 'The text has more than {most} characters; no text may.',
    zh: '文本超过 {most} 个字符；任何文本都不得超过此长度。',
    cure: { en: 'Shorten it.', zh: '请缩短文字。' },
  },
});
