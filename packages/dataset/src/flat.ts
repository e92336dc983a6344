import type { DatasetProblem } from './datasetError.ts';
import { fileErrors } from './errors/files.ts';
import { asMap, type DatasetManifest } from './manifest.ts';
import { placeOf, type SourceRow } from './sourceRow.ts';
import type { spine } from './spine.ts';
import type { EntryPath, YamlFile } from './yamlFile.ts';

/** What flattening collects: rows by the spine's contracts, and what was wrong with the nesting. */
export interface Flat {
  readonly manifest: DatasetManifest;
  readonly rows: { readonly [Name in keyof typeof spine]: SourceRow[] };
  readonly problems: DatasetProblem[];
}

/** The entries of a list; anything else is reported and has none. */
export function entries({ problems }: Flat, file: YamlFile, value: unknown, path: EntryPath): [number, unknown][] {
  if (Array.isArray(value)) return [...value.entries()];
  if (value !== undefined && value !== null) {
    const name = path.at(-1) ?? file.name;
    problems.push(fileErrors.DATASET_INVALID_VALUE.list({ ...placeOf(file, path), name }));
  }
  return [];
}

/**
 * Fills what follows from an entry's place into its columns. An entry that states such a column itself is reported: two
 * sources for one fact would disagree some day.
 */
export function complete(
  { problems }: Flat,
  file: YamlFile,
  path: EntryPath,
  written: unknown,
  columns: Record<string, unknown>,
): unknown {
  const own = asMap(written);
  if (!own) return written;
  for (const name of Object.keys(columns).filter((each) => each in own)) {
    problems.push(fileErrors.DATASET_UNKNOWN_COLUMN.follows({ ...placeOf(file, path, [name]), name }));
  }
  return { ...own, ...columns };
}
