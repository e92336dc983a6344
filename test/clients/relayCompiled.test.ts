import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { hashOf } from './manifest.ts';
import { compiledFrom } from './relay/compiledFrom.ts';

const folder = join(import.meta.dirname, 'relay');
const read = (path: string) => readFileSync(join(folder, path), 'utf8');
const cure = 'Relay’s files are stale: npx -y pnpm@12 exec node test/clients/relay/compile.ts';

describe('what Relay’s compiler made', () => {
  it('is made of the documents, and of what the schema says today of all that they name', () => {
    expect(JSON.parse(read('compiledFrom.json')), cure).toEqual(compiledFrom());
  });

  it.each(globSync('generated/*.ts', { cwd: folder }))('stands in %s as it was made', (path) => {
    const text = read(path);
    const [signature = '', signed = ''] = /SignedSource<<(\w+)>>/.exec(text) ?? [];
    const asSigned = text.replace(signature, '<<SignedSource::*O*zOeWoEQle#+L!plEphiEmie@IsG>>');
    expect(createHash('md5').update(asSigned).digest('hex'), cure).toBe(signed);
  });

  it('asks by ids that are those of its texts', () => {
    const persisted = Object.entries(JSON.parse(read('persisted/persisted_queries.json')) as Record<string, string>);
    expect(
      persisted.map(([, text]) => hashOf(text)),
      cure,
    ).toEqual(persisted.map(([id]) => id));
    const asked = globSync('generated/*.ts', { cwd: folder }).flatMap((path) =>
      [...read(path).matchAll(/@relayRequestID (\w+)/g)].map(([, id]) => id),
    );
    expect(asked.sort(), cure).toEqual(persisted.map(([id]) => id).sort());
  });
});
