import { failures } from './failure.ts';
import { plainErrors } from './plainErrors.ts';

/** What may be written into a login. */
const allowed = {
  en: 'a login is {"roles": [any of reader, reporter, approver, administrator], "organisation": a code or null, "subject": a name}, of which "roles" must be there, and texts have 1 to 200 characters',
  zh: '登录内容应为 {"roles": [reader、reporter、approver、administrator 中任意几个], "organisation": 单位代码或 null, "subject": 名称}，其中 roles 必填，文本为 1 到 200 个字符',
} as const;

/** What the development login answers when it gives no token. */
export const loginErrors = plainErrors({
  LOGIN_INVALID: {
    when: 'the body, or the options of `token`, say not who one wants to be',
    http: { status: 400 },
    en: `This is no login: ${allowed.en}.`,
    zh: `登录内容不正确：${allowed.zh}。`,
  },
  LOGIN_BEYOND_LOOPBACK: {
    when: 'it comes over a network or through a proxy',
    http: { status: 403 },
    en: 'The development login serves this machine only. Log in on it, or set up an identity provider (docs/guides/operator.md).',
    zh: '开发登录只服务本机。请在本机登录，或配置身份提供方（docs/guides/operator.zh.md）。',
  },
  LOGIN_FROM_ANOTHER_SITE: {
    when: 'a browser sends it from a page that is not of this machine',
    http: { status: 403 },
    en: 'The development login takes no requests of pages of other sites. Log in from localhost, or from a command line.',
    zh: '开发登录不接受其他网站页面的请求。请从 localhost 或命令行登录。',
  },
  METHOD_NOT_ALLOWED: {
    when: 'another method than POST',
    http: { status: 405, headers: { allow: 'POST' } },
    en: 'The development login takes POST only.',
    zh: '开发登录只接受 POST。',
  },
  CONTENT_TYPE_UNSUPPORTED: {
    when: 'the body is not declared as JSON',
    http: { status: 415 },
    en: 'The development login reads JSON; send Content-Type: application/json.',
    zh: '开发登录只读取 JSON；请发送 Content-Type: application/json。',
  },
});

/** Why there is no development login. */
export const loginFailures = failures({
  LOGIN_INVALID: {
    when: 'the options of `token` say not who one wants to be',
    exitCode: 64,
    en: `Write for example: token --roles reporter,approver --organisation tech --subject li. In other words: ${allowed.en}.`,
    zh: `例如写：token --roles reporter,approver --organisation tech --subject li。即：${allowed.zh}。`,
  },
  DEVELOPMENT_KEY_UNUSABLE: {
    when: 'its key can neither be read nor made',
    http: { status: 503 },
    en: 'The key of the development login, {path}, can neither be read nor made: {reason} Set PLANGRAPH_DATA_DIR to a folder that can be written, or delete the file.',
    zh: '开发登录的密钥 {path} 既不能读取也不能创建（{reason}）。请将 PLANGRAPH_DATA_DIR 设为可写的文件夹，或删除该文件。',
  },
});
