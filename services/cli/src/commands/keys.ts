import { rmSync, writeFileSync } from 'node:fs';
import type { Command } from '../declaring/command.ts';
import { freeName } from '../declaring/files.ts';
import { idempotencyKey } from '../declaring/options.ts';
import { cliErrors } from '../errors/failures.ts';
import { spoken } from '../errors/spoken.ts';
import { operation } from '../server/operations.ts';
import { tableOf } from '../terminal/table.ts';
import { inLanguage } from '../terminal/terminal.ts';
import { perform } from './verb.ts';

interface Key {
  readonly id: string;
  readonly hint: string;
  readonly scopes: readonly string[];
  readonly expiresOn: string;
  readonly lastUsedAt: string | null;
  readonly revokedAt: string | null;
}

interface Made {
  readonly apiKey: Key & { readonly prefix: string; readonly client: { readonly code: string } };
  readonly secret: string | null;
}

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
    {
      flags: '-o, --out <file>',
      description: {
        en: 'the file for the key, of yours alone (the client’s code.key)',
        zh: '密钥文件，仅本人可读（默认为 客户端编码.key）',
      },
    },
    idempotencyKey,
  ],
  async run(given) {
    const name = await given.option('name', spoken.askKeyName());
    const organisation = await given.option('organisation', spoken.askOrganisation());
    const scopes = (await given.option('scopes', spoken.askScopes())).split(/[,，\s]/).filter(Boolean);
    const expiresOn = given.text('expiresOn');
    const out = given.text('out');
    // The key is told once: the place for it is there before it is.
    if (out !== null) reserve(out);
    const { apiKey, secret } = await perform<Made>(given, 'createApiKey', {
      name,
      organisation,
      scopes,
      ...(expiresOn === null ? {} : { expiresOn }),
    }).catch((error) => {
      if (out !== null) rmSync(out, { force: true });
      throw error;
    });
    const file = secret === null ? null : (out ?? freeName(`${apiKey.client.code}.key`));
    if (file !== null && out === null) reserve(file);
    if (file !== null) writeFileSync(file, `${secret}\n`);
    else if (out !== null) rmSync(out, { force: true });
    const said = file ? spoken.keyMade({ file, until: apiKey.expiresOn }) : spoken.keyMadeBefore();
    return { data: { key: apiKey, file }, text: inLanguage(given.terminal, said) };
  },
};

/** Makes an empty file that its owner alone may read. */
function reserve(file: string): void {
  try {
    writeFileSync(file, '', { mode: 0o600, flag: 'wx' });
  } catch (error) {
    throw cliErrors.FILE_UNWRITABLE({ file, reason: (error as NodeJS.ErrnoException).code ?? 'EIO' });
  }
}

interface Clients {
  readonly clients: {
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    readonly nodes: readonly {
      readonly code: string;
      readonly organisation: { readonly code: string } | null;
      readonly keys: { readonly nodes: readonly Key[] };
    }[];
  };
}

/** Lists keys: what tells them apart, and never themselves. */
export const listKeys: Command = {
  name: 'key list',
  description: { en: 'list API keys, without telling them', zh: '列出 API 密钥（不显示密钥内容）' },
  options: [{ flags: '--organisation <code>', description: { en: 'those of one organisation', zh: '仅某单位' } }],
  async run(given) {
    const organisation = given.text('organisation');
    const filter = organisation === null ? undefined : { organisation: { code: { eq: organisation } } };
    const found: (Key & { client: string; organisation: string | null })[] = [];
    for (let after: string | null = null; ; ) {
      const { clients }: Clients = await (await given.server()).ask<Clients>(operation('apiKeys'), { filter, after });
      for (const { code, organisation: own, keys } of clients.nodes)
        found.push(...keys.nodes.map((key) => ({ client: code, organisation: own?.code ?? null, ...key })));
      if (!clients.pageInfo.hasNextPage) break;
      after = clients.pageInfo.endCursor;
    }
    const words = ['id', 'client', 'key', 'scopes', 'expiresOn', 'lastUsed', 'revokedAt'] as const;
    const rows = found.map(({ id, client, hint, scopes, expiresOn, lastUsedAt, revokedAt }) => [
      id,
      client,
      `…${hint}`,
      scopes.join(','),
      expiresOn,
      lastUsedAt ?? '',
      revokedAt ?? '',
    ]);
    return {
      data: { keys: found },
      text: tableOf(
        words.map((word) => inLanguage(given.terminal, spoken[word]())),
        rows,
      ),
    };
  },
};

/** Ends a key at once. */
export const revokeKey: Command = {
  name: 'key revoke',
  description: { en: 'end an API key at once', zh: '立即吊销 API 密钥' },
  arguments: [{ name: 'id', description: { en: 'the id that key list shows', zh: 'key list 显示的编号' } }],
  options: [{ flags: '--reason <text>', description: { en: 'why', zh: '原因' } }, idempotencyKey],
  async run(given) {
    const key = await given.argument(0, 'id', spoken.askKeyId());
    const reason = given.text('reason');
    const { apiKey } = await perform<{ apiKey: Key }>(given, 'revokeApiKey', { key, ...(reason ? { reason } : {}) });
    return { data: { key: apiKey }, text: inLanguage(given.terminal, spoken.keyRevoked({ hint: apiKey.hint })) };
  },
};
