import { describe, expect, it } from 'vitest';
import { readReference } from '../generator/reference.ts';

describe('docs/reference/errors.md', () => {
  it('is made from the tables of errors (pnpm errors --write)', async () => {
    const { committed, made } = await readReference();
    expect(committed).toBe(made);
  });

  it('has a place for every table', async () => {
    expect((await readReference()).unlisted).toEqual([]);
  });
});
