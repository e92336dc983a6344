import { setImmediate } from 'node:timers/promises';

/** How many characters are parsed, or looked at, before others have their turn. */
export const pieceLength = 262_144;

/** What is hardly longer is parsed at once: to look for its pieces takes as long as to parse it, which is some milliseconds. */
const parsedAtOnce = 2 * pieceLength;

/**
 * Parses JSON and lets others have their turn in between: JSON.parse takes as long as its text is, and nobody else is
 * answered meanwhile. Arrays are taken apart wherever they are long; what PostgreSQL writes is arrays of arrays. Every character
 * is looked at once, but for those of a member that does not fit into a piece any more.
 */
export async function parseInPieces(text: string): Promise<unknown> {
  const { parse } = JSON;
  if (text.length <= parsedAtOnce) return parse(text);
  const pacer = new Pacer();

  /** Parses the array whose bracket stands at a place; `end` is the place behind it. */
  const parseArray = async (open: number): Promise<{ readonly list: unknown[]; readonly end: number }> => {
    const list: unknown[] = [];
    // Members from here on wait to be parsed together.
    let from = firstOf(open + 1);
    let member = from;
    const parseUpTo = async (until: number) => {
      if (from >= until) return;
      await pacer.spend(until - from);
      for (const each of parse(`[${text.slice(from, until)}]`)) list.push(each);
    };
    for (;;) {
      let end = endWithin(member, from + pieceLength);
      if (end === undefined && from < member) {
        await parseUpTo(commaBefore(member));
        from = member;
        continue;
      }
      if (end === undefined) {
        const long = await parseLong(member);
        list.push(long.value);
        end = firstOf(long.end);
        from = end;
      }
      if (text.charCodeAt(end) !== comma) {
        await parseUpTo(end);
        return { list, end: end + 1 };
      }
      member = firstOf(end + 1);
      if (from === end) from = member;
    }
  };

  /** Parses a value that is longer than a piece. */
  const parseLong = async (start: number): Promise<{ readonly value: unknown; readonly end: number }> => {
    if (text.charCodeAt(start) === bracket.open) {
      const { list, end } = await parseArray(start);
      return { value: list, end };
    }
    const end = endWithin(start, text.length) ?? text.length;
    await pacer.spend(end - start);
    return { value: parse(text.slice(start, end)), end };
  };

  /** Where the first character of a value stands; PostgreSQL writes blanks after commas. */
  const firstOf = (start: number): number => {
    let at = start;
    while (isBlank(text.charCodeAt(at))) at += 1;
    return at;
  };

  /** Where the comma stands that parts a member from the one before. */
  const commaBefore = (member: number): number => text.lastIndexOf(',', member - 1);

  /** Where the comma after a member stands, or the bracket that closes its array; undefined where that is beyond a limit. */
  const endWithin = (start: number, limit: number): number | undefined => {
    let depth = 0;
    for (let at = start; at < limit; at += 1) {
      const code = text.charCodeAt(at);
      if (code === quote) at = endOfText(at);
      else if (code === bracket.open || code === brace.open) depth += 1;
      else if (code === bracket.close || code === brace.close) {
        if (depth === 0) return at;
        depth -= 1;
      } else if (code === comma && depth === 0) return at;
      else if (at >= text.length) throw new SyntaxError('An array does not end.');
    }
    return undefined;
  };

  /** Where the quote stands that ends the text that begins with one. */
  const endOfText = (start: number): number => {
    for (let at = text.indexOf('"', start + 1); at >= 0; at = text.indexOf('"', at + 1)) {
      let slashes = 0;
      while (text.charCodeAt(at - 1 - slashes) === backslash) slashes += 1;
      if (slashes % 2 === 0) return at;
    }
    throw new SyntaxError('A text does not end.');
  };

  const { value, end } = await parseLong(firstOf(0));
  if (firstOf(end) < text.length) throw new SyntaxError('Something follows the value.');
  return value;
}

/** Lets others have their turn when enough was done; pieces end with a member, so they are shorter than they may be. */
class Pacer {
  #done = 0;

  async spend(characters: number): Promise<void> {
    this.#done += characters;
    if (this.#done < pieceLength / 2) return;
    this.#done = 0;
    await setImmediate();
  }
}

const bracket = { open: 0x5b, close: 0x5d } as const;
const brace = { open: 0x7b, close: 0x7d } as const;
const quote = 0x22;
const backslash = 0x5c;
const comma = 0x2c;

function isBlank(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09;
}
