import { factsOf, type ModelName } from '@plangraph/rows';

/** What a row called `r` is part of, in SQL: joins, and the code of what they lead to. */
export interface Within {
  readonly joins: string;
  readonly code: string;
}

/**
 * Writes the way from a row to what it is part of, along relations to one: `['target', 'plan']` from a figure leads to its target’s
 * plan.
 */
export function writeWithin(noun: string, path: readonly string[]): Within {
  let from = noun;
  let last = 'r';
  let joins = '';
  for (const [at, name] of path.entries()) {
    const relation = factsOf(from as ModelName).relations[name];
    const column = relation?.from[0];
    if (!relation || !column) throw new Error(`${noun}.${path.join('.')}: ${from} has no relation ${name} to one.`);
    const next = `w${at}`;
    joins += ` LEFT JOIN "${factsOf(relation.model as ModelName).table}" ${next} ON ${next}."id" = ${last}."${column}"`;
    from = relation.model;
    last = next;
  }
  return { joins, code: path.length ? `${last}."code"` : 'NULL' };
}
