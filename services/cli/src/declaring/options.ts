import type { Option } from './command.ts';

/** Options that every command knows. */
export const globalOptions: readonly Option[] = [
  {
    flags: '--server <address>',
    description: {
      en: 'address of the server; else PLANGRAPH_SERVER, else that of login, else this machine',
      zh: '服务器地址；默认取 PLANGRAPH_SERVER，其次为登录的服务器，再次为本机',
    },
  },
  {
    flags: '--json',
    description: {
      en: 'print one JSON document {command, data, errors}; ask nothing',
      zh: '输出一个 JSON 文档 {command, data, errors}，不交互询问',
    },
  },
  {
    flags: '--lang <language>',
    description: {
      en: 'zh or en; else that of LC_ALL, LC_MESSAGES, LANG',
      zh: 'zh 或 en；默认取 LC_ALL、LC_MESSAGES、LANG',
    },
    choices: ['zh', 'en'],
  },
  {
    flags: '--retries <count>',
    description: {
      en: 'tries after the first, where the server is busy or away (4)',
      zh: '服务器繁忙或无响应时的重试次数（默认 4）',
    },
  },
  {
    flags: '--plain-http',
    description: {
      en: 'let the key go over http to another machine',
      zh: '允许密钥经 http 发往其他机器',
    },
  },
];

/** Of commands that change something. */
export const idempotencyKey: Option = {
  flags: '--idempotency-key <text>',
  description: {
    en: 'stands for the intent: sent again with the same, it is done once (a fresh one each time)',
    zh: '幂等键：以相同的键重发只执行一次（默认每次新生成）',
  },
};

/** Of commands that write a file. */
export const outOptions: readonly Option[] = [
  {
    flags: '-o, --out <file>',
    description: { en: 'the file to write; - for standard output', zh: '输出文件；- 表示标准输出' },
  },
  { flags: '--force', description: { en: 'write over a file that is there', zh: '覆盖已有文件' } },
];
