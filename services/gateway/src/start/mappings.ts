/** Where a line of a bundle comes from: where its mappings stand in the file of its map, and what those before it add up to. */
export interface LineStart {
  /** In bytes. */
  readonly offset: number;
  readonly source: number;
  readonly line: number;
  readonly column: number;
}

/** A place of a source; lines and columns are counted from zero. */
export interface SourcePlace {
  readonly source: number;
  readonly line: number;
  readonly column: number;
}

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const values = new Uint8Array(128);
for (const [value, letter] of [...letters].entries()) values[letter.charCodeAt(0)] = value;

/**
 * Reads the mappings of one line of a bundle, told what those of the lines before it add up to, and calls `visit` with the column in the
 * bundle and the place of each. They are written as the format of source maps has it: differences from the one before, in base 64.
 */
export function readMappings(
  text: string,
  before: SourcePlace,
  visit: (column: number, place: SourcePlace) => void,
): void {
  let { source, line, column } = before;
  let bundled = 0;
  for (const mapping of text.split(',')) {
    const [moved = 0, toSource, toLine = 0, toColumn = 0] = differences(mapping);
    bundled += moved;
    if (toSource === undefined) continue;
    source += toSource;
    line += toLine;
    column += toColumn;
    visit(bundled, { source, line, column });
  }
}

function differences(mapping: string): number[] {
  const found: number[] = [];
  let value = 0;
  let shift = 0;
  for (let at = 0; at < mapping.length; at += 1) {
    const digit = values[mapping.charCodeAt(at)] ?? 0;
    value += (digit & 31) << shift;
    shift += 5;
    if (digit & 32) continue;
    found.push(value & 1 ? -(value >>> 1) : value >>> 1);
    value = 0;
    shift = 0;
  }
  return found;
}
