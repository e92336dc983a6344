import { describe, expect, it } from 'vitest';
import { putTogether } from '../src/model/putTogether.ts';

const place = { name: 'plan.prisma', text: 'model Place {\n  id Int @id\n  code String @unique\n}\n' };

/** The model `Place` when a file of `water` with those lines stands beside it. */
function placeBeside(...lines: readonly string[]): string {
  const text = `model Spring {\n  id Int @id\n${lines.map((line) => `  ${line}\n`).join('')}}\n`;
  const [written] = putTogether([place, { name: 'water.prisma', text }]);
  return written?.text ?? '';
}

describe('putting a data model together', () => {
  it('makes the other end of a relation, by the name that stands behind it', () => {
    const relation = 'place Place @relation(fields: [placeId], references: [id]) // Place.springs: The springs here.';
    expect(placeBeside('placeId Int', relation)).toContain('  /// The springs here.\n  springs Spring[]\n}');
  });

  it('makes one row of it where no two rows can lead to the same', () => {
    const relation = 'place Place? @relation(fields: [placeId], references: [id]) // Place.spring';
    expect(placeBeside('placeId Int? @unique', relation)).toContain('  spring Spring?\n}');
    expect(placeBeside('placeId Int', relation, '@@unique([placeId])')).toContain('  spring Spring?\n}');
    expect(placeBeside('placeId Int', relation, '@@unique([placeId, id])')).toContain('  spring Spring[]\n}');
  });

  it('calls a relation at both ends by its name', () => {
    const relation = 'place Place @relation("SpringMouth", fields: [placeId], references: [id]) // Place.mouths';
    expect(placeBeside('placeId Int', relation)).toContain('  mouths Spring[] @relation("SpringMouth")\n}');
  });

  it('makes nothing where the other end is written', () => {
    const own = `model Spring {\n  id Int @id\n  aboveId Int?\n  above Spring? @relation("Course", fields: [aboveId], references: [id])\n  below Spring[] @relation("Course")\n}\n`;
    expect(putTogether([{ name: 'water.prisma', text: own }])).toEqual([{ name: 'water.prisma', text: own }]);
  });

  it.each([
    ['leads nowhere', ['river River @relation(fields: [riverId], references: [id])'], /River, of which no part/],
    [
      'does not say how its other end is called',
      ['place Place @relation(fields: [placeId], references: [id])'],
      /Place\.springs\b/,
    ],
    [
      'would take a field that is there',
      ['place Place @relation(fields: [placeId], references: [id]) // Place.code'],
      /water\.prisma:3: Spring\.place would be Place\.code, which there is already/,
    ],
    [
      'speaks of another model',
      ['place Place @relation(fields: [placeId], references: [id]) // Town.springs'],
      /leads to Place, and its comment speaks of Town/,
    ],
  ])('refuses a relation that %s', (_, lines, message) => {
    expect(() => placeBeside(...lines)).toThrow(message);
  });

  it('refuses two models of one name, and says whose they are', () => {
    expect(() => putTogether([place, { ...place, name: 'water.prisma' }])).toThrow(
      'plan.prisma and water.prisma both have a model Place',
    );
  });
});
