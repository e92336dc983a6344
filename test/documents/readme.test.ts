import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { areas, readHouse, root } from '../architecture/house.ts';

const longest = 70;
const isArea = (folder: string) => areas.some((area) => folder === `packages/${area}`);

describe.each(readHouse().filter(({ folder }) => /^(packages|services)\//.test(folder)))('$folder', ({ folder }) => {
  const file = join(root, folder, 'README.md');
  const text = existsSync(file) ? readFileSync(file, 'utf8') : '';

  it('has a README', () => expect(text, `${folder}/README.md is missing`).toMatch(/^# /));

  // The seven have the same rooms, which a law of its own keeps.
  it.skipIf(isArea(folder))('says on one screen what it is for, its rooms, its door, and where its tests lie', () => {
    const entries = readdirSync(join(root, folder, 'src'), { withFileTypes: true });
    const rooms = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
    expect(rooms.filter((room) => !text.includes(`\`${room}\``))).toEqual([]);
    expect(text.toLowerCase()).toContain('door');
    expect(text).toContain('Tests:');
    expect(text.split('\n').length).toBeLessThanOrEqual(longest);
  });
});
