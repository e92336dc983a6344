import { CompositionError } from '@plangraph/rows';
import type { Noun } from '../noun/noun.ts';

/** Checks what a noun offers to search. */
export function checkSearch(noun: Noun): void {
  const columns = noun.definition.search ?? [];
  if (!columns.length) {
    throw new CompositionError(`${noun.name}.search names no column; name one, or leave \`search\` out.`);
  }
  for (const column of columns) {
    const facts = noun.model.columns[column];
    if (facts?.type === 'String' && !facts.list) continue;
    throw new CompositionError(
      `${noun.name}.search names ${column}, which is ${facts ? 'no text' : `no column of ${noun.name}`}; name columns of text.`,
    );
  }
}
