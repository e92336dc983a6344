import type { Raise } from './errorTable.ts';
import { type BilingualText, fillIn } from './text.ts';

/**
 * Parts of texts that differ by language and stand in the texts of errors as values.
 *
 * @example phrases({ span: { en: 'from {first} to {last}', zh: '{first} 至 {last}' } }).span({ first: 1, last: 3 }).en // 'from 1 to 3'
 */
export function phrases<const T extends Readonly<Record<string, BilingualText>>>(
  table: T,
): { readonly [Name in keyof T]: Raise<T[Name], object, BilingualText> };
export function phrases(table: Readonly<Record<string, BilingualText>>): object {
  return Object.fromEntries(
    Object.entries(table).map(([name, text]) => [
      name,
      (values: Readonly<Record<string, unknown>> = {}): BilingualText => ({
        en: fillIn(text.en, values, 'en'),
        zh: fillIn(text.zh, values, 'zh'),
      }),
    ]),
  );
}
