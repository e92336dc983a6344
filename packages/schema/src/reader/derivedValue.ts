import { type Context, contextAsOf } from '../context.ts';
import { noRecords } from '../noun/changedRecords.ts';
import type { DerivedField } from '../noun/field.ts';

type Needed = Readonly<Record<string, unknown>>;
type Resolve = (needed: unknown, args: unknown, context: unknown) => unknown;

/** Under what name a field that looks at an earlier moment finds its row as it was then. */
export const earlierKey = '~earlier';

/** Under what name such a field finds what became of records since. */
export const recordsKey = '~records';

/** The names under which a field finds what it looks at beside what it needs of its row. */
export function besidesNeeds({ earlier }: DerivedField): readonly string[] {
  if (!earlier) return [];
  return earlier.records ? [earlierKey, recordsKey] : [earlierKey];
}

/** Computes the values of a derived field from what it needs. */
export function derivedValue(field: DerivedField): (needed: Needed, args: unknown, context: Context) => unknown {
  const resolve = field.resolve as Resolve;
  const momentOf = field.earlier?.moment as ((args: unknown) => Date) | undefined;
  if (!momentOf) return resolve;
  return ({ [earlierKey]: before, [recordsKey]: records, ...now }, args, context) =>
    resolve({ now, before, records: records ?? noRecords }, args, {
      now: context,
      before: contextAsOf(context, momentOf(args)),
    });
}
