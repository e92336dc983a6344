import type { Command } from '../declaring/command.ts';
import { spoken } from '../errors/spoken.ts';
import type { Server } from '../server/openServer.ts';
import { operation } from '../server/operations.ts';
import { tableOf } from '../terminal/table.ts';
import { inLanguage, type Terminal } from '../terminal/terminal.ts';

/** Who asks, as the graph sees him. */
export interface Who {
  readonly subject: string | null;
  readonly roles: readonly string[];
  readonly client: { readonly code: string; readonly scopes: readonly string[] } | null;
  readonly organisation: { readonly code: string; readonly nameEn: string; readonly nameZh: string } | null;
}

const nobody: Who = { subject: null, roles: [], client: null, organisation: null };

/** Asks the graph who asks it. */
export async function readWho(server: Server): Promise<Who> {
  const { viewer } = await server.ask<{ viewer: Who | null }>(operation('whoAmI'));
  return viewer ?? nobody;
}

/** Who asks, in lines. */
export function whoText(terminal: Terminal, server: string, { subject, roles, client, organisation }: Who): string {
  const word = (name: 'server' | 'subject' | 'roles' | 'organisation' | 'client' | 'scopes') =>
    inLanguage(terminal, spoken[name]());
  const named = organisation && (terminal.language === 'zh' ? organisation.nameZh : organisation.nameEn);
  const rows = [
    [word('server'), server],
    [word('subject'), subject ?? inLanguage(terminal, client ? spoken.unnamed() : spoken.public())],
    ...(organisation ? [[word('organisation'), `${named} (${organisation.code})`]] : []),
    [word('roles'), roles.join(', ') || inLanguage(terminal, spoken.none())],
    ...(client ? [[word('client'), client.code] as const, [word('scopes'), client.scopes.join(', ')] as const] : []),
  ];
  return tableOf(
    [],
    rows.map((row) => [...row]),
  );
}

/** Says as whom one asks, and whom. */
export const whoami: Command = {
  name: 'whoami',
  description: { en: 'say which server is asked, and as whom', zh: '显示当前服务器与身份' },
  async run(given) {
    const server = await given.server();
    const who = await readWho(server);
    return { data: { server: server.address, ...who }, text: whoText(given.terminal, server.address, who) };
  },
};
