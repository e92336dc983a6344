import { cpSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { type ModelPart, migrationsOf, readModelFiles } from './parts.ts';
import { putTogether } from './putTogether.ts';
import { tablesOf } from './relations.ts';

/** Where the whole of a product's data model is written. */
export interface Written {
  /** The house's own part. */
  readonly house: string;
  readonly parts: readonly ModelPart[];
  /** The folder of what is generated. */
  readonly output: string;
  /** The command that writes the model as a constant. */
  readonly describe: string;
}

/**
 * Writes the data model in one piece, as Prisma's own tools take it: its files in `model`, all migrations in `model/migrations`. Beside it
 * `parts.ts` says which domains brought what, for whoever migrates.
 */
export function writeModel({ house, parts, output, describe }: Written): void {
  const model = join(output, 'model');
  rmSync(model, { recursive: true, force: true });
  mkdirSync(model, { recursive: true });
  const own = readModelFiles(house);
  const files = parts.map((part) => ({ part, files: filesOf(part) }));
  for (const { name, text } of putTogether([...own, ...files.flatMap((each) => each.files)])) {
    writeFileSync(join(model, name), text);
  }
  writeFileSync(join(model, 'generators.prisma'), generators(describe));
  for (const folder of [house, ...parts.map((part) => part.folder)]) copyMigrations(folder, join(model, 'migrations'));
  const told = files.map(({ part, files: its }) => ({
    domain: part.domain,
    package: part.package,
    folder: `${relative(output, part.folder).split(sep).join('/')}/`,
    tables: its.flatMap(tablesOf),
  }));
  writeFileSync(join(output, 'parts.ts'), describeParts(told));
}

/** The files of a part, each under a name that no other part has. */
function filesOf({ domain, folder }: ModelPart) {
  return readModelFiles(folder).map(({ name, text }) => ({ name: `${domain}.${name}`, text }));
}

function copyMigrations(folder: string, to: string): void {
  const from = migrationsOf({ folder });
  if (!existsSync(from)) return;
  mkdirSync(to, { recursive: true });
  for (const { name } of readdirSync(from, { withFileTypes: true }).filter((entry) => entry.isDirectory())) {
    cpSync(join(from, name), join(to, name), { recursive: true });
  }
  writeFileSync(join(to, 'migration_lock.toml'), 'provider = "postgresql"\n');
}

function describeParts(parts: readonly (ModelPart & { readonly tables: readonly string[] })[]): string {
  return [
    '// Written by packages/database/generator from the list of domains. Do not edit.',
    '/** The parts of the data model that domains bring. */',
    'export const parts: readonly {',
    '  readonly domain: string;',
    '  readonly package: string;',
    '  readonly folder: string;',
    '  readonly tables: readonly string[];',
    '}[] = [',
    ...parts.map(
      ({ folder, ...part }) =>
        `  { ...${JSON.stringify(part)}, folder: new URL(${JSON.stringify(folder)}, import.meta.url).href },`,
    ),
    '];',
    '',
  ].join('\n');
}

function generators(describe: string): string {
  return `generator client {
  provider            = "prisma-client"
  compilerBuild       = "small"
  output              = "../prisma"
  importFileExtension = "ts"
  runtime             = "nodejs"
}

generator models {
  provider = ${JSON.stringify(describe)}
  output   = "../models.ts"
}
`;
}
