import type { ColumnFacts, RelationFacts } from '@plangraph/rows';

/** What an input says of a column that it takes: the data model's words, how values are written, and how long a text may be. */
export function columnWords(
  name: string,
  { documentation, type, kind, precision, scale }: ColumnFacts,
  longest?: number,
): string {
  const [, stem, language] = /^(.*)(Zh|En)$/.exec(name) ?? [];
  const bilingual = stem ? `The ${wordsOf(stem)}, in ${language === 'Zh' ? 'Chinese' : 'English'}.` : null;
  const meaning = documentation ?? bilingual ?? `The ${wordsOf(name)}.`;
  const written = kind === 'enum' ? undefined : writing(type, precision, scale);
  const length = type === 'String' && longest !== undefined ? `At most ${longest} characters.` : undefined;
  return [meaning, written, length].filter((each) => each !== undefined).join(' ');
}

/** What an input says of a reference to another row, which is named by the columns of its key. */
export function referenceWords({ model, documentation }: RelationFacts, paths: readonly string[]): string {
  return `${documentation ?? `The ${model}.`} Named by its ${paths.join(', ')}.`;
}

function writing(type: string, precision: number | null, scale: number | null): string | undefined {
  if (type === 'Date') return 'Written as `2023-06-30`.';
  if (type === 'DateTime') return 'Written with its zone, as `2023-06-30T08:00:00+08:00`.';
  if (type === 'BigInt') return 'A whole number, as text.';
  if (type !== 'Decimal') return undefined;
  const digits =
    precision === null ? '' : `, with at most ${precision - (scale ?? 0)} digits before and ${scale} after the point`;
  return `A decimal number as text, such as \`"38.50"\`${digits}.`;
}

/** A name of the data model as words: `leadingPost` becomes `leading post`. */
export function wordsOf(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}

/** A noun with its article: `an Area`, `a Project`. */
export function aNoun(noun: string): string {
  return `${/^[AEIO]/.test(noun) ? 'an' : 'a'} ${noun}`;
}
