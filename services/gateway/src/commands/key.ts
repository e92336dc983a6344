import { parseArgs } from 'node:util';
import { makeOperatorsKey, type OperatorsClient } from '@plangraph/exchange';
import type { ProcessEnvironment } from '../config/config.ts';
import { Failure } from '../errors/failure.ts';
import { inDatabase, organisationOf } from './operatorsDatabase.ts';

const scopes: ReadonlyMap<string, OperatorsClient['scopes'][number]> = new Map([
  ['read', 'READ'],
  ['report', 'REPORT'],
  ['approve', 'APPROVE'],
  ['import', 'IMPORT'],
  ['export', 'EXPORT'],
  ['administer', 'ADMINISTER'],
]);

/**
 * `key <client> --scopes administer [--organisation office] [--areas industry,projects] [--days 365]`: prints an API key, and
 * makes its client where there is none. Without an organisation its client administers everything, as the first administrator does.
 */
export async function printKey(environment: ProcessEnvironment, options: readonly string[]): Promise<void> {
  const { code, organisation: named, ...wanted } = readOptions(options);
  const made = await inDatabase(environment, async (database) => {
    const organisation = await organisationOf(database, named);
    const client = { code, ...wanted, organisation };
    return database.prisma.$transaction((transaction) => makeOperatorsKey(transaction, client));
  });
  if ('refusal' in made) throw refusals[made.refusal](code);
  process.stdout.write(`${made.key}\n`);
  process.stderr.write(
    'The key is told this once; of it only a digest is kept. 密钥仅显示这一次，系统只保存其摘要。\n',
  );
}

function readOptions(options: readonly string[]) {
  const text = { type: 'string' } as const;
  const read = () => {
    try {
      return parseArgs({
        args: options.filter((option) => option !== '--'),
        options: { scopes: text, areas: text, organisation: text, days: text },
        allowPositionals: true,
      });
    } catch {
      return null;
    }
  };
  const { values, positionals } = read() ?? { values: {}, positionals: [] };
  const [code = '', more] = positionals;
  const asked = list(values.scopes).map((name) => scopes.get(name));
  const found = asked.filter((scope) => scope !== undefined);
  const days = Number(values.days ?? '365');
  const isSound = /^[\x21-\x7e]{1,100}$/.test(code) && more === undefined && found.length > 0;
  if (isSound && found.length === asked.length && Number.isInteger(days) && days >= 1 && days <= 730) {
    return { code, scopes: found, areas: list(values.areas), organisation: values.organisation, days };
  }
  throw new Failure({
    code: 'KEY_INVALID',
    en: `Write for example: key setup --scopes administer, or: key tech-script --scopes read,report,import --organisation tech --areas industry --days 90. The scopes are ${[...scopes.keys()].join(', ')}; a key holds for 1 to 730 days.`,
    zh: `例如写：key setup --scopes administer，或：key tech-script --scopes read,report,import --organisation tech --areas industry --days 90。范围为 ${[...scopes.keys()].join('、')}；有效期 1 至 730 天。`,
    exitCode: 64,
  });
}

function list(text: string | undefined): string[] {
  return (text ?? '').split(',').flatMap((each) => each.trim() || []);
}

const refusals = {
  RETIRED: (code: string) =>
    new Failure({
      code: 'CLIENT_RETIRED',
      en: `The client “${code}” was retired. Restore it (restoreApiClient), or name another.`,
      zh: `客户端“${code}”已停用。请恢复（restoreApiClient）或改用其他名称。`,
      exitCode: 64,
    }),
  ANOTHER: (code: string) =>
    new Failure({
      code: 'CLIENT_DIFFERS',
      en: `There is a client “${code}” with another organisation, other scopes or areas. Name another, or change it (changeApiClient).`,
      zh: `已有客户端“${code}”，但单位、范围或领域不同。请改用其他名称，或修改该客户端（changeApiClient）。`,
      exitCode: 64,
    }),
} as const;
