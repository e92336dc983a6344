import { type BilingualText, fillIn, type Names, type NounName, type Value } from './text.ts';

/** What one error says; `{name}` stands for a value that whoever raises the error gives. */
export interface ErrorText extends BilingualText {
  /** What would put it right, where that is told apart from what is wrong. */
  readonly cure?: BilingualText;
}

/** What a code stands for: one text, or several, each for a case of its own. */
type Entry<Facts> = { readonly when: string } & (
  | (ErrorText & Facts)
  | ({ readonly cases: Readonly<Record<string, ErrorText & Facts>> } & Partial<Facts>)
);

/**
 * Everything that a package has to say when something goes wrong, by code. `when` says in English when it does, for
 * docs/reference/errors.md; further facts are those of the kind of error: a status of HTTP, a column.
 */
export type ErrorTexts<Facts = object> = Readonly<Record<string, Entry<Facts>>>;

/** An error's code and texts, with all values in their places. */
export interface Said {
  readonly code: string;
  readonly message: BilingualText;
  readonly cure: BilingualText;
  /** What was given, and the facts of the table. */
  readonly values: Readonly<Record<string, unknown>>;
}

type TextOf<E> = E extends BilingualText
  ? E['en'] | E['zh'] | (E extends { readonly cure: BilingualText } ? E['cure']['en'] | E['cure']['zh'] : never)
  : never;

/** What may stand in the place of a name: of `noun`, `otherNoun` and their like only what messages call a noun, and no type. */
type ValueOf<Name> = Name extends 'noun' | `${string}Noun` ? NounName : Value;

/** What an error takes: a value for each name in its texts, and where it happened, as far as the table says neither. */
type Given<E, Place> = { readonly [Name in Exclude<Names<TextOf<E>>, keyof E>]: ValueOf<Name> } & Omit<Place, keyof E>;

/** Makes one error of a table. */
export interface Raise<E, Place, Raised> {
  (...given: object extends Given<E, Place> ? [given?: Given<E, Place>] : [given: Given<E, Place>]): Raised;
  /** What the table says of it, with the facts of its code. */
  readonly text: E;
}

/** A table of errors that can be raised: by code, and by case where a code has several. */
export type Errors<T extends ErrorTexts, Place, Raised> = {
  readonly [Code in keyof T]: T[Code] extends { readonly cases: infer Cases }
    ? { readonly [Case in keyof Cases]: Raise<Omit<T[Code], 'cases'> & Cases[Case], Place, Raised> }
    : Raise<T[Code], Place, Raised>;
};

/**
 * Makes a table of errors: an unknown code, or a value that is missing, does not compile.
 *
 * @param make what becomes of a text that was filled in: a problem of a row, an answer of HTTP, something to throw.
 * @example errorTable(make, { TOO_LONG: { when: '…', en: 'Longer than {most}.', zh: '超过 {most}。' } }).TOO_LONG({ most: 3 })
 */
export function errorTable<Place extends object, Raised, const T extends ErrorTexts>(
  make: (said: Said, place: Place) => Raised,
  table: T,
): Errors<T, Place, Raised>;
export function errorTable(make: (said: Said, place: object) => unknown, table: ErrorTexts): object {
  const raiser = (code: string, text: ErrorText) => {
    checkValues(code, text);
    const raise = (given: object = {}) => {
      const values = { ...given, ...text };
      const say = ({ en, zh }: BilingualText) => ({ en: fillIn(en, values, 'en'), zh: fillIn(zh, values, 'zh') });
      const cure = say(text.cure ?? { en: '', zh: '' });
      return make({ code, message: say(text), cure, values }, values);
    };
    return Object.assign(raise, { text });
  };
  return mapValues(table, (code, entry) => {
    if (!('cases' in entry)) return raiser(code, entry);
    const { cases, ...facts } = entry;
    return mapValues(cases, (_, text) => raiser(code, { ...facts, ...text }));
  });
}

/** What a table says of every error of a code; a text that says it too would say the table's and not what was given. */
const facts = ['path', 'http', 'when', 'cure'];

function checkValues(code: string, text: ErrorText): void {
  const taken = facts.find((name) => name in text && `${text.en} ${text.zh}`.includes(`{${name}}`));
  if (taken) throw new Error(`The text of ${code} says {${taken}}, a fact of its table; give the value another name.`);
}

function mapValues<V, W>(map: Readonly<Record<string, V>>, change: (name: string, value: V) => W): Record<string, W> {
  return Object.fromEntries(Object.entries(map).map(([name, value]) => [name, change(name, value)]));
}
