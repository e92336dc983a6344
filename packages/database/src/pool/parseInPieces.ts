import { setImmediate } from 'node:timers/promises';

/** How many characters are parsed, or looked at, before others have their turn. */
export const pieceLength = 262_144;

/**
 * Parses JSON and lets others have their turn in between: JSON.parse takes as long as its text is, and nobody else is
 * answered meanwhile. Arrays are taken apart wherever they are long; what PostgreSQL writes is arrays of arrays.
 */
export async function parseInPieces(text: string): Promise<unknown> {
  const pacer = new Pacer();
  const { parse } = JSON;

  const parseRange = async (start: number, end: number): Promise<unknown> => {
    if (end - start <= pieceLength || text.charCodeAt(start) !== bracket.open) {
      await pacer.spend(end - start);
      return parse(text.slice(start, end));
    }
    const list: unknown[] = [];
    let from = start + 1;
    const parseUpTo = async (until: number) => {
      if (from < until) {
        await pacer.spend(until - from);
        for (const each of parse(`[${text.slice(from, until)}]`)) list.push(each);
      }
    };
    let member = from;
    const close = end - 1;
    while (member < close) {
      const next = await endOfMember(member, close);
      if (next - member > pieceLength) {
        await parseUpTo(member - 1);
        list.push(await parseRange(firstOf(member), lastOf(next)));
        from = next + 1;
      } else if (next - from > pieceLength) {
        await parseUpTo(next);
        from = next + 1;
      }
      member = next + 1;
    }
    await parseUpTo(close);
    return list;
  };

  /** Where the first character of a value stands; PostgreSQL writes blanks after commas. */
  const firstOf = (start: number): number => {
    let at = start;
    while (isBlank(text.charCodeAt(at))) at += 1;
    return at;
  };

  /** Where a value ends that blanks follow. */
  const lastOf = (end: number): number => {
    let at = end;
    while (isBlank(text.charCodeAt(at - 1))) at -= 1;
    return at;
  };

  /** Where the comma after a member stands, or the end of its array. */
  const endOfMember = async (start: number, end: number): Promise<number> => {
    let depth = 0;
    let looked = start;
    for (let at = start; at < end; at += 1) {
      const code = text.charCodeAt(at);
      if (code === quote) at = endOfText(at);
      else if (code === bracket.open || code === brace.open) depth += 1;
      else if (code === bracket.close || code === brace.close) depth -= 1;
      else if (code === comma && depth === 0) return at;
      if (at - looked > pieceLength) {
        await pacer.spend(at - looked);
        looked = at;
      }
    }
    return end;
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

  return parseRange(firstOf(0), lastOf(text.length));
}

/** Lets others have their turn when enough was done. */
class Pacer {
  #done = 0;

  async spend(characters: number): Promise<void> {
    this.#done += characters;
    if (this.#done < pieceLength) return;
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
