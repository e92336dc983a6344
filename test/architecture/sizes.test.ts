import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from './house.ts';
import { generated, longest, measureFiles, medianOf, sizeBreaches } from './sizeLaw.ts';

const files = measureFiles();

describe('a file', () => {
  it('of source, test or style has one noun or one verb: no more lines than somebody reads at once', () => {
    expect(files.length).toBeGreaterThan(2_000);
    expect(sizeBreaches(files)).toEqual([]);
  });

  it.each(['packages/schema', 'packages/rows', 'services/gateway'])('of %s is mostly short', (folder) => {
    const own = files.filter(({ path }) => path.startsWith(`${folder}/src/`));
    expect(own.length).toBeGreaterThan(20);
    expect(medianOf(own)).toBeLessThanOrEqual(70);
  });

  it('may be longer only where a program writes it, in a folder that is there', () => {
    expect(Object.keys(generated).filter((folder) => !existsSync(join(root, folder)))).toEqual([]);
  });

  it('with a line more than that is told to be split', () => {
    const path = 'packages/small/src/everything.ts';
    expect(sizeBreaches([{ path, lines: longest }])).toEqual([]);
    expect(sizeBreaches([{ path, lines: longest + 1 }])).toEqual([expect.stringContaining(`${path} has 251 lines`)]);
  });
});
