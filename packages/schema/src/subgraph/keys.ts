import { type ColumnFacts, stepsOf } from '@plangraph/rows';
import type { OneField } from '../noun/field.ts';
import type { Noun, Nouns } from '../noun/noun.ts';
import { momentField } from './moments.ts';

/** The key by which subgraphs of one database name a record to each other: its global id, and as of when. */
export const idKey = `id ${momentField}`;

/** A column at the end of a path, and the path's steps. */
export interface KeyColumn {
  readonly steps: readonly string[];
  readonly facts: ColumnFacts;
}

/** Types of columns that are written in a key as they leave the graph. */
const written = new Set(['String', 'Int', 'Date']);

/**
 * The natural keys by which a record of a noun can be named: those of its root queries, as far as the graph shows them under the
 * names of the data model.
 *
 * @param isServed whether fields of a noun may stand in the key.
 */
export function naturalKeysOf(nouns: Nouns, noun: Noun, isServed: (noun: Noun) => boolean): (readonly string[])[] {
  const { one, byKey } = noun.definition.query ?? {};
  const stated = [one, byKey].flatMap((query) => (query ? [query.by] : []));
  const shown = stated.filter((paths) => paths.every((path) => columnOf(nouns, noun, path, isServed)));
  return [...new Map(shown.map((paths) => [selectionOf(paths), paths])).values()];
}

/** The column that a path of a key leads to; null where the graph does not show it. */
export function columnOf(nouns: Nouns, noun: Noun, path: string, isServed: (noun: Noun) => boolean): KeyColumn | null {
  const steps = path.split('.');
  let at = noun;
  for (const [index, step] of steps.entries()) {
    const field = isServed(at) ? at.fields.get(step)?.field : undefined;
    if (index === steps.length - 1) {
      const facts = at.model.columns[step];
      const isShown = field?.kind === 'column' && field.column === step;
      return facts && isShown && isWritten(facts) ? { steps, facts } : null;
    }
    if (field?.kind !== 'one' || !isPlain(field, step)) return null;
    const next = nouns.get(at.model.relations[step]?.model ?? '');
    if (!next) return null;
    at = next;
  }
  return null;
}

/** A key as a selection of its fields: `plan { code } code`. */
export function selectionOf(paths: readonly string[]): string {
  return [...stepsOf(paths)].map(([step, rest]) => (rest.length ? `${step} { ${selectionOf(rest)} }` : step)).join(' ');
}

function isWritten({ kind, type, list }: ColumnFacts): boolean {
  return !list && (kind === 'enum' || written.has(type));
}

/** Whether an edge is its relation and nothing besides. */
function isPlain({ relation, by, orderBy, where }: OneField, step: string): boolean {
  return relation === step && by === undefined && orderBy === undefined && where === undefined;
}
