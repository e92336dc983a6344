import type { ColumnFacts, ModelFacts } from '@plangraph/rows';
import { columnFacts, showColumn } from '../reader/column.ts';
import { always, type Part } from './parts.ts';

/** Types whose values are shown without quotes. */
const bare: ReadonlySet<string> = new Set(['Int', 'Boolean']);

/** Types whose values hold nothing that JSON escapes. */
const plain: ReadonlySet<string> = new Set(['Decimal', 'BigInt', 'Date', 'DateTime']);

/** Whether PostgreSQL writes the values of a column as JSON.stringify does. */
export function isTextual({ type, kind, list }: ColumnFacts): boolean {
  if (kind === 'enum' || type === 'String') return true;
  return list ? type === 'Int' : bare.has(type) || plain.has(type);
}

/** The value of a column of `alias` as JSON. */
export function columnParts(model: ModelFacts, column: string, alias: string): Part[] {
  const facts = columnFacts(model, column);
  const shown = showColumn(model, column, alias);
  if (facts.list) return textParts(`array_to_json(${shown})::text`, facts.nullable);
  if (bare.has(facts.type)) return textParts(`${shown}::text`, facts.nullable);
  if (facts.kind !== 'enum' && !plain.has(facts.type)) return stringParts(shown, facts.nullable);
  return facts.nullable ? textParts(`'"' || ${shown} || '"'`, true) : [always('"'), { sql: shown }, always('"')];
}

/** A text as JSON. */
export function stringParts(sql: string, nullable: boolean): Part[] {
  return textParts(`to_json(${sql})::text`, nullable);
}

function textParts(sql: string, nullable: boolean): Part[] {
  return [{ sql: nullable ? `coalesce(${sql}, 'null')` : sql }];
}

/** Writes a text without `=`, `+` and `/` in the characters of base64url, as Node does. */
export function writeBase64Url(sql: string): string {
  return `translate(encode(convert_to(${sql}, 'UTF8'), 'base64'), E'+/=\\n', '-_')`;
}
