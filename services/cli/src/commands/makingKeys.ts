import { rmSync, writeFileSync } from 'node:fs';
import type { Command, Option, Outcome } from '../declaring/command.ts';
import { freeName } from '../declaring/files.ts';
import { type Given, hyphened } from '../declaring/given.ts';
import { idempotencyKey } from '../declaring/options.ts';
import { cliErrors } from '../errors/failures.ts';
import { spoken } from '../errors/spoken.ts';
import { inLanguage } from '../terminal/terminal.ts';
import type { Key } from './keys.ts';
import { perform } from './verb.ts';

interface Made {
  readonly apiKey: Key & { readonly prefix: string; readonly client: { readonly code: string } };
  readonly secret: string | null;
}

const keyFile: Option = {
  flags: '-o, --out <file>',
  description: {
    en: 'the file for the key, of yours alone (the client’s code.key)',
    zh: '密钥文件，仅本人可读（默认为 客户端编码.key）',
  },
};

/** Has a key made for a program, and puts it into a file: it is never printed. */
export const createKey: Command = {
  name: 'key create',
  description: {
    en: 'have an API key made for a program; it goes into a file and is never printed',
    zh: '为程序生成 API 密钥，写入文件，不在屏幕显示',
  },
  options: [
    { flags: '--name <text>', description: { en: 'what the program is called', zh: '程序名称' } },
    { flags: '--organisation <code>', description: { en: 'for which organisation it acts', zh: '所代表单位的编码' } },
    {
      flags: '--scopes <list>',
      description: {
        en: 'read, report, approve, import, export, administer; import:industry for one area',
        zh: 'read、report、approve、import、export、administer；import:industry 仅限某领域',
      },
    },
    { flags: '--expires-on <date>', description: { en: 'the last day on which it holds', zh: '最后有效日期' } },
    keyFile,
    idempotencyKey,
  ],
  async run(given) {
    const name = await given.option('name', spoken.askKeyName());
    const organisation = await given.option('organisation', spoken.askOrganisation());
    const scopes = (await given.option('scopes', spoken.askScopes())).split(/[,，\s]/).filter(Boolean);
    const expiresOn = given.text('expiresOn');
    return make(given, 'createApiKey', { name, organisation, scopes, ...(expiresOn === null ? {} : { expiresOn }) });
  },
};

/** Has a further key made for a program, to which another of its keys gives way. */
export const replaceKey: Command = {
  name: 'key replace',
  description: {
    en: 'have another key made for a program; the one that it replaces holds for some hours more',
    zh: '为程序更换密钥；旧密钥在若干小时后失效',
  },
  arguments: [{ name: 'id', description: { en: 'the id that key list shows', zh: 'key list 显示的编号' } }],
  options: [
    { flags: '--client <code>', description: { en: 'the client whose key it is', zh: '密钥所属客户端的编码' } },
    {
      flags: '--overlap-hours <count>',
      description: {
        en: 'so many hours both hold, 0 to 720 (24)',
        zh: '新旧密钥同时有效的小时数，0 至 720（默认 24）',
      },
    },
    { flags: '--days <count>', description: { en: 'for so many days it holds (365)', zh: '有效天数（默认 365）' } },
    keyFile,
    idempotencyKey,
  ],
  async run(given) {
    const replaces = await given.argument(0, 'id', spoken.askKeyId());
    const client = await given.option('client', spoken.askClient());
    const [overlapHours, days] = [numberOf(given, 'overlapHours'), numberOf(given, 'days')];
    return make(given, 'issueApiKey', {
      client,
      replaces,
      ...(overlapHours === null ? {} : { overlapHours }),
      ...(days === null ? {} : { days }),
    });
  },
};

/** Has a key made, and puts it into a file whose place is there before the key is: it is told once. */
async function make(given: Given, verb: string, input: Readonly<Record<string, unknown>>): Promise<Outcome> {
  const out = given.text('out');
  if (out !== null) reserve(out);
  const { apiKey, secret } = await perform<Made>(given, verb, input).catch((error) => {
    if (out !== null) rmSync(out, { force: true });
    throw error;
  });
  const file = secret === null ? null : (out ?? freeName(`${apiKey.client.code}.key`));
  if (file !== null && out === null) reserve(file);
  if (file !== null) writeFileSync(file, `${secret}\n`);
  else if (out !== null) rmSync(out, { force: true });
  const said = file ? spoken.keyMade({ file, until: apiKey.expiresOn }) : spoken.keyMadeBefore();
  return { data: { key: apiKey, file }, text: inLanguage(given.terminal, said) };
}

function numberOf(given: Given, name: string): number | null {
  const text = given.text(name);
  if (text !== null && !/^\d{1,5}$/.test(text))
    throw cliErrors.OPTION_INVALID({ option: `--${hyphened(name)}`, given: text, wanted: spoken.wantedNumber() });
  return text === null ? null : Number(text);
}

/** Makes an empty file that its owner alone may read. */
function reserve(file: string): void {
  try {
    writeFileSync(file, '', { mode: 0o600, flag: 'wx' });
  } catch (error) {
    throw cliErrors.FILE_UNWRITABLE({ file, reason: (error as NodeJS.ErrnoException).code ?? 'EIO' });
  }
}
