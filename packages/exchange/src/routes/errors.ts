import { inputErrors, phrases } from '@plangraph/messages';

/** What stands in the way of whole files over HTTP. */
export const routeErrors = inputErrors({
  NOT_FOUND: {
    when: 'an address that leads nowhere, or an import that is not there or not to be seen',
    path: [],
    http: { status: 404 },
    cases: {
      route: {
        en: 'There is nothing at {address}.',
        zh: '{address} 不存在。',
        cure: {
          en: 'Files go to /imports/<name> and come from /exports/<name> and /templates/<name>, whose names /api lists; feeds are /feeds/<key>/events.atom and /feeds/<key>/due.ics.',
          zh: '文件发送到 /imports/<名称>，取自 /exports/<名称> 与 /templates/<名称>，名称见 /api；订阅源为 /feeds/<密钥>/events.atom 与 /feeds/<密钥>/due.ics。',
        },
      },
      import: {
        en: 'There is no import {id} that you may see.',
        zh: '没有您可查看的导入 {id}。',
        cure: { en: 'Take the number from the answer to the file.', zh: '请使用发送文件时返回的编号。' },
      },
    },
  },
  METHOD_NOT_ALLOWED: {
    when: 'an address of files by a method that it does not answer',
    path: [],
    http: { status: 405 },
    en: 'The method {given} is not answered here.',
    zh: '此处不支持 {given} 方法。',
    cure: { en: 'Use {wanted}.', zh: '请使用 {wanted}。' },
  },
  INVALID_VALUE: {
    when: 'a parameter of an address that is none of what it can be',
    path: [],
    http: { status: 400 },
    en: 'The parameter {name} is {given}.',
    zh: '参数 {name} 为 {given}。',
    cure: { en: 'Give {wanted}.', zh: '请填写{wanted}。' },
  },
  FILE_MISSING: {
    when: 'a request without a file',
    path: [],
    http: { status: 400 },
    en: 'The request brings no file.',
    zh: '请求中没有文件。',
    cure: {
      en: 'Send the file as the body, or as the part `file` of a form (multipart/form-data).',
      zh: '请将文件作为请求体，或作为表单（multipart/form-data）的 file 部分发送。',
    },
  },
  NOT_EXPORTED: {
    when: 'rows of a register that no list shows',
    path: [],
    http: { status: 422 },
    en: '{name} are not given as files.',
    zh: '{name} 不提供文件导出。',
    cure: { en: 'Ask the graph for what you may see of them.', zh: '请通过图谱查询您可查看的内容。' },
  },
  FEED_SCOPE: {
    when: 'a feed is asked for by a key that may not, or by one in the address that may do more than fetch feeds',
    path: [],
    http: { status: 403 },
    en: 'This key does not open feeds here.',
    zh: '此密钥不能在此获取订阅源。',
    cure: {
      en: 'In an address, use the key of a client whose only scope is FEED; in the header Authorization, one with READ.',
      zh: '地址中请使用仅有 FEED 权限的客户端密钥；在 Authorization 请求头中请使用具有 READ 权限的密钥。',
    },
  },
  NOT_AUTHENTICATED: {
    when: 'a file comes, or an import is asked for, without an identity',
    path: [],
    http: { status: 401 },
    en: 'The request shows no identity.',
    zh: '请求未表明身份。',
    cure: { en: 'Send a token in the header Authorization.', zh: '请在 Authorization 请求头中携带令牌。' },
  },
});

/** What parameters can be. */
export const wanted = phrases({
  truth: { en: 'true or false', zh: ' true 或 false' },
  policy: { en: 'ALL or GOOD_ROWS', zh: ' ALL 或 GOOD_ROWS' },
  mapping: {
    en: 'a JSON object of columns by heading, or the name of a kept mapping',
    zh: '由表头到列名的 JSON 对象，或已保存的表头对照名称',
  },
  exportFormat: { en: 'csv, xlsx or jsonl', zh: ' csv、xlsx 或 jsonl' },
  templateFormat: { en: 'xlsx or csv', zh: ' xlsx 或 csv' },
  statisticsFormat: {
    en: 'sdmx-csv, sdmx-json, sdmx-structure, csv, xlsx or jsonl',
    zh: ' sdmx-csv、sdmx-json、sdmx-structure、csv、xlsx 或 jsonl',
  },
  briefingFormat: { en: 'xlsx', zh: ' xlsx' },
  days: { en: 'a number of days, such as 7', zh: '天数，如 7' },
  labels: { en: 'id, name or both', zh: ' id、name 或 both' },
  period: { en: 'a period, such as 2023-06 or 2023-Q2', zh: '期间，如 2023-06、2023-Q2' },
  plan: { en: 'the code of a plan', zh: '计划编码' },
  language: { en: 'zh or en', zh: ' zh 或 en' },
  list: { en: 'JSON, as the list of the graph takes it', zh: '图谱列表所用的 JSON' },
});
