import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Operations as a released client sends them, by the hash of their texts, in a folder for `PLANGRAPH_OPERATIONS`. */
export function writeManifest(texts: readonly string[]): { readonly folder: string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'plangraph-operations-'));
  const operations = texts.map((body) => {
    const [, type, name] = /^(query|mutation) (\w+)/m.exec(body) ?? [];
    return { id: hashOf(body), name, type, body };
  });
  const manifest = { format: 'apollo-persisted-query-manifest', version: 1, operations };
  writeFileSync(join(folder, 'client.manifest.json'), JSON.stringify(manifest));
  return { folder, remove: () => rmSync(folder, { recursive: true }) };
}

/** The SHA-256 of a text, in hexadecimal. */
export function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
