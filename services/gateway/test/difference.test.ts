import { expect, it } from 'vitest';
import { describeDifference } from '../src/commands/difference.ts';

it('says nothing of the same', () => {
  expect(describeDifference('a\nb', 'a\nb')).toBe('');
});

it('shows what is gone and what is new, with the lines around and the definition that they stand in', () => {
  const fields = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map((name) => `  ${name}: Int`);
  const before = ['type Query {', '  one: Int', '}', '', 'type Plan {', ...fields, '}'].join('\n');
  const after = before.replace('one: Int', 'one: String').replace('  h: Int\n', '');
  expect(describeDifference(before, after)).toBe(
    `…
  type Query {
-   one: Int
+   one: String
  }
  
  type Plan {
… type Plan
    e: Int
    f: Int
    g: Int
-   h: Int
  }
`,
  );
});

it('stops where nobody reads on', () => {
  const many = Array.from({ length: 500 }, (_, index) => `line ${index}`).join('\n');
  expect(describeDifference('', many)).toMatch(/… and 30\d lines more\n$/);
});
