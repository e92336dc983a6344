import type { FieldRef } from '@pothos/core';
import type { Types } from '../builder/graphTypes.ts';
import { looseField, type SingleType } from '../builder/loose.ts';
import type { ShownRow } from '../noun/needs.ts';

/** A field that shows a row which the derived field around it needs by `'*'`. */
interface ShownFieldOptions<Source> {
  readonly description: string;
  /** The noun (`graph.rowType`), or an interface that it has. */
  readonly type: SingleType;
  readonly nullable?: boolean;
  readonly row: (source: Source) => ShownRow | null;
}

/**
 * Declares a field of a derived value that shows a row, with whatever is selected of it, from the statement that brought the
 * row to the derived field.
 */
export function shownField<Source>(
  t: PothosSchemaTypes.ObjectFieldBuilder<Types, Source>,
  { row, ...options }: ShownFieldOptions<Source>,
): FieldRef<Types, unknown> {
  return looseField<Source>(t, {
    ...options,
    resolve: (source, _args, _context, { fieldNodes }) => row(source)?.shownAt(fieldNodes) ?? null,
  });
}
