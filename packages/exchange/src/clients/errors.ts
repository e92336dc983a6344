import { inputErrors } from '@plangraph/messages';

/** What is wrong with what clients and their keys are asked to do. */
export const clientErrors = inputErrors({
  KEY_LIFETIME: {
    when: 'a key is to hold for less than a day, or for more than two years',
    path: ['days'],
    en: 'A key holds for 1 to {most} days; this one would for {days}.',
    zh: '密钥有效期为 1 至 {most} 天，此处为 {days} 天。',
    cure: { en: 'State fewer days, and make a new key in time.', zh: '请缩短有效期，并按时更换密钥。' },
  },
  KEY_OVERLAP: {
    when: 'a key that gives way to another is to go on for longer than 30 days',
    path: ['overlapHours'],
    en: 'The replaced key can go on for 0 to {most} hours; {hours} are asked for.',
    zh: '被替换的密钥最多可继续使用 {most} 小时，此处为 {hours} 小时。',
    cure: { en: 'State fewer hours; 24 when left out.', zh: '请缩短小时数；省略时为 24 小时。' },
  },
  KEY_OF_ANOTHER_CLIENT: {
    when: 'the key that is to give way is another client’s',
    path: ['replaces'],
    en: 'The key {hint}… is not one of “{client}”.',
    zh: '密钥 {hint}… 不属于客户端“{client}”。',
    cure: { en: 'Name a key of the same client, as `keys` lists them.', zh: '请指定同一客户端的密钥（见 keys）。' },
  },
  KEY_REVOKED: {
    when: 'the key holds no more',
    path: ['key'],
    en: 'The key {hint}… was revoked at {moment}.',
    zh: '密钥 {hint}… 已于 {moment} 作废。',
    cure: { en: 'There is nothing to revoke.', zh: '无需再次作废。' },
  },
  CLIENT_RETIRED: {
    when: 'a key is asked for a client that was retired',
    path: ['client'],
    en: 'The client “{client}” was retired at {moment}.',
    zh: '客户端“{client}”已于 {moment} 停用。',
    cure: {
      en: 'Ask an administrator of its place to restore it (restoreApiClient), or name another.',
      zh: '请联系所在地区的管理员恢复（restoreApiClient），或改用其他客户端。',
    },
  },
});
