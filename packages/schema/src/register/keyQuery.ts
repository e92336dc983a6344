import { keyPathsOf } from '@plangraph/rows';
import type { Register } from '../contract/register.ts';
import type { AnyNounDefinition, RowQuery } from '../noun/definition.ts';
import { registerNames } from './names.ts';

/**
 * The root query that finds a record of a register by the key of its rows. It bears the name of the record in the
 * register's verbs, `milestone`; where another query of the noun has that name, its key follows: `enterpriseByCode`.
 *
 * @returns undefined where the noun declares a query by that key itself.
 */
export function keyQuery({ noun, row }: Register, query: AnyNounDefinition['query']): RowQuery | undefined {
  const by = keyPathsOf(row);
  const { one, many } = query ?? {};
  if (one && one.by.length === by.length && one.by.every((path) => by.includes(path))) return undefined;
  const { record } = registerNames(noun);
  const isTaken = [one?.name, typeof many === 'string' ? many : many?.name].includes(record);
  const key = row.key.map((name) => `${name[0]?.toUpperCase()}${name.slice(1)}`);
  return { name: isTaken ? `${record}By${key.join('And')}` : record, by };
}
