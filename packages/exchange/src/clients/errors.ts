import { inputErrors } from '@plangraph/messages';

/** What is wrong with what clients and their keys are asked to do. */
export const clientErrors = inputErrors({
  KEY_LIFETIME: {
    when: 'a key is to hold for less than a day, or for more than five years',
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
  MISSING_VALUE: {
    when: 'a key is asked for without a name, or without a scope',
    cases: {
      name: {
        path: ['name'],
        en: 'The key has no name.',
        zh: '未填写名称。',
        cure: { en: 'Write what the program is called.', zh: '请填写程序名称。' },
      },
      scopes: {
        path: ['scopes'],
        en: 'The key has no scopes.',
        zh: '未填写权限范围。',
        cure: { en: 'Write at least one scope, such as read.', zh: '请至少填写一个权限范围，如 read。' },
      },
    },
  },
  TEXT_TOO_LONG: {
    when: 'what a key’s program is called is longer than 200 characters',
    path: ['name'],
    en: 'The name has more than {most} characters.',
    zh: '名称超过 {most} 个字符。',
    cure: { en: 'Shorten it.', zh: '请缩短名称。' },
  },
  SCOPE_UNKNOWN: {
    when: 'a scope of a key is none of the words, or names a policy area that is none',
    en: '“{scope}” is no scope.',
    zh: '“{scope}”不是权限范围。',
    cure: {
      en: 'Write one of {scopes}, and behind a colon an area where it is for one only, such as import:industry. Areas are {areas}.',
      zh: '可用：{scopes}；仅限某一领域时在冒号后写明，如 import:industry。领域：{areas}。',
    },
  },
  SCOPES_APART: {
    when: 'scopes of one kind are bound to policy areas in several ways',
    path: ['scopes'],
    en: 'The scopes {scopes} are bound to different areas.',
    zh: '权限范围 {scopes} 所限领域不一致。',
    cure: {
      en: 'Bind read, report, approve and administer to the same areas or to none, and likewise import and export; or make several keys.',
      zh: 'read、report、approve、administer 须限于相同领域或均不限，import 与 export 亦然；也可分别签发密钥。',
    },
  },
  CLIENT_DIFFERS: {
    when: 'the organisation has a client of that name with other scopes',
    path: ['name'],
    en: 'The organisation has a client “{name}” with other scopes: {scopes}.',
    zh: '该单位已有名为“{name}”的客户端，其权限范围为 {scopes}。',
    cure: {
      en: 'Use another name, the same scopes, or change the client (changeApiClient, {client}).',
      zh: '请改用其他名称或相同的权限范围，或修改该客户端（changeApiClient，{client}）。',
    },
  },
  CLIENT_RETIRED: {
    when: 'a key is asked for a client that was retired',
    en: 'The client “{client}” was retired at {moment}.',
    zh: '客户端“{client}”已于 {moment} 停用。',
    cure: {
      en: 'Ask an administrator of its place to restore it (restoreApiClient), or name another.',
      zh: '请联系所在地区的管理员恢复（restoreApiClient），或改用其他客户端。',
    },
  },
});
