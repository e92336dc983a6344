import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ModelFile, readModelFiles } from '../model/parts.ts';
import { putTogether } from '../model/putTogether.ts';
import { type Owner, owners } from './owners.ts';
import { noFilters, offline, startSchemaEngine } from './schemaEngine.ts';

/**
 * Where the part that its last migration reached is kept. Its name does not end in `.prisma`, or Prisma would read
 * it as a part of the schema.
 */
export function snapshotFile({ migrations }: Owner): string {
  return join(migrations, 'schema.snapshot');
}

/** An owner's part of the data model as one text, without comments, which no database sees. */
export function readPart({ folder }: Owner): string {
  const lines = readModelFiles(folder).flatMap(({ text }) => text.split(/\r?\n/));
  const told = lines.filter((line) => line.trim() !== '' && !line.trim().startsWith('//'));
  return `${told.join('\n').replaceAll('\n}\n', '\n}\n\n')}\n`;
}

/** The part that its owner's last migration reached; nothing before the first. */
function readSnapshot(owner: Owner): string | undefined {
  const file = snapshotFile(owner);
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

/** Whether an owner's part is, letter for letter, what its last migration reached: then no database would see a difference. */
export function isAsSnapshot(owner: Owner): boolean {
  return readSnapshot(owner) === readPart(owner);
}

/** The data model as one text: the parts of all owners, or of those named. */
export function readSchema(of: readonly Owner[] = owners): string {
  return asSchema(of.map(asFile));
}

/** What leads an owner's part from where its last migration left it to where it is; undefined when nothing does. */
export async function compareWithSnapshot(owner: Owner): Promise<SchemaChange | undefined> {
  const beneath = owners
    .slice(
      0,
      owners.findIndex(({ domain }) => domain === owner.domain),
    )
    .map(asFile);
  const snapshot = readSnapshot(owner);
  const name = nameOf(owner);
  const before = snapshot === undefined ? beneath : [...beneath, { name, text: snapshot }];
  return compareSchemas(before.length ? asSchema(before) : undefined, asSchema([...beneath, asFile(owner)]));
}

function asSchema(files: readonly ModelFile[]): string {
  return putTogether(files)
    .map(({ text }) => text)
    .join('\n');
}

function asFile(owner: Owner): ModelFile {
  return { name: nameOf(owner), text: readPart(owner) };
}

function nameOf({ domain }: Owner): string {
  return domain ?? 'prisma';
}

/** What leads from one data model to another. */
export interface SchemaChange {
  readonly sql: string;
  /** The same in words. */
  readonly summary: string;
}

/** What leads from one data model to another; undefined when no database would see a difference. */
export async function compareSchemas(from: string | undefined, to: string): Promise<SchemaChange | undefined> {
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
