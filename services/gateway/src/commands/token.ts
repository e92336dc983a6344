import { parseArgs } from 'node:util';
import { type ProcessEnvironment, readConfig } from '../config/config.ts';
import { loginFailures } from '../errors/login.ts';
import { startErrors } from '../errors/start.ts';
import { loginRequest, signDevelopmentToken } from '../identity/developmentToken.ts';

/** `token --roles reporter [--organisation tech] [--subject li]`: prints a token of the development login, valid for twelve hours. */
export async function printToken(environment: ProcessEnvironment, options: readonly string[]): Promise<void> {
  const { developmentKeyFile } = readConfig({ ...environment, PLANGRAPH_DATASETS: 'none' }).identity;
  if (developmentKeyFile === null) {
    throw startErrors.DEVELOPMENT_LOGIN_OFF();
  }
  const login = loginRequest.safeParse(readOptions(options));
  if (!login.success) {
    throw loginFailures.LOGIN_INVALID();
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
