import type { ColumnFacts } from '@plangraph/rows';
import type { OneField } from './field.ts';
import type { Noun, Nouns } from './noun.ts';

/** A column at the end of a path of fields. */
export interface KeyColumn {
  /** The fields that lead to it, as the graph shows them. */
  readonly steps: readonly string[];
  /** The same way in the data model. */
  readonly path: string;
  readonly facts: ColumnFacts;
}

/** Types of columns that are written in a key as they leave the graph. */
const written = new Set(['String', 'Int', 'Date']);

/**
 * The column that a path of fields leads to; null where the graph does not show it.
 *
 * @param isServed whether fields of a noun may stand in the path.
 */
export function keyColumnOf(
  nouns: Nouns,
  noun: Noun,
  path: string,
  isServed: (noun: Noun) => boolean,
): KeyColumn | null {
  const steps = path.split('.');
  let at = noun;
  for (const [index, step] of steps.entries()) {
    const field = isServed(at) ? at.fields.get(step)?.field : undefined;
    if (index === steps.length - 1) {
      const facts = field?.kind === 'column' ? at.model.columns[field.column] : undefined;
      if (field?.kind !== 'column' || !facts || !isWritten(facts)) return null;
      return { steps, path: [...steps.slice(0, -1), field.column].join('.'), facts };
    }
    if (field?.kind !== 'one' || !isPlain(field, step)) return null;
    const next = nouns.get(at.model.relations[step]?.model ?? '');
    if (!next) return null;
    at = next;
  }
  return null;
}

function isWritten({ kind, type, list }: ColumnFacts): boolean {
  return !list && (kind === 'enum' || written.has(type));
}

/** Whether an edge is its relation and nothing besides. */
function isPlain({ relation, by, orderBy, where }: OneField, step: string): boolean {
  return relation === step && by === undefined && orderBy === undefined && where === undefined;
}
