import { columnFacts, columnName } from './column.ts';
import type { JoinedText, TextEdge } from './edge.ts';
import { allJoins, type JoinsLeft } from './expression.ts';
import { writeEdge } from './row.ts';
import type { Scope } from './scope.ts';
import type { Output, Selection } from './selection.ts';
import { writeMissing } from './textMarks.ts';
import { always, objectOf, type Part, writeJoined } from './textParts.ts';
import { columnParts, isTextual, stringParts, writeBase64Url } from './textValue.ts';

/** Whether PostgreSQL can write a row as the response shows it: nothing of it is computed. */
export function isTextualRow({ noun, outputs, edges }: Selection): boolean {
  if (!outputs?.length) return false;
  return outputs.every((output) => {
    if (output.kind === 'column') return isTextual(columnFacts(noun.model, output.column));
    if (output.kind === 'edge') return edges.get(output.edge)?.text !== undefined;
    return output.kind !== 'derived' && output.kind !== 'loaded';
  });
}

/** Writes a row of `alias` as the response shows it, and the joins that it stands on. */
export function writeTextRow(
  scope: Scope,
  selection: Selection,
  alias: string,
  joins: JoinsLeft = allJoins(),
): JoinedText {
  const row = textRow(scope, selection, alias, joins);
  return { sql: writeJoined(row.parts), joins: row.joins };
}

/** What a row of `alias` is written of, and the joins that it stands on. */
export function textRow(scope: Scope, selection: Selection, alias: string, joins: JoinsLeft = allJoins()) {
  const { noun, outputs } = selection;
  let joined = '';
  const valueParts = (output: Output): Part[] => {
    if (output.kind !== 'edge') return plainParts(scope, selection, output, alias);
    const edge = selection.edges.get(output.edge)?.text as TextEdge;
    const found = writeEdge(scope, { model: noun.model, alias }, edge, joins);
    joined += found.joins;
    const otherwise = output.required || output.named ? writeMissing : "'null'";
    return [{ sql: `coalesce(${found.sql}, ${otherwise})` }];
  };
  const parts = objectOf((outputs ?? []).map((output) => [output.key, valueParts(output)]));
  return { parts, joins: joined };
}

function plainParts(scope: Scope, { noun }: Selection, output: Output, alias: string): Part[] {
  const { model } = noun;
  switch (output.kind) {
    case 'typename':
      return [always(JSON.stringify(noun.name))];
    case 'id': {
      const id = `'${noun.name}:' || ${alias}.${columnName(model, 'id')}`;
      return [always('"'), { sql: writeBase64Url(id) }, always('"')];
    }
    case 'column':
      return columnParts(scope, model, output.column, alias);
    case 'bilingual': {
      const [zh, en] = [`${output.stem}Zh`, `${output.stem}En`];
      const [chinese, english] = [zh, en].map((name) => `${alias}.${columnName(model, name)}`) as [string, string];
      const isChinese = (output.language ?? scope.language) === 'ZH';
      const { nullable } = columnFacts(model, zh);
      return stringParts(scope, isChinese ? chinese : `coalesce(${english}, ${chinese})`, nullable);
    }
    default:
      throw new Error(`PostgreSQL cannot write a value that is ${output.kind}.`);
  }
}
