import { answerRow } from './answerRow.ts';
import type { Hydrate } from './expression.ts';
import { type Layout, valueAt } from './layout.ts';
import { asOfKey } from './rowKeys.ts';
import type { Scope } from './scope.ts';
import type { ResolverRow, Selection } from './selection.ts';

/** What builds a row from the values of its JSON array: a part of the response, or a row for resolvers. */
export function rowBuilder(scope: Scope, selection: Selection, layout: Layout): Hydrate {
  return scope.answering && selection.outputs
    ? answerRow(selection, layout, scope.systems)
    : hydrateRow(selection, layout);
}

function hydrateRow({ typed, noun, asOf }: Selection, { keys, places, hydrates }: Layout): Hydrate {
  return (given, context, work) => {
    work?.spend(keys.length);
    const values = given as readonly unknown[];
    const row: Record<string, unknown> = typed ? { __typename: noun.name } : {};
    if (asOf) row[asOfKey] = asOf;
    for (let index = 0; index < keys.length; index += 1) {
      const hydrate = hydrates[index];
      const value = valueAt(values, places[index] as number);
      row[keys[index] as string] = hydrate ? hydrate(value, context, work) : value;
    }
    return row satisfies ResolverRow;
  };
}
