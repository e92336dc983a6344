/** One text in the two languages of the graph. */
interface BilingualText {
  readonly en: string;
  readonly zh: string;
}
/** What messages call a noun. `nounName` of packages/rows gives it, by the noun's part of the data model. */
interface NounName extends BilingualText {
  /** The noun's type, as programs know it. */
  readonly noun: string;
}
/** What stands in a text in the place of a name: the same in both languages, or each in its own. */
type Value = string | number | BilingualText;
/**
 * The names of the values that a text leaves open.
 *
 * @example Names<'{noun} {key} was retired; write { a: b }.'> // 'noun' | 'key': what has blanks or quotes in it is no name
 */
type Names<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}` ? (Name extends `${string}${' ' | '"'}${string}` ? never : Name) | Names<Rest> : never;
/** Puts values into the places that a text leaves open for them. */
export declare function fillIn(text: string, values: Readonly<Record<string, unknown>>, language: keyof BilingualText): string;
/** What one error says; `{name}` stands for a value that whoever raises the error gives. */
interface ErrorText extends BilingualText {
  /** What would put it right, where that is told apart from what is wrong. */
  readonly cure?: BilingualText;
}
/** What a code stands for: one text, or several, each for a case of its own. */
type Entry<Facts> = {
  readonly when: string;
} & ((ErrorText & Facts) | ({
  readonly cases: Readonly<Record<string, ErrorText & Facts>>;
} & Partial<Facts>));
/**
 * Everything that a package has to say when something goes wrong, by code. `when` says in English when it does, for
 * docs/reference/errors.md; further facts are those of the kind of error: a status of HTTP, a column.
 */
type ErrorTexts<Facts = object> = Readonly<Record<string, Entry<Facts>>>;
/** An error's code and texts, with all values in their places. */
interface Said {
  readonly code: string;
  readonly message: BilingualText;
  readonly cure: BilingualText;
  /** What was given, and the facts of the table. */
  readonly values: Readonly<Record<string, unknown>>;
}
type TextOf<E> = E extends BilingualText ? E['en'] | E['zh'] | (E extends {
  readonly cure: BilingualText;
} ? E['cure']['en'] | E['cure']['zh'] : never) : never;
/** What may stand in the place of a name: of `noun`, `otherNoun` and their like only what messages call a noun, and no type. */
type ValueOf<Name> = Name extends 'noun' | `${string}Noun` ? NounName : Value;
/** What an error takes: a value for each name in its texts, and where it happened, as far as the table says neither. */
type Given<E, Place> = { readonly [Name in Exclude<Names<TextOf<E>>, keyof E>]: ValueOf<Name>; } & Omit<Place, keyof E>;
/** Makes one error of a table. */
interface Raise<E, Place, Raised> {
  (...given: object extends Given<E, Place> ? [given?: Given<E, Place>] : [given: Given<E, Place>]): Raised;
  /** What the table says of it, with the facts of its code. */
  readonly text: E;
}
/** A table of errors that can be raised: by code, and by case where a code has several. */
type Errors<T extends ErrorTexts, Place, Raised> = { readonly [Code in keyof T]: T[Code] extends {
  readonly cases: infer Cases;
} ? { readonly [Case in keyof Cases]: Raise<Omit<T[Code], 'cases'> & Cases[Case], Place, Raised>; } : Raise<T[Code], Place, Raised>; };
/**
 * Makes a table of errors: an unknown code, or a value that is missing, does not compile.
 *
 * @param make what becomes of a text that was filled in: a problem of a row, an answer of HTTP, something to throw.
 * @example errorTable(make, { TOO_LONG: { when: '…', en: 'Longer than {most}.', zh: '超过 {most}。' } }).TOO_LONG({ most: 3 })
 */
export declare function errorTable<Place extends object, Raised, const T extends ErrorTexts>(make: (said: Said, place: Place) => Raised, table: T): Errors<T, Place, Raised>;
/**
 * Parts of texts that differ by language and stand in the texts of errors as values.
 *
 * @example phrases({ span: { en: 'from {first} to {last}', zh: '{first} 至 {last}' } }).span({ first: 1, last: 3 }).en // 'from 1 to 3'
 */
export declare function phrases<const T extends Readonly<Record<string, BilingualText>>>(table: T): { readonly [Name in keyof T]: Raise<T[Name], object, BilingualText>; };
/** Something wrong with what a mutation was asked to do: expected, so it is data and not an error of the request. */
interface Problem {
  /** Tells programs what is wrong; docs/reference/errors.md lists it. */
  readonly code: string;
  /** Where in the input the culprit stands: names of fields and places in lists; empty for the input as a whole. */
  readonly path: readonly (string | number)[];
  /** Names the culprit. */
  readonly message: BilingualText;
  /** What would put it right. */
  readonly cure: BilingualText;
}
/** A table of what can be wrong with the inputs of mutations. The path stands in the table, or is said with the values. */
export declare function inputErrors<const T extends ErrorTexts<{
  readonly cure: BilingualText;
  readonly path?: Problem['path'];
}>>(table: T): Errors<T, Pick<Problem, "path">, Problem>;
/** Something wrong with one row: which rule it breaks, in which column, and what to do about it. */
interface RowProblem {
  /** Code of the rule that is broken. */
  readonly rule: string;
  /** The column at fault, as the row names it (`section.area.code` for a nested one); null for the row as a whole. */
  readonly column: string | null;
  /** What is wrong. */
  readonly message: BilingualText;
  /** What would put it right. */
  readonly cure: BilingualText;
}
/** A table of what can be wrong with rows. The column stands in the table, or is said with the values. */
export declare function rowErrors<const T extends ErrorTexts<{
  readonly cure: BilingualText;
  readonly column?: string | null;
}>>(table: T): Errors<T, Pick<RowProblem, "column">, RowProblem>;
/**
 * The first Chinese term that a description in English has in brackets: what it describes is called so.
 *
 * @example termIn('A place that a plan belongs to (地区): a province, a city.') // '地区'
 */
export declare function termIn(description: string | null | undefined): string | undefined;
export type { BilingualText, ErrorText, ErrorTexts, Errors, NounName, Problem, Raise, RowProblem, Said };