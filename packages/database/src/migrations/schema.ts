import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { migrationsFolder, schemaFolder } from '../checkout.ts';
import { noFilters, offline, startSchemaEngine } from './schemaEngine.ts';

/**
 * Where the schema that the last migration reached is kept. Its name does not end in `.prisma`, or Prisma would read
 * it as a part of the schema.
 */
export const snapshotFile = join(migrationsFolder, 'schema.snapshot');

/** The current data model as one text, without comments, which no database sees. */
export function readSchema(folder = schemaFolder): string {
  const files = readdirSync(folder).filter((name) => name.endsWith('.prisma'));
  const lines = files.sort().flatMap((name) => readFileSync(join(folder, name), 'utf8').split(/\r?\n/));
  const told = lines.filter((line) => line.trim() !== '' && !line.trim().startsWith('//'));
  return `${told.join('\n').replaceAll('\n}\n', '\n}\n\n')}\n`;
}

/** The data model that the last migration reached; nothing before the first. */
export function readSnapshot(): string | undefined {
  return existsSync(snapshotFile) ? readFileSync(snapshotFile, 'utf8') : undefined;
}

/** What leads from one data model to another, as SQL and in words; undefined when no database would see a difference. */
export async function compareSchemas(
  from: string | undefined,
  to: string,
): Promise<{ sql: string; summary: string } | undefined> {
  const engine = await startSchemaEngine(offline);
  const target = (content: string) => ({
    tag: 'schemaDatamodel' as const,
    files: [{ path: 'schema.prisma', content }],
  });
  const ask = async (script: boolean) =>
    engine.diff({
      from: from === undefined ? { tag: 'empty' } : target(from),
      to: target(to),
      script,
      exitCode: true,
      filters: noFilters,
    });
  try {
    const { exitCode, stdout } = await ask(true);
    if (exitCode === 0) return undefined;
    return { sql: stdout ?? '', summary: (await ask(false)).stdout ?? '' };
  } finally {
    engine.free();
  }
}
