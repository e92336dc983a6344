import { expect } from 'vitest';
import type { Answer } from './monthWorld.ts';

/** How many rows an import created, changed, left as they were and refused. */
export const countsOf = ({ json, bytes }: Answer) => {
  expect(json?.import, bytes.toString().slice(0, 800)).toBeDefined();
  return json.import.counts;
};
/** The counts of an import that changes nothing. */
export const unchanged = (count: number) => ({ created: 0, changed: 0, unchanged: count, refused: 0 });

interface ToldRow {
  readonly number: number;
  readonly problems: readonly { readonly code: string; readonly path: readonly string[] }[];
}

/** What is wrong with which rows, each in a line. */
export const problemsOf = ({ json }: Answer) =>
  json.import.rows.flatMap(({ number, problems }: ToldRow) =>
    problems.map(({ code, path }) => `${number} ${path.join('.')} ${code}`),
  );
