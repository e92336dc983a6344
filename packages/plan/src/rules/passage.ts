/** Where in a document's text a passage stands. What is null was not stated. */
export interface PassageSelector {
  /** Counted from 1; pages are parted by form feeds. */
  readonly page: number | null;
  /** Counted from 1 within the page or the document, both ends included. */
  readonly lineFrom: number | null;
  readonly lineTo: number | null;
  /** Characters (code points) counted from 0 within the lines, the page or the document; the end is not included. */
  readonly characterFrom: number | null;
  readonly characterTo: number | null;
}

/** The longest passage that is shown, in characters. */
export const longestPassage = 4_000;

/** Whether a selector says which part of a text is meant, and not only on which page an image shows it. */
export function selectsText({ lineFrom, characterFrom }: PassageSelector): boolean {
  return lineFrom !== null || characterFrom !== null;
}

/** Takes a passage out of a text; null where the text does not reach so far. */
export function cutPassage(text: string, selector: PassageSelector): string | null {
  const { page, lineFrom, lineTo, characterFrom, characterTo } = selector;
  const whole = page === null ? text : text.split('\f')[page - 1];
  if (whole === undefined) return null;
  const lines = lineFrom === null ? whole : cutLines(whole, lineFrom, lineTo ?? lineFrom);
  if (lines === null || characterFrom === null) return lines;
  const characters = [...lines];
  const end = characterTo ?? characters.length;
  return characterFrom < end && end <= characters.length ? characters.slice(characterFrom, end).join('') : null;
}

/** Lines are joined by line feeds, whichever ends they have in the document. */
function cutLines(text: string, from: number, to: number): string | null {
  const lines = text.split(/\r\n|\r|\n/);
  return from <= to && to <= lines.length ? lines.slice(from - 1, to).join('\n') : null;
}
