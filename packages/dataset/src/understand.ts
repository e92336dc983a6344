import { type GivenKeys, type Row, type RowSet, readKey, readRow, whyNotWritable } from '@plangraph/rows';
import { CompositionError } from '@plangraph/schema';
import { withCitations } from './citations.ts';
import type { DatasetProblem } from './datasetError.ts';
import { fileErrors } from './errors/files.ts';
import { flatten } from './flatten.ts';
import type { DatasetFiles } from './folder.ts';
import { asMap, type DatasetManifest, readDatasetManifest } from './manifest.ts';
import { readPassages } from './passages.ts';
import { type LoadedDomain, missingFile, planFiles } from './records.ts';
import { locate, placeOf, type SourceRow, type SourceSet } from './sourceRow.ts';
import { readYamlFile, type YamlFile } from './yamlFile.ts';

/** A data set as far as its files alone tell: rows, where each came from, and what is wrong with them. */
export interface Understanding {
  /** The head of the data set; undefined when it cannot be read, and then nothing else was. */
  readonly manifest: DatasetManifest | undefined;
  readonly batch: readonly RowSet[];
  /** Where the rows of each set stand, in the same order. */
  readonly origins: ReadonlyMap<RowSet, readonly SourceRow[]>;
  /** Files of domains that are not composed. */
  readonly skipped: readonly string[];
  readonly problems: readonly DatasetProblem[];
  /** The keys of rows that have faults: they exist, so what refers to them is not at fault. */
  readonly unsound: readonly RowSet[];
  /** Whether every file could be read, so that what is not in the batch is not in the data set. */
  readonly complete: boolean;
}

/** Reads every file of a data set and every row of every file, and collects all that is wrong with them. */
export function understand(files: DatasetFiles, domains: readonly LoadedDomain[]): Understanding {
  const nothing = { manifest: undefined, batch: [], origins: new Map(), skipped: [], unsound: [], complete: false };
  const head = files.get('dataset.yaml');
  if (!head) return { ...nothing, problems: [missingFile('dataset.yaml')] };
  const headFile = readYamlFile('dataset.yaml', head);
  if ('problems' in headFile) return { ...nothing, problems: headFile.problems };
  const manifest = readDatasetManifest(headFile);
  if ('problems' in manifest) return { ...nothing, problems: manifest.problems };

  const { records, skipped, problems: fileProblems } = planFiles(files, manifest, domains);
  const problems: DatasetProblem[] = [...fileProblems];
  const parsed = new Map<string, YamlFile>();
  for (const [name, content] of files) {
    if (skipped.includes(name)) continue;
    const file = readYamlFile(name, content);
    if ('problems' in file) problems.push(...file.problems);
    else parsed.set(name, file);
  }
  const flat = flatten(manifest, parsed);
  problems.push(...flat.problems);
  const recordSets: SourceSet[] = [];
  for (const [name, contract] of records) {
    const file = parsed.get(name);
    if (!file) continue;
    const value = file.value ?? [];
    if (!Array.isArray(value)) problems.push(fileErrors.DATASET_INVALID_VALUE.rows(placeOf(file, [])));
    else recordSets.push({ contract, rows: value.map((written, position) => ({ file, path: [position], written })) });
  }
  const document = asMap(manifest.documents[0])?.code;
  const passages = readPassages(parsed.get('passages.yaml'), document);
  problems.push(...passages.problems);
  const sets = withCitations([...flat.sets, ...recordSets], document, passages);
  if (!skipped.length && passages.problems.length === 0) problems.push(...passages.uncited());
  const complete =
    parsed.size + skipped.length === files.size && manifest.areas.every((code) => parsed.has(`areas/${code}.yaml`));
  return { manifest, skipped, complete, ...readSets(sets, { Plan: { code: manifest.code } }, problems) };
}

function readSets(sets: readonly SourceSet[], given: GivenKeys, problems: DatasetProblem[]) {
  const origins = new Map<RowSet, readonly SourceRow[]>();
  const unsound: RowSet[] = [];
  for (const { contract, rows: sources } of sets) {
    const rows: Row[] = [];
    const sound: SourceRow[] = [];
    const keys: Row[] = [];
    const why = whyNotWritable(contract);
    if (why) throw new CompositionError(`${why}.`);
    for (const source of sources) {
      const result = readRow(contract, source.written, given);
      if ('row' in result) {
        rows.push(result.row);
        sound.push(source);
      } else {
        problems.push(...result.problems.map((problem) => locate(source, problem)));
        const key = readKey(contract, source.written, given);
        if (key) keys.push(key);
      }
    }
    origins.set({ contract, rows }, sound);
    unsound.push({ contract, rows: keys });
  }
  return { batch: [...origins.keys()], origins, problems, unsound };
}
