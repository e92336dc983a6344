import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { domains } from '@plangraph/gateway';
import { composeGraph } from '@plangraph/schema';
import { parse, validate } from 'graphql';
import { describe, expect, it } from 'vitest';

// The operations that frontends and agencies were promised are kept outside the checkout. Where that folder is at
// hand, its name stands in PLANGRAPH_ACCEPTANCE.
const promised = process.env.PLANGRAPH_ACCEPTANCE;
const offered = join(import.meta.dirname, '../../services/gateway/operations');
const operationsIn = (folder: string) => readdirSync(folder).filter((name) => name.endsWith('.graphql'));
const textOf = (folder: string, name: string) => readFileSync(join(folder, name), 'utf8');

describe.skipIf(!promised)('GraphiQL opens on the operations as they were promised, letter by letter', () => {
  it('those that are offered for good', () => {
    const names = operationsIn(promised ?? '');
    expect(names.length).toBeGreaterThan(0);
    for (const name of names) expect(textOf(offered, name)).toBe(textOf(promised ?? '', name));
  });

  it('those of open issues, from the day on which the schema answers them', () => {
    const next = join(promised ?? '', 'next');
    const { schema } = composeGraph({ domains });
    const missing: string[] = [];
    for (const name of existsSync(next) ? operationsIn(next) : []) {
      const text = textOf(next, name);
      if (!operationsIn(offered).includes(name)) missing.push(name);
      else expect(textOf(offered, name), name).toBe(text);
      const valid = validate(schema, parse(text)).length === 0;
      expect(valid, `${name} is ${valid ? 'answered and not offered' : 'offered and not answered'}.`).toBe(
        !missing.includes(name),
      );
    }
    console.info(`Promised and not offered yet: ${missing.join(', ') || 'nothing'}.`);
  });
});
