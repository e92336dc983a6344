import { parseArgs } from 'node:util';
import { type ProcessEnvironment, readConfig } from '../config/config.ts';
import { Failure } from '../errors/failure.ts';
import { loginAllowed, loginRequest, signDevelopmentToken } from '../identity/developmentToken.ts';

/** `token --roles reporter [--organisation tech] [--subject li]`: prints a token of the development login, valid for twelve hours. */
export async function printToken(environment: ProcessEnvironment, options: readonly string[]): Promise<void> {
  const { developmentKeyFile } = readConfig({ ...environment, PLANGRAPH_DATASETS: 'none' }).identity;
  if (developmentKeyFile === null) {
    throw new Failure({
      code: 'DEVELOPMENT_LOGIN_OFF',
      en: 'There is no development login: it is off in production, and where PLANGRAPH_JWKS_URL or PLANGRAPH_JWKS_FILE names keys. Outside production write PLANGRAPH_DEVELOPMENT_LOGIN=on.',
      zh: '开发登录未启用：生产环境中不可用，以 PLANGRAPH_JWKS_URL 或 PLANGRAPH_JWKS_FILE 指定密钥时默认关闭。非生产环境可写 PLANGRAPH_DEVELOPMENT_LOGIN=on。',
      exitCode: 64,
    });
  }
  const login = loginRequest.safeParse(readOptions(options));
  if (!login.success) {
    throw new Failure({
      code: 'LOGIN_INVALID',
      en: `Write for example: token --roles reporter,approver --organisation tech --subject li. In other words: ${loginAllowed.en}.`,
      zh: `例如写：token --roles reporter,approver --organisation tech --subject li。即：${loginAllowed.zh}。`,
      exitCode: 64,
    });
  }
  const { token } = await signDevelopmentToken(developmentKeyFile, login.data);
  process.stdout.write(`${token}\n`);
}

function readOptions(options: readonly string[]): unknown {
  const text = { type: 'string' } as const;
  try {
    const { values } = parseArgs({
      args: options.filter((option) => option !== '--'),
      options: { subject: text, organisation: text, roles: { ...text, multiple: true } },
    });
    return { ...values, roles: values.roles?.flatMap((each) => each.split(',')) };
  } catch {
    return undefined;
  }
}
