import { describe, expect, it } from 'vitest';
import { readDeclared } from '../development/schemaChanges/declared.ts';
import { compareWithDeclared, findChanges } from '../development/schemaChanges/findChanges.ts';
import { writeUnreleased } from '../development/schemaChanges/writePage.ts';

const released = `
  type Query { plan(code: ID): Plan }
  type Plan { code: ID!  title: String @deprecated(reason: "Since 2026-01-01. Use \`name\` instead. It may go on 2026-07-01.")  year: Int! }
  enum Colour { GREEN RED }`;

/** The schema as it was released, with something put in the place of something. */
const after = (...edits: readonly [string, string][]) =>
  edits.reduce((text, [from, to]) => text.replace(from, to), released);

async function told(now: string, { declared = '', today = '2026-11-30' } = {}) {
  const entries = readDeclared(declared);
  const changes = await findChanges(released, now);
  const { undeclared, idle } = compareWithDeclared(changes, entries, { before: released, today });
  return {
    undeclared: undeclared.map(({ type, path }) => `${type} ${path}`),
    idle: idle.map(({ path }) => path),
    page: writeUnreleased(changes, entries),
  };
}

describe('what changed in the schema since it was released', () => {
  it('is nobody’s trouble where something is only added', async () => {
    const { undeclared, page } = await told(after(['year: Int!', 'year: Int! name(lang: String): String']));
    expect(undeclared).toEqual([]);
    expect(page).toBe('### New fields\n\n- `Plan`: `name`');
  });

  it.each([
    ['a field that is gone', 'FIELD_REMOVED Plan.year', ['year: Int!', '']],
    ['a value that may be missing now', 'FIELD_TYPE_CHANGED Plan.year', ['year: Int!', 'year: Int']],
    ['an argument that must be stated now', 'FIELD_ARGUMENT_TYPE_CHANGED Query.plan.code', ['code: ID)', 'code: ID!)']],
    ['a value that clients do not know', 'ENUM_VALUE_ADDED Colour.BLUE', ['GREEN RED', 'GREEN RED BLUE']],
  ] as const)('has to be declared: %s', async (_, key, [from, to]) => {
    const now = after([from, to]);
    expect((await told(now)).undeclared).toEqual([key]);
    const [change, path] = key.split(' ');
    const declared = `- { change: ${change}, path: ${path}, why: The source says otherwise., instead: Ask for another. }`;
    const { undeclared, page } = await told(now, { declared });
    expect(undeclared).toEqual([]);
    expect(page).toContain('The source says otherwise. **Instead:** Ask for another.');
  });

  it('tells of what means something else now, where its author declares that its description changed', async () => {
    const now = after(['enum Colour { GREEN RED }', 'enum Colour { GREEN "Far behind." RED }']);
    const declared =
      '- { change: ENUM_VALUE_DESCRIPTION_CHANGED, path: Colour.RED, why: It was said of all., instead: Look again. }';
    const { undeclared, idle, page } = await told(now, { declared });
    expect([undeclared, idle]).toEqual([[], []]);
    expect(page).toMatch(/^### May break or surprise a client\n\n.*It was said of all\. \*\*Instead:\*\* Look again\./);
  });

  it('may take away what had been deprecated, from its day on', async () => {
    const [deprecated] = /title: .*\)/.exec(released) ?? [''];
    const now = after([deprecated, '']);
    expect((await told(now, { today: '2026-06-30' })).undeclared).toEqual(['FIELD_REMOVED Plan.title']);
    expect((await told(now, { today: '2026-07-01' })).undeclared).toEqual([]);
  });

  it('is not declared where it did not happen, nor without a reason', async () => {
    const declared = '- { change: FIELD_REMOVED, path: Plan.year, why: Nobody asks for it., instead: Ask for code. }';
    expect((await told(released, { declared })).idle).toEqual(['Plan.year']);
    expect(() => readDeclared('- { change: FIELD_REMOVED, path: Plan.year, why: Nobody asks for it. }')).toThrow(
      'instead',
    );
  });
});
