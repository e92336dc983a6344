import { readRow } from '@plangraph/rows';
import { passageColumns } from './citationProblems.ts';
import type { DatasetProblem } from './datasetError.ts';
import { fileErrors } from './errors/files.ts';
import { asMap } from './manifest.ts';
import { locate, placeOf, type SourceRow } from './sourceRow.ts';
import { spine } from './spine.ts';
import type { YamlFile } from './yamlFile.ts';

/** What a citation states of its passage; null where it states nothing. */
type PassageColumns = Readonly<Record<(typeof passageColumns)[number], unknown>>;

/** Where passages stand, by document and path. */
export interface Passages {
  /** The columns of the passage that a path of a document names; all null where none is stated. */
  of(document: unknown, path: unknown): PassageColumns;
  readonly problems: readonly DatasetProblem[];
  /** What is wrong once all citations are known: passages that nothing cites. */
  uncited(): DatasetProblem[];
}

const none = Object.fromEntries(passageColumns.map((name) => [name, null])) as PassageColumns;

/** What `passages.yaml` calls the columns. */
const names: Readonly<Record<string, string>> = {
  lineFrom: 'lines',
  lineTo: 'lines',
  characterFrom: 'characters',
  characterTo: 'characters',
  boxLeft: 'box',
  boxTop: 'box',
  boxWidth: 'box',
  boxHeight: 'box',
  passageSha256: 'sha256',
};

const parts = ['document', 'path', 'page', 'lines', 'characters', 'box', 'sha256'];

/** Reads `passages.yaml`: for a path of a document, where in its text or on its pages the passage stands, and its hash. */
export function readPassages(file: YamlFile | undefined, document: unknown): Passages {
  const found = new Map<string, { readonly columns: PassageColumns; readonly row: SourceRow; cited: boolean }>();
  const problems: DatasetProblem[] = [];
  const listed = file ? (Array.isArray(file.value) ? file.value : [null]) : [];
  for (const [position, written] of listed.entries()) {
    const row: SourceRow = { file: file as YamlFile, path: [position], written, names };
    const stated = asMap(written) ?? {};
    const odd = Object.keys(stated).find((name) => !parts.includes(name));
    if (!asMap(written) || odd !== undefined) {
      problems.push(unknownPart(row, odd));
      continue;
    }
    const columns = columnsOf(stated);
    const key = { document: stated.document ?? document, path: stated.path };
    const read = readRow(spine.citations, { ...key, legibility: 'CLEAR', ...columns });
    if ('problems' in read) problems.push(...read.problems.map((problem) => locate(row, problem)));
    if (found.has(JSON.stringify(key))) problems.push(twice(row));
    found.set(JSON.stringify(key), { columns, row, cited: false });
  }
  return {
    of(cited, path) {
      const passage = found.get(JSON.stringify({ document: cited, path }));
      if (passage) passage.cited = true;
      return passage?.columns ?? none;
    },
    problems,
    uncited: () => [...found.values()].filter(({ cited }) => !cited).map(({ row }) => citedByNothing(row)),
  };
}

/** The columns that an entry states; what is no pair or no four numbers is told by the contract. */
function columnsOf({ page, lines, characters, box, sha256 }: Record<string, unknown>): PassageColumns {
  const [lineFrom, lineTo] = Array.isArray(lines) ? lines : [lines, lines];
  const [characterFrom, characterTo] = Array.isArray(characters) ? characters : [characters, characters];
  const [boxLeft, boxTop, boxWidth, boxHeight] = Array.isArray(box) ? box : [box, box, box, box];
  const stated = { page, lineFrom, lineTo, characterFrom, characterTo, boxLeft, boxTop, boxWidth, boxHeight };
  const given = Object.entries({ ...stated, passageSha256: sha256 }).map(([name, value]) => [name, value ?? null]);
  return Object.fromEntries(given) as PassageColumns;
}

function unknownPart({ file, path }: SourceRow, name: string | undefined): DatasetProblem {
  const place = placeOf(file, path, name === undefined ? [] : [name]);
  const listed = { en: parts.join(', '), zh: parts.join('、') };
  return fileErrors.DATASET_UNKNOWN_COLUMN.passage({ ...place, name: name ?? '', parts: listed });
}

function twice({ file, path }: SourceRow): DatasetProblem {
  return fileErrors.DATASET_DUPLICATE_KEY.passage(placeOf(file, path, ['path']));
}

function citedByNothing({ file, path }: SourceRow): DatasetProblem {
  return fileErrors.DATASET_UNKNOWN_REFERENCE.passage(placeOf(file, path, ['path']));
}
