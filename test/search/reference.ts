import type { Database } from '@plangraph/database';
import { delegate } from '../oracle/fill.ts';

/** A noun that is searched, in the order of the graph, with its columns and which of its rows may be seen. */
export interface Searched {
  readonly noun: string;
  readonly columns: readonly string[];
  readonly visible: Readonly<Record<string, unknown>>;
}

/** A row that fits, as the reference finds it. */
export interface Expected {
  readonly score: number;
  readonly noun: string;
  readonly id: number;
}

/** Looks through every row of every table, in JavaScript: slow, and too simple to be wrong. */
export async function searchEverywhere(
  database: Database,
  searched: readonly Searched[],
  text: string,
): Promise<Expected[]> {
  const words = fold(text).split(/\s+/).filter(Boolean);
  const phrase = words.join(' ');
  const found: (Expected & { place: number })[] = [];
  for (const [place, { noun, columns, visible }] of searched.entries()) {
    for (const row of await delegate(database, noun).findMany({ where: visible })) {
      const lines = columns.map((column) => fold((row[column] as string | null) ?? ''));
      if (!words.every((word) => lines.some((line) => line.includes(word)))) continue;
      const best = Math.max(...lines.map((line) => tierOf(line, phrase)));
      const length = Array.from(`\n${lines.join('\n')}\n`).length;
      found.push({ score: best * 1000 + 999 - Math.min(length, 999), noun, id: row.id as number, place });
    }
  }
  found.sort((one, other) => other.score - one.score || one.place - other.place || one.id - other.id);
  return found.map(({ score, noun, id }) => ({ score, noun, id }));
}

function tierOf(line: string, phrase: string): number {
  if (line === phrase) return 3;
  if (line.startsWith(phrase)) return 2;
  return line.includes(phrase) ? 1 : 0;
}

function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}
