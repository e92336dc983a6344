import type { ColumnFacts, Tabular } from '@plangraph/rows';
import type { Language } from '@plangraph/schema';
import type { FileFormat } from '../files/cell.ts';
import type { WrittenCell, WrittenColumn } from '../files/writeFile.ts';
import { type Field, fieldsOf } from '../tables/fields.ts';
import { between, truths } from '../tables/headings.ts';
import { headingText, referenceHeading } from '../tables/headingText.ts';
import type { NamedReference } from './namedReferences.ts';
import type { NamedRow } from './readRows.ts';

/** A column of an export, and how the cell of a row is written in it. */
export interface ExportedColumn extends WrittenColumn {
  cell(record: NamedRow): WrittenCell;
}

/**
 * The columns of a contract as a file of a format shows them in a language: beside the code of another record its name, which
 * imports leave out where the code is there. JSON Lines speak in codes.
 */
export function exportedColumns(
  contract: Tabular,
  format: FileFormat,
  language: Language,
  references: readonly NamedReference[],
): ExportedColumn[] {
  return fieldsOf(contract).flatMap((field): ExportedColumn[] => {
    const named = format !== 'JSONL' && references.some(({ name }) => name === field.name && field.whole);
    const kind = kindOf(field.facts);
    const steps = field.target ? [field.name, ...keyPath(contract, field)] : [field.name];
    const write = format === 'JSONL' ? plain : wordsIn(field, language);
    const code: ExportedColumn = {
      path: field.path,
      heading: named ? referenceHeading(field, language, 'code') : headingText(field, language),
      kind,
      cell: ({ row }) => write(steps.reduce<unknown>((value, step) => (value as typeof row | null)?.[step], row)),
    };
    if (!named) return [code];
    const name: ExportedColumn = {
      path: `${field.path}.name`,
      heading: referenceHeading(field, language, 'name'),
      kind: 'text',
      cell: ({ names }) => names[field.name] ?? null,
    };
    return [code, name];
  });
}

function keyPath({ references }: Tabular, { path, name, whole }: Field): string[] {
  const key = whole ? (references[name]?.[0] ?? '') : path.slice(name.length + 1);
  return key.split('.');
}

function kindOf({ type, list, kind }: ColumnFacts): WrittenColumn['kind'] {
  if (list || kind === 'enum') return 'text';
  if (type === 'Decimal' || type === 'Int' || type === 'Float' || type === 'BigInt') return 'figure';
  return type === 'Date' ? 'date' : 'text';
}

function plain(value: unknown): WrittenCell {
  if (value === null || value === undefined) return null;
  if (Array.isArray(value)) return value.map(plain).join(', ');
  return typeof value === 'boolean' ? value : String(value);
}

function wordsIn({ heading: { words }, facts }: Field, language: Language): (value: unknown) => WrittenCell {
  const inChinese = language === 'ZH';
  if (facts.type === 'Boolean')
    return (value) => (typeof value === 'boolean' ? truths[value ? 'true' : 'false'][inChinese ? 'zh' : 'en'] : null);
  if (facts.kind !== 'enum' || !inChinese) return plain;
  return (value) => {
    if (Array.isArray(value)) return value.map((each) => words?.[String(each)] ?? String(each)).join(between.zh);
    const code = plain(value);
    return typeof code === 'string' ? (words?.[code] ?? code) : code;
  };
}
