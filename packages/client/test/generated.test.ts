import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { generated } from '../generator/generated.ts';

it('has the promised operations and the codes of errors as they are', async () => {
  for (const { file, text } of await generated())
    expect(readFileSync(file, 'utf8'), 'run `npx -y pnpm@12 client:write` and commit it').toBe(text);
});
