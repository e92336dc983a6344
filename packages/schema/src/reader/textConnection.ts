import { columnFacts } from './column.ts';
import type { Connection, ConnectionOutput, EdgeOutput, WriteFrom } from './connectionParts.ts';
import { signatureOf } from './cursor.ts';
import { writePageSource } from './pageSource.ts';
import type { Scope } from './scope.ts';
import type { Selection } from './selection.ts';
import { longestTurned, writeTextList, writeTurnedList } from './textList.ts';
import { writeCounted } from './textMarks.ts';
import { pageInfoParts, writeLocatedList, writeLocatedRows } from './textPageInfo.ts';
import { always, objectOf, type Part, writeJoined } from './textParts.ts';
import { isTextualRow, textRow } from './textRow.ts';
import { columnParts, isTextual, writeBase64Url } from './textValue.ts';

/** Whether PostgreSQL can write a connection as the response shows it: one list of its rows, nothing summed up. */
export function isTextualConnection({ outputs, parts, page, orderBy, noun, located }: Connection): boolean {
  const asked = outputs.map(({ kind }) => kind);
  if (!outputs.length || asked.includes('aggregate') || asked.includes('groupBy')) return false;
  const lists = asked.filter((kind) => kind === 'nodes' || kind === 'edges').length;
  if (lists > 1 || parts.size > 1 || asked.filter((kind) => kind === 'totalCount').length > 1) return false;
  if (page.size === 0 || (page.backward && page.size > longestTurned)) return false;
  if (located && !orderBy.every(({ column }) => isTextual(columnFacts(noun.model, column)))) return false;
  return [...parts.values()].every(isTextualRow);
}

/** Writes a connection as the response shows it. */
export function writeTextConnection(scope: Scope, connection: Connection, from: WriteFrom): string {
  const { outputs, located, paged, page } = connection;
  const list = outputs.find(({ kind }) => kind === 'nodes' || kind === 'edges');
  const rows = paged ? writeRows(scope, connection, from, list) : '';
  const written = (output: ConnectionOutput): Part[] => {
    switch (output.kind) {
      case 'typename':
        return [always(JSON.stringify(output.name))];
      case 'totalCount':
        return [{ sql: writeCounted }, { sql: `(SELECT count(*)::int ${from(scope.statement.alias())})` }];
      case 'pageInfo':
        return pageInfoParts(page, output.fields);
      default:
        if (located) return [{ sql: writeLocatedList(page) }];
        return [{ sql: page.backward ? writeTurnedList(rows, page.size) : writeTextList(rows) }];
    }
  };
  const sql = writeJoined(objectOf(outputs.map((output) => [output.key, written(output)])));
  return located ? `(SELECT ${sql} FROM ${writeLocatedRows(rows)})` : sql;
}

/** Writes the rows of the page as `r`, and where cursors are asked for, of what theirs are made as `c`. */
function writeRows(scope: Scope, connection: Connection, from: WriteFrom, list: ConnectionOutput | undefined): string {
  const { page, located } = connection;
  const alias = scope.statement.alias();
  const limit = page.size + (located ? 1 : 0);
  const rest = writePageSource({ scope, connection, limit, from }, alias);
  const place = located ? writePlace(scope, connection, alias) : null;
  const { parts, joins } = rowOf(scope, connection, alias, list, place);
  return `SELECT ${writeJoined(parts)} AS r${place === null ? '' : `, ${place} AS c`} ${rest(joins)}`;
}

function rowOf(
  scope: Scope,
  { parts }: Connection,
  alias: string,
  list: ConnectionOutput | undefined,
  place: string | null,
): { readonly parts: readonly Part[]; readonly joins: string } {
  if (list?.kind === 'nodes') return textRow(scope, parts.get(list.part) as Selection, alias);
  if (list?.kind !== 'edges') return { parts: [always('null')], joins: '' };
  let joins = '';
  const written = (output: EdgeOutput): readonly Part[] => {
    if (output.kind === 'typename') return [always(JSON.stringify(output.name))];
    if (output.kind === 'cursor') return [always('"'), { sql: writeBase64Url(place ?? '') }, always('"')];
    const row = textRow(scope, parts.get(output.part) as Selection, alias);
    joins = row.joins;
    return row.parts;
  };
  return { parts: objectOf(list.outputs.map((output) => [output.key, written(output)])), joins };
}

/** Writes of what the cursor of a row is made. */
function writePlace(scope: Scope, { noun, orderBy }: Connection, alias: string): string {
  const values = orderBy.flatMap(({ column }) => [always(','), ...columnParts(scope, noun.model, column, alias)]);
  return writeJoined([always(`[${JSON.stringify(signatureOf(noun.name, orderBy))}`), ...values, always(']')]);
}
