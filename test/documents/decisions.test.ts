import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { root } from '../architecture/house.ts';

const folder = join(root, 'docs/adr');
const states = /^(in force|in force, narrowed by \d+|replaced by \d+|given up)$/;

it('the index of decisions has each with its title, a date and whether it is in force', () => {
  const index = readFileSync(join(folder, 'README.md'), 'utf8');
  const listed = [...index.matchAll(/^\| (\d+) +\| \[(.+?)\]\((.+?)\) +\| (\S+) +\| (.+?) +\|$/gm)];
  const files = readdirSync(folder).filter((name) => /^\d{4}-.*\.md$/.test(name));
  expect(listed.map(([, , , file]) => file)).toEqual(files);
  for (const [, number, title, file, date, state] of listed) {
    expect(readFileSync(join(folder, file ?? ''), 'utf8').split('\n')[0]).toBe(`# ${number}. ${title}`);
    expect(date).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(state, `state of ${file}`).toMatch(states);
  }
});
