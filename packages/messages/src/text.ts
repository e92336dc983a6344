/** One text in the two languages of the graph. */
export interface BilingualText {
  readonly en: string;
  readonly zh: string;
}

/** What messages call a noun. `nounName` of packages/rows gives it, by the noun's part of the data model. */
export interface NounName extends BilingualText {
  /** The noun's type, as programs know it. */
  readonly noun: string;
}

/** What stands in a text in the place of a name: the same in both languages, or each in its own. */
export type Value = string | number | BilingualText;

/**
 * The names of the values that a text leaves open.
 *
 * @example Names<'{noun} {key} was retired; write { a: b }.'> // 'noun' | 'key': what has blanks or quotes in it is no name
 */
export type Names<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? (Name extends `${string}${' ' | '"'}${string}` ? never : Name) | Names<Rest>
  : never;

/** Puts values into the places that a text leaves open for them. */
export function fillIn(text: string, values: Readonly<Record<string, unknown>>, language: keyof BilingualText): string {
  return text.replace(/\{(\w+)\}/g, (place, name: string) => {
    const value = values[name];
    if (value === undefined) return place;
    return isBilingual(value) ? value[language] : String(value);
  });
}

function isBilingual(value: unknown): value is BilingualText {
  return typeof value === 'object' && value !== null && 'en' in value && 'zh' in value;
}
