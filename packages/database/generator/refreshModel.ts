import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { findPackageJSON } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { findParts } from '../src/model/findParts.ts';
import { writeModel } from '../src/model/writeModel.ts';

/** Whose model is made, and where. */
export interface Wanted {
  /** The folder from which paths are named, and in which Prisma's generator runs. */
  readonly root: string;
  /** The file that lists the domains. */
  readonly list: string;
  /** The house's own part of the model. */
  readonly house: string;
  /** Where the client and the facts of models are written. */
  readonly output: string;
  /** The command that writes the facts of models. */
  readonly describe: string;
  /** What decides beside the parts of the model, as patterns from `root`. */
  readonly sources: readonly string[];
}

/**
 * Puts the data model together and generates the client when the parts of the model, the list of domains, the generators or Prisma
 * itself changed since the last time, and only then: a second start must not wait for it.
 */
export function refreshModel({ root, list, house, output, describe, sources }: Wanted): void {
  const parts = findParts(list);
  const patterns = [house, ...parts.map(({ folder }) => folder)].flatMap((folder) => [
    join(folder, '*.prisma'),
    join(folder, 'migrations/*/migration.sql'),
  ]);
  const hash = createHash('sha256').update(JSON.stringify(parts));
  for (const file of globSync([...sources, ...patterns], { cwd: root }).sort()) {
    hash.update(file).update(readFileSync(resolve(root, file)));
  }
  const current = hash.digest('hex');
  const stamp = join(output, 'stamp');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === current) return;
  writeModel({ house, parts, output, describe });
  const prisma = join(dirname(findPackageJSON('prisma', import.meta.url) ?? ''), 'build/index.js');
  const schema = join(output, 'model');
  execFileSync(process.execPath, [prisma, 'generate', '--schema', schema], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
    // Prisma looks for the schema engine although it never runs it (ADR 3).
    env: { PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, ...process.env },
  });
  mkdirSync(output, { recursive: true });
  writeFileSync(stamp, current);
}
