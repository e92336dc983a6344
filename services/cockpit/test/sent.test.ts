import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSchema, parse, validate } from 'graphql';
import { expect, it, onTestFinished } from 'vitest';
import { schemaFile } from '../bundle/places.ts';
import { writeSentOperations } from '../bundle/sent.ts';

it('tells the gateway what the pages will ask, letter by letter, so that it may answer nothing else', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'plangraph-sent-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  await writeSentOperations(folder);
  const { operations } = JSON.parse(readFileSync(join(folder, 'operations.manifest.json'), 'utf8'));
  const texts = operations.map(({ body }: { body: string }) => body) as string[];
  const schema = buildSchema(readFileSync(schemaFile, 'utf8'), { assumeValid: true });
  for (const name of ['PlanPage', 'Promise', 'Inbox', 'Register', 'Record', 'Search']) {
    expect(
      texts.some((text) => new RegExp(`^query ${name}\\b`).test(text)),
      name,
    ).toBe(true);
  }
  expect(texts.some((text) => text.startsWith('mutation'))).toBe(true);
  for (const text of texts) {
    if (!text.startsWith('subscription')) expect(text).toContain('__typename');
    expect(validate(schema, parse(text)).map(({ message }) => message)).toEqual([]);
  }
});
