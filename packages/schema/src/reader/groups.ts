import { errors } from '../errors/reading.ts';
import type { Connection, Grouping, WriteFrom } from './connectionParts.ts';
import type { Expression } from './expression.ts';
import { writeGroupKey } from './groupKey.ts';
import { hydrateList, writeList } from './list.ts';
import type { Scope } from './scope.ts';
import type { ResolverRow } from './selection.ts';
import { writeTerms } from './terms.ts';

// Groups have no pages: as many as a person may look through.
const most = 1_000;

/** Writes the groups of a connection's whole list: a key and its sums each, in the order of the keys. */
export function writeGroups(scope: Scope, connection: Connection, grouping: Grouping, from: WriteFrom): Expression {
  const alias = scope.statement.alias();
  const { terms, hydrate } = writeTerms(connection.noun.model, grouping.summary, alias);
  const { key, joins } = writeGroupKey(scope, connection.noun.model, grouping.path, alias);
  const rows = `SELECT json_build_array(${key}::text, json_build_array(${terms.join(', ')})) AS r ${from(alias, joins)} GROUP BY ${key} ORDER BY ${key} LIMIT ${most + 1}`;
  const groups = hydrateList((value, context) => {
    const [group, sums] = value as [string | null, unknown];
    return { key: group, ...(hydrate(sums, context) as ResolverRow) };
  });
  return {
    sql: writeList(rows),
    hydrate: (value, context) => {
      if ((value as readonly unknown[]).length > most) throw errors.TOO_MANY_GROUPS({ maximum: most });
      return groups(value, context);
    },
  };
}
