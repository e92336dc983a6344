import { type BilingualText, type ErrorTexts, errorTable } from '@plangraph/messages';
import { exitCodes } from './exitCodes.ts';
import { Refused } from './refusal.ts';

/** A table of what the command itself refuses. */
function failures<const T extends ErrorTexts<{ readonly cure: BilingualText; readonly exitCode: number }>>(table: T) {
  return errorTable(
    ({ code, message, cure }, { exitCode }: { readonly exitCode: number }) =>
      new Refused([{ code, path: [], message, cure }], exitCode),
    table,
  );
}

/** What the command itself has to say when it cannot go on. */
export const cliErrors = failures({
  COMMAND_UNKNOWN: {
    when: '`plangraph` was given a command that it does not have',
    exitCode: exitCodes.usage,
    en: 'There is no command “{name}”.',
    zh: '没有名为“{name}”的命令。',
    cure: { en: 'Commands: {known}.', zh: '可用命令：{known}。' },
  },
  OPTION_UNKNOWN: {
    when: 'a command was given an option that it does not know',
    exitCode: exitCodes.usage,
    en: '{command} knows no option {option}.',
    zh: '{command} 没有选项 {option}。',
    cure: { en: 'See: {command} --help', zh: '请查看：{command} --help' },
  },
  OPTION_MISSING: {
    when: 'something is needed that neither an option nor an answer gives',
    exitCode: exitCodes.usage,
    en: '{command} needs {option}, and nobody is there to be asked.',
    zh: '{command} 需要 {option}，且当前无法交互询问。',
    cure: {
      en: 'Write {option} behind the command. See: {command} --help',
      zh: '请在命令后写明 {option}。详见：{command} --help',
    },
  },
  OPTION_INVALID: {
    when: 'an option or argument is none of what it can be',
    exitCode: exitCodes.usage,
    en: '{option} is “{given}”.',
    zh: '{option} 的值是“{given}”。',
    cure: { en: 'Write {wanted}.', zh: '应为{wanted}。' },
  },
  ARGUMENTS_EXTRA: {
    when: 'a command was given more arguments than it takes',
    exitCode: exitCodes.usage,
    en: '{command} takes no “{given}”.',
    zh: '{command} 不接受“{given}”。',
    cure: { en: 'See: {command} --help', zh: '请查看：{command} --help' },
  },
  CANCELLED: {
    when: 'whoever was asked broke off',
    exitCode: exitCodes.usage,
    en: 'Broken off; nothing was sent.',
    zh: '已取消，未发送任何内容。',
    cure: { en: 'Start again when you like.', zh: '可随时重新开始。' },
  },
  FILE_UNREADABLE: {
    when: 'a file that a command is to send cannot be read',
    exitCode: exitCodes.noInput,
    en: '{file} cannot be read: {reason}.',
    zh: '无法读取 {file}：{reason}。',
    cure: { en: 'Check the name, and that you may read it.', zh: '请核对文件名及读取权限。' },
  },
  FILE_UNWRITABLE: {
    when: 'a file that a command is to write cannot be written',
    exitCode: exitCodes.cannotCreate,
    en: '{file} cannot be written: {reason}.',
    zh: '无法写入 {file}：{reason}。',
    cure: { en: 'Name another with --out, or remove what is there.', zh: '请用 --out 另指定文件，或移走原有文件。' },
  },
  JSON_INVALID: {
    when: 'variables or a mapping are no JSON object',
    exitCode: exitCodes.usage,
    en: '{option} is no JSON object.',
    zh: '{option} 不是 JSON 对象。',
    cure: {
      en: 'Write for example {"plan": "example-2030"}, or @ and the name of a file that holds it.',
      zh: '例如写 {"plan": "example-2030"}，或以 @ 加文件名指定。',
    },
  },
  FIGURE_INVALID: {
    when: '`submit` was given a figure that is not written as one',
    exitCode: exitCodes.usage,
    en: '“{given}” is no figure.',
    zh: '“{given}”不是指标数据。',
    cure: {
      en: 'Write the code of a target, = and its value, such as jobs.new=1350; of a ratio its parts, such as start-rate=52/74.',
      zh: '请写目标编码、等号与数值，如 jobs.new=1350；比率写分子与分母，如 start-rate=52/74。',
    },
  },
  SERVER_INVALID: {
    when: 'the address of the server is none',
    exitCode: exitCodes.usage,
    en: '“{given}” is no address of a server.',
    zh: '“{given}”不是服务器地址。',
    cure: { en: 'Write for example https://plans.example.org.', zh: '例如写 https://plans.example.org。' },
  },
  SERVER_UNREACHABLE: {
    when: 'the server does not answer',
    exitCode: exitCodes.unavailable,
    en: '{server} does not answer: {reason}.',
    zh: '{server} 无响应：{reason}。',
    cure: {
      en: 'Check the address (--server, PLANGRAPH_SERVER, or plangraph login) and the network. What you sent may have arrived: the same --idempotency-key makes it safe to send again.',
      zh: '请核对地址（--server、PLANGRAPH_SERVER 或 plangraph login）与网络。内容可能已送达：使用相同的 --idempotency-key 可安全重发。',
    },
  },
  SERVER_ANSWER_UNKNOWN: {
    when: 'what answers at the address is no PlanGraph',
    exitCode: exitCodes.failed,
    en: '{server} answers {status}, and not as PlanGraph does.',
    zh: '{server} 返回 {status}，不像 PlanGraph 的响应。',
    cure: { en: 'Check the address; a proxy may stand in between.', zh: '请核对地址；中间可能有代理。' },
  },
  KEY_IN_CLEAR: {
    when: 'a key would go over a network where others can read it',
    exitCode: exitCodes.usage,
    en: 'The key would go to {server} unencrypted, where others on the way can read it.',
    zh: '密钥将以明文发往 {server}，途中可能被他人读取。',
    cure: {
      en: 'Use https, or say that the network is yours: --plain-http, or PLANGRAPH_PLAIN_HTTP=on.',
      zh: '请使用 https；若确属可信内网，请加 --plain-http 或设置 PLANGRAPH_PLAIN_HTTP=on。',
    },
  },
  KEY_MALFORMED: {
    when: 'what was given as a key is none',
    exitCode: exitCodes.usage,
    en: 'What was given as a key is none: it has {length} characters and is no single word.',
    zh: '所提供的内容不是密钥：共 {length} 个字符，且不是单个词。',
    cure: {
      en: 'Give the key as it was printed, plangraph_…, or a token.',
      zh: '请提供原样的密钥（plangraph_…）或令牌。',
    },
  },
  CREDENTIALS_EXPOSED: {
    when: 'others may read the file in which keys are kept',
    exitCode: exitCodes.unconfigured,
    en: 'Others on this machine may read {file}, which holds keys (mode {mode}).',
    zh: '本机其他用户可读取存有密钥的 {file}（权限 {mode}）。',
    cure: {
      en: 'Run: chmod 600 {file}. If others could use it, have new keys made.',
      zh: '请运行：chmod 600 {file}。如可能已泄露，请更换密钥。',
    },
  },
  CREDENTIALS_UNREADABLE: {
    when: 'the file in which keys are kept is not what `login` wrote',
    exitCode: exitCodes.unconfigured,
    en: '{file} is not what plangraph login wrote.',
    zh: '{file} 不是 plangraph login 写入的内容。',
    cure: { en: 'Remove it, and log in again: plangraph login', zh: '请删除后重新登录：plangraph login' },
  },
  FILE_TYPE_UNKNOWN: {
    when: 'a name of a file says nothing about its form',
    exitCode: exitCodes.usage,
    en: 'Nobody can tell from {file} in which form it is to be.',
    zh: '无法从 {file} 判断文件格式。',
    cure: {
      en: 'Write --format {formats}, or a name that ends so.',
      zh: '请写 --format {formats}，或使用相应扩展名。',
    },
  },
});
