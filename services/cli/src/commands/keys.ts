import type { Command } from '../declaring/command.ts';
import { idempotencyKey } from '../declaring/options.ts';
import { spoken } from '../errors/spoken.ts';
import { operation } from '../server/operations.ts';
import { tableOf } from '../terminal/table.ts';
import { inLanguage } from '../terminal/terminal.ts';
import { perform } from './verb.ts';

/** A key, as the graph tells it: never itself. */
export interface Key {
  readonly id: string;
  readonly hint: string;
  readonly scopes: readonly string[];
  readonly expiresOn: string;
  readonly lastUsedAt: string | null;
  readonly revokedAt: string | null;
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
