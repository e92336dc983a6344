import { stepsOf } from '@plangraph/rows';
import { keyColumnOf } from '../noun/keyColumn.ts';
import type { Noun, Nouns } from '../noun/noun.ts';
import { momentField } from './moments.ts';

/** The key by which subgraphs of one database name a record to each other: its global id, and as of when. */
export const idKey = `id ${momentField}`;

/**
 * The natural keys by which a record of a noun can be named: those that it states for other subgraphs, or else those of its root queries, as
 * far as the graph shows them under the names of the data model.
 *
 * @param isServed whether fields of a noun may stand in the key.
 */
export function naturalKeysOf(nouns: Nouns, noun: Noun, isServed: (noun: Noun) => boolean): (readonly string[])[] {
  const { query: { one, byKey } = {}, federation } = noun.definition;
  if (federation) return [...federation.keys];
  const stated = [one, byKey].flatMap((query) => (query ? [query.by] : []));
  const shown = stated.filter((paths) =>
    paths.every((path) => keyColumnOf(nouns, noun, path, isServed)?.path === path),
  );
  return [...new Map(shown.map((paths) => [selectionOf(paths), paths])).values()];
}

/** The fields by which a subgraph shows a record of another's noun. */
export function keyFieldsOf({ definition: { federation } }: Noun): readonly string[] {
  if (!federation) return ['id', momentField];
  return [...stepsOf(federation.keys[0] ?? []).keys()];
}

/** A key as a selection of its fields: `plan { code } code`. */
export function selectionOf(paths: readonly string[]): string {
  return [...stepsOf(paths)].map(([step, rest]) => (rest.length ? `${step} { ${selectionOf(rest)} }` : step)).join(' ');
}
