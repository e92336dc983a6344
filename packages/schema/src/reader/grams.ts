/** What the index of search knows of a word: its pairs of neighbouring characters, or the character of a word that is one. */
export function gramsOf(word: string): string[] {
  const characters = Array.from(word);
  if (characters.length === 1) return characters;
  return characters.slice(1).map((character, index) => `${characters[index]}${character}`);
}

/** So many characters of a text are looked up: more do not make fewer rows. */
const most = 100;

/** What the index of search must know of a row that bears a text, wherever in its columns: in one width, as it is kept there. */
export function gramsWithin(text: string): string[] {
  const words = Array.from(text).slice(0, most).join('').normalize('NFKC').split(/\s+/u).filter(Boolean);
  return [...new Set(words.flatMap(gramsOf))];
}
