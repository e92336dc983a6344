/** Values of an enum, each with its description. */
export function described<Word extends string>(words: Readonly<Record<Word, string>>) {
  const entries = Object.entries<string>(words).map(([word, description]) => [word, { description }]);
  return Object.fromEntries(entries) as Record<Word, { description: string }>;
}
