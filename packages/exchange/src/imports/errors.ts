import { inputErrors } from '@plangraph/messages';

/** What stands between alternatives. */
export const or = { en: ' or ', zh: ' 或 ' } as const;

/** What stands in the way of an import as a whole. */
export const importErrors = inputErrors({
  FORBIDDEN: {
    when: 'who brings rows may not use the verbs of their register, or the key has no such scope, or not for their area',
    path: [],
    cases: {
      role: {
        en: 'To import {name} takes the role {roles}.',
        zh: '导入 {name} 需要角色 {roles}。',
        cure: { en: 'Ask whoever manages your account for the role {roles}.', zh: '请向账户管理者申请相应角色。' },
      },
      area: {
        en: 'The key brings and fetches files of {areas} only; {name} is of another area, or of none.',
        zh: '该密钥的文件仅限领域 {areas}；{name} 属于其他领域或不属于任何领域。',
        cure: {
          en: 'Use a key for that area, or ask an administrator to change the areas of the client (changeApiClient).',
          zh: '请使用该领域的密钥，或请管理员修改客户端的文件领域（changeApiClient）。',
        },
      },
      scope: {
        en: 'The key has no scope {scope}.',
        zh: '该密钥没有权限范围 {scope}。',
        cure: { en: 'Use a key of a client with the scope {scope}.', zh: '请使用具有 {scope} 权限范围的客户端密钥。' },
      },
    },
  },
  IMPORT_UNKNOWN: {
    when: 'no register has rows of that name',
    path: ['import'],
    http: { status: 404 },
    en: 'There are no rows called {name}.',
    zh: '没有名为 {name} 的数据行。',
    cure: { en: 'Use one of {known}.', zh: '可用：{known}。' },
  },
  AMBIGUOUS_NAME: {
    when: 'a row names another record, and several are called so',
    en: 'Several are called {name}: {codes}.',
    zh: '名为 {name} 的不止一个：{codes}。',
    cure: { en: 'Write the code of the one that is meant.', zh: '请填写所指对象的编码。' },
  },
  TOO_MANY_FIGURES: {
    when: 'more than 5,000 figures in a file',
    path: [],
    http: { status: 413 },
    en: 'The file has more than {most} figures.',
    zh: '文件中的数据超过 {most} 项。',
    cure: { en: 'Send them in several files.', zh: '请拆分为多个文件发送。' },
  },
  TOO_MANY_ROWS: {
    when: 'more than 500 rows in a mutation',
    path: ['rows'],
    en: 'A mutation takes {most} rows at most.',
    zh: '一次变更最多 {most} 行。',
    cure: { en: 'Send them in several, or as a file to /imports.', zh: '请分批发送，或以文件形式发送到 /imports。' },
  },
});
