import { Visitor } from 'oxc-parser';
import { describe, expect, it } from 'vitest';
import { isProduct, readHouse, type SourceFile } from './house.ts';
import { programOf } from './source.ts';

/**
 * How many places of each package tell the compiler to look away. The numbers only fall: whoever removes one lowers its
 * number; whoever adds one finds another way.
 */
const allowed: Readonly<Record<string, number>> = {
  'packages/schema': 1,
  'services/gateway': 1,
};

/** Where a file has `as never`, `as unknown as …` or `any`: the places in its text. */
function looksAway(file: SourceFile): number[] {
  const places: number[] = [];
  new Visitor({
    TSAsExpression({ typeAnnotation, expression, end }) {
      if (typeAnnotation.type === 'TSNeverKeyword') places.push(end);
      if (expression.type === 'TSAsExpression' && expression.typeAnnotation.type === 'TSUnknownKeyword')
        places.push(end);
    },
    TSAnyKeyword({ end }) {
      places.push(end);
    },
  }).visit(programOf(file));
  return places;
}

/** Whether the line before a place says why. */
function saysWhy({ text }: SourceFile, place: number): boolean {
  return /\/\/ .+\n[^\n]*$/.test(text.slice(0, place));
}

describe('casts', () => {
  it('that make the compiler look away only become fewer', () => {
    const found = readHouse()
      .filter(({ folder }) => !folder.startsWith('test') && folder !== 'packages/testing')
      .map(
        ({ folder, files }) =>
          [folder, files.filter(isProduct).reduce((sum, file) => sum + looksAway(file).length, 0)] as const,
      );
    const more = found.filter(([folder, count]) => count > (allowed[folder] ?? 0));
    expect(more.map(([folder, count]) => `${folder} has ${count} casts to never, through unknown, or any.`)).toEqual(
      [],
    );
    const fewer = found.filter(([folder, count]) => count < (allowed[folder] ?? 0));
    expect(fewer.map(([folder, count]) => `${folder} has ${count} by now: lower its number in casts.test.ts.`)).toEqual(
      [],
    );
  });

  it('that are left say why, in the line before', () => {
    const silent = readHouse()
      .filter(({ folder }) => !folder.startsWith('test') && folder !== 'packages/testing')
      .flatMap(({ files }) => files.filter(isProduct))
      .flatMap((file) => looksAway(file).flatMap((place) => (saysWhy(file, place) ? [] : [file.path])));
    expect(silent).toEqual([]);
  });

  it.each([
    ['x as never', 1],
    ['x as unknown as Row', 1],
    ['(x: any) => x', 1],
    ['x as Row', 0],
  ])('counts in %s %i', (text, count) => {
    expect(looksAway({ path: 'packages/small/src/index.ts', text: `export const it = ${text};` })).toHaveLength(count);
  });
});
