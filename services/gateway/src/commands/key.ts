import { makeOperatorsKey, type OperatorsClient } from '@plangraph/exchange';
import type { ProcessEnvironment } from '../config/config.ts';
import { inBoth, spoken } from '../errors/spoken.ts';
import { startErrors } from '../errors/start.ts';
import { inDatabase, organisationOf } from './operatorsDatabase.ts';
import { readWords } from './readWords.ts';
import { partDemonstration } from './startOptions.ts';

const scopes: ReadonlyMap<string, OperatorsClient['scopes'][number]> = new Map([
  ['read', 'READ'],
  ['report', 'REPORT'],
  ['approve', 'APPROVE'],
  ['import', 'IMPORT'],
  ['export', 'EXPORT'],
  ['administer', 'ADMINISTER'],
  ['feed', 'FEED'],
]);

/**
 * `key <client> --scopes administer [--organisation office] [--areas industry,projects] [--days 365] [--demo]`: prints an API key, and
 * makes its client where there is none; with `--demo` in the database of such a start. Without an organisation its client administers everything, as the first administrator does.
 */
export async function printKey(environment: ProcessEnvironment, options: readonly string[]): Promise<void> {
  const { demonstration, rest } = partDemonstration(options);
  const { code, organisation: named, ...wanted } = readOptions(rest);
  const made = await inDatabase(environment, demonstration, async (database) => {
    const organisation = await organisationOf(database, named);
    const client = { code, ...wanted, organisation };
    return database.prisma.$transaction((transaction) => makeOperatorsKey(transaction, client));
  });
  if ('refusal' in made)
    throw made.refusal === 'RETIRED'
      ? startErrors.CLIENT_DIFFERS.retired({ client: code })
      : startErrors.CLIENT_DIFFERS.other({ client: code });
  process.stdout.write(`${made.key}\n`);
  process.stderr.write(`${inBoth(spoken.keyOnce())}
`);
}

function readOptions(options: readonly string[]) {
  const { values, positionals } = readWords(options, ['scopes', 'areas', 'organisation', 'days']);
  const [code = '', more] = positionals;
  const asked = list(values.scopes).map((name) => scopes.get(name));
  const found = asked.filter((scope) => scope !== undefined);
  const days = Number(values.days ?? '365');
  const isSound = /^[\x21-\x7e]{1,100}$/.test(code) && more === undefined && found.length > 0;
  if (isSound && found.length === asked.length && Number.isInteger(days) && days >= 1 && days <= 1826) {
    return { code, scopes: found, areas: list(values.areas), organisation: values.organisation, days };
  }
  throw startErrors.KEY_INVALID({ scopes: [...scopes.keys()].join(', ') });
}

function list(text: string | undefined): string[] {
  return (text ?? '').split(',').flatMap((each) => each.trim() || []);
}
