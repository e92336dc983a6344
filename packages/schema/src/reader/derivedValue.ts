import { type Context, contextAsOf } from '../context.ts';
import type { DerivedField } from '../noun/field.ts';

type Needed = Readonly<Record<string, unknown>>;
type Resolve = (needed: unknown, args: unknown, context: unknown) => unknown;

/** Under what name a field that looks at an earlier moment finds its row as it was then. */
export const earlierKey = '~earlier';

/** Computes the values of a derived field from what it needs. */
export function derivedValue(field: DerivedField): (needed: Needed, args: unknown, context: Context) => unknown {
  const resolve = field.resolve as Resolve;
  const momentOf = field.earlier?.moment as ((args: unknown) => Date) | undefined;
  if (!momentOf) return resolve;
  return ({ [earlierKey]: before, ...now }, args, context) =>
    resolve({ now, before }, args, { now: context, before: contextAsOf(context, momentOf(args)) });
}
