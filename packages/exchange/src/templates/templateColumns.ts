import { enums } from '@plangraph/database';
import type { BilingualText } from '@plangraph/messages';
import { factsOf, type Tabular, textLimits } from '@plangraph/rows';
import { type Field, fieldsOf } from '../tables/fields.ts';
import { truths } from '../tables/headings.ts';
import { headingText } from '../tables/headingText.ts';
import { forms, lengthNote, required, unitNote } from './headings.ts';

/** Of no kind of record more keys are listed: a longer list nobody scrolls through. */
export const mostKeys = 1_000;

/** A record that a reference may name: its key, and what it is called. */
export interface Nameable {
  readonly key: string;
  readonly name: string;
}

/** A column of a template. */
export interface TemplateColumn {
  readonly field: Field;
  /** In both languages, as imports read it back: the Chinese above the English. */
  readonly heading: readonly [string, string];
  /** The values that it takes, as people write them; null for any. */
  readonly values: readonly string[] | null;
  /** Whether a spreadsheet must be told that it is a text, or it makes numbers of codes. */
  readonly isCode: boolean;
  readonly example: string;
  readonly notes: { readonly zh: string; readonly en: string };
}

/** The columns of a contract, as people fill them in; the last day of a period follows from it and is left out. */
export function templateColumns(
  contract: Tabular,
  nameable: ReadonlyMap<string, readonly Nameable[]>,
): TemplateColumn[] {
  const fields = fieldsOf(contract).filter(({ path }) => path !== 'periodEnd');
  return fields.map((field) => {
    const { facts, target, heading, whole, name, path } = field;
    const { kind, type, list } = facts;
    const known = target && whole ? (nameable.get(name) ?? []) : [];
    const words = kind === 'enum' ? wordsOf(field) : type === 'Boolean' ? [truths.true.zh, truths.false.zh] : null;
    const values = words ?? (known.length ? chosenBy(known) : null);
    const isStated = /(Zh|En)$/.test(path);
    const longest = textLimits(factsOf(contract.model), name, contract.lengths).longest;
    return {
      field,
      heading: [headingText(field, 'ZH'), headingText(field, 'EN')],
      values: list ? null : values,
      isCode: type === 'String' && !isStated,
      example: values?.[0] ?? exampleOf(field),
      notes: {
        zh: [
          required[field.required ? 'true' : 'false'].zh,
          formOf(field).zh,
          heading.unit ? unitNote(heading.unit) : '',
          type === 'String' && !target ? lengthNote(longest) : '',
        ]
          .filter(Boolean)
          .join('；'),
        en: [
          required[field.required ? 'true' : 'false'].en,
          target ? (factsOf(contract.model).relations[name]?.documentation ?? '') : (facts.documentation ?? ''),
          formOf(field).en,
        ]
          .filter(Boolean)
          .join(' '),
      },
    };
  });
}

/** What one chooses records by: the name where it is one record's alone and short enough to be found in a list, else the key. */
function chosenBy(known: readonly Nameable[]): string[] {
  // Of a list that was cut off nobody knows whose a name is besides.
  if (known.length >= mostKeys) return known.map(({ key }) => key);
  const bearers = new Map<string, number>();
  for (const { name } of known) bearers.set(name, (bearers.get(name) ?? 0) + 1);
  const keys = new Set(known.map(({ key }) => key));
  return known.map(({ key, name }) =>
    name !== '' && name.length <= longestChoice && bearers.get(name) === 1 && !keys.has(name) ? name : key,
  );
}

/** A longer name nobody finds in a list. */
const longestChoice = 24;

function wordsOf({ facts, heading: { words } }: Field): string[] {
  const codes = (enums as Readonly<Record<string, readonly string[]>>)[facts.type] ?? [];
  return codes.map((code) => words?.[code] ?? code);
}

function formOf({ facts: { type, kind, list }, target, path }: Field): BilingualText {
  if (list) return forms.list;
  if (kind === 'enum' || type === 'Boolean') return forms.word;
  if (target) return forms.reference;
  if (type === 'Date') return forms.date;
  if (path === 'period') return forms.period;
  if (type === 'Int') return forms.whole;
  return type === 'Decimal' ? forms.figure : forms.text;
}

function exampleOf({ facts: { type, list }, path, target }: Field): string {
  if (list) return '';
  if (path === 'period') return '2023-03';
  if (type === 'Date') return '2023-03-05';
  if (path === 'year') return '2023';
  if (type === 'Int') return '12';
  if (type === 'Decimal') return path === 'longitude' ? '118.4' : path === 'latitude' ? '29.1' : '1200.5';
  return target ? '' : path === 'code' ? 'example-001' : '';
}
