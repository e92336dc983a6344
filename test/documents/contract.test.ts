import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { root } from '../architecture/house.ts';
import { contractReference } from './contract.ts';

const page = readFileSync(join(root, 'docs/reference/contract.md'), 'utf8');

it('the page of the contract is made from the docstrings', () => {
  expect(page, 'npx -y pnpm@12 contract').toBe(contractReference());
});

it('says of every option what it is', () => {
  const silent = [...page.matchAll(/^\| `(\w+)\??` \|.*\| {2}\|$/gm)].map(([, name]) => name);
  expect(silent, 'write a docstring above it').toEqual([]);
});
