import { Visitor } from 'oxc-parser';
import { analyse } from 'scslre';
import { describe, expect, it } from 'vitest';
import { floorOf, isProduct, readHouse, type SourceFile } from './house.ts';
import { programOf } from './source.ts';

const product = readHouse()
  .filter((each) => floorOf(each) !== undefined)
  .flatMap((each) => each.files)
  .filter(isProduct);

/** Patterns that may look at a text again and again, and why nobody can make them: what they read is ours, and short. */
const waivers: Readonly<Record<string, string>> = {
  '/T.*(Z|[+-]\\d\\d:?\\d\\d)$/': 'reads what an operator writes behind a command',
};

interface Found {
  readonly place: string;
  readonly pattern: string;
  readonly flags: string;
}

/** Every pattern that a file writes out. */
function patternsOf(file: SourceFile): Found[] {
  const found: Found[] = [];
  const placeOf = (start: number) => `${file.path}:${file.text.slice(0, start).split('\n').length}`;
  new Visitor({
    Literal(node) {
      if ('regex' in node && node.regex) {
        found.push({ place: placeOf(node.start), pattern: node.regex.pattern, flags: node.regex.flags });
      }
    },
  }).visit(programOf(file));
  return found;
}

/** Where a pattern takes more than proportional time on some text. */
function faultsOf(pattern: string, flags: string): string[] {
  // Indices and stickiness decide nothing about how long a pattern looks.
  const plain = flags.replace(/[dgy]/g, '');
  return analyse({ source: pattern, flags: plain }, { reportTypes: { Move: true } }).reports.map(
    ({ type, exponential }) => `${exponential ? 'exponential' : 'quadratic'} (${type})`,
  );
}

describe('patterns', () => {
  const patterns = product.flatMap(patternsOf);

  it('take time in proportion to the text that they read', () => {
    expect(patterns.length).toBeGreaterThan(40);
    const slow = patterns
      .filter(({ pattern, flags }) => !waivers[`/${pattern}/${flags}`])
      .flatMap(({ place, pattern, flags }) =>
        faultsOf(pattern, flags).map((fault) => `${place}: /${pattern}/${flags} is ${fault}; write it without.`),
      );
    expect(slow).toEqual([]);
  });

  it('are waived only where they are', () => {
    const written = new Set(patterns.map(({ pattern, flags }) => `/${pattern}/${flags}`));
    expect(Object.keys(waivers).filter((waived) => !written.has(waived))).toEqual([]);
  });

  it.each([
    ['^[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d{1,3})?$', ['quadratic (Trade)']],
    ['^(a+)+$', ['exponential (Self)']],
    ['\\s+$', ['quadratic (Move)']],
    ['^[+-]?(?:\\d+(?:\\.\\d*)?|\\.\\d+)$', []],
  ])('%s is judged as %j', (pattern, faults) => {
    expect(faultsOf(pattern, '')).toEqual(faults);
  });
});
