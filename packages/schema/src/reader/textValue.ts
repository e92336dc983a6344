import type { ColumnFacts, ModelFacts } from '@plangraph/rows';
import { columnFacts, showColumn } from './column.ts';
import type { Scope } from './scope.ts';
import { always, type Part } from './textParts.ts';

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
export function columnParts(scope: Scope, model: ModelFacts, column: string, alias: string): Part[] {
  const facts = columnFacts(model, column);
  const shown = showColumn(model, column, alias);
  if (facts.list) return jsonParts(`array_to_json(${shown})`, facts.nullable);
  if (facts.kind !== 'enum' && facts.type === 'String') return stringParts(scope, shown, facts.nullable);
  const quote = bare.has(facts.type) ? '' : '"';
  const text = bare.has(facts.type) ? `${shown}::text` : shown;
  if (!facts.nullable) return [always(quote), { sql: text }, always(quote)];
  return [{ sql: quote ? `coalesce('"' || ${text} || '"', 'null')` : `coalesce(${text}, 'null')` }];
}

/** A text as JSON. */
export function stringParts({ hasScalars }: Scope, sql: string, nullable: boolean): Part[] {
  return jsonParts(hasScalars ? `JSON_SCALAR(${sql})` : `to_json(${sql})`, nullable);
}

function jsonParts(json: string, nullable: boolean): Part[] {
  return [{ sql: nullable ? `coalesce(${json}, 'null'::json)` : json }];
}

/** Writes a text without `=`, `+` and `/` in the characters of base64url, as Node does. */
export function writeBase64Url(sql: string): string {
  return `translate(encode(convert_to(${sql}, 'UTF8'), 'base64'), E'+/=\\n', '-_')`;
}
