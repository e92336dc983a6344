import { addressOf, keyOf, refuseClear } from '../credentials/connection.ts';
import { readCredentials, writeCredentials } from '../credentials/credentials.ts';
import type { Command } from '../declaring/command.ts';
import { readWhole } from '../declaring/files.ts';
import type { Given } from '../declaring/given.ts';
import { spoken } from '../errors/spoken.ts';
import { inLanguage, isAttended } from '../terminal/terminal.ts';
import { readWho, whoText } from './who.ts';

/** Keeps the address of a server and a key for it, once the server knows the key. */
export const login: Command = {
  name: 'login',
  description: {
    en: 'keep the address of a server and a key for it, in a file of yours alone',
    zh: '保存服务器地址与密钥（仅本人可读的文件）',
  },
  options: [
    {
      flags: '--key-file <file>',
      description: {
        en: 'take the key from a file, or - for standard input; else PLANGRAPH_KEY, else it is asked for',
        zh: '从文件读取密钥（- 为标准输入）；默认取 PLANGRAPH_KEY，否则询问',
      },
    },
  ],
  async run(given) {
    const { terminal } = given;
    const named = given.text('server') ?? terminal.environment.PLANGRAPH_SERVER;
    const server = addressOf(named || (await given.option('server', spoken.askServer())));
    const key = await keyGiven(given);
    const plainHttp = given.flag('plainHttp') || terminal.environment.PLANGRAPH_PLAIN_HTTP === 'on';
    if (key !== null) refuseClear(server, plainHttp);
    const { openServer } = await import('../server/openServer.ts');
    const opened = openServer({ server, key, language: terminal.language, retries: 1, again: () => {} });
    const who = await readWho(opened);
    const { servers } = readCredentials(terminal.environment);
    const file = writeCredentials(terminal.environment, {
      current: server,
      servers: { ...servers, [server]: { key, plainHttp } },
    });
    const said = inLanguage(terminal, spoken.loggedIn({ file, server }));
    return { data: { server, file, who }, text: `${whoText(terminal, server, who)}\n${said}` };
  },
};

/** Forgets a server, and the key for it. */
export const logout: Command = {
  name: 'logout',
  description: { en: 'forget a server and its key', zh: '删除服务器与其密钥' },
  async run(given) {
    const { terminal } = given;
    const kept = readCredentials(terminal.environment);
    const named = given.text('server') ?? terminal.environment.PLANGRAPH_SERVER;
    const server = addressOf(named || kept.current || (await given.option('server', spoken.askServer())));
    const { [server]: found, ...servers } = kept.servers;
    const current = kept.current === server ? null : kept.current;
    if (found) writeCredentials(terminal.environment, { current, servers });
    const said = found ? spoken.loggedOut({ server }) : spoken.nothingKept({ server });
    return { data: { server, forgotten: found !== undefined }, text: inLanguage(terminal, said) };
  },
};

/** Never from the arguments, which every user of the machine sees in its list of processes. */
async function keyGiven(given: Given): Promise<string | null> {
  const { terminal } = given;
  const file = given.text('keyFile');
  if (file !== null) return keyOf((await readWhole(given, file)).toString());
  if (terminal.environment.PLANGRAPH_KEY) return keyOf(terminal.environment.PLANGRAPH_KEY);
  if (given.isForPrograms || !isAttended(terminal)) return null;
  const { askFor } = await import('../terminal/questions.ts');
  const answer = await askFor(terminal, spoken.askKey(), { hidden: true });
  return answer === '' ? null : keyOf(answer);
}
