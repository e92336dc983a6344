import type { ArgumentRef } from '@pothos/core';
import type { Types } from '../builder/graphTypes.ts';
import { valueErrors } from '../errors/values.ts';

type ArgumentMaker = PothosSchemaTypes.ObjectFieldBuilder<Types, unknown>['arg'];

/** How far the clock of whoever asks may run ahead of ours, in milliseconds. */
const tolerance = 60_000;

/** The argument `asOf` of a root query. */
export function asOfArgument(arg: ArgumentMaker): ArgumentRef<Types, Date | null | undefined> {
  return arg({
    type: 'DateTime',
    description:
      'The moment as of which to answer: everything beneath is as the graph knew it then: promises, figures, statuses, summaries, records and evidence. Now when left out. INVALID_VALUE for a moment that is still to come.',
  });
}

/**
 * Reads the argument `asOf`.
 *
 * @throws INVALID_VALUE for a moment that is still to come: what will be known then nobody can say.
 */
export function readAsOf(given: unknown): Date | null {
  if (!(given instanceof Date)) return null;
  if (given.getTime() <= Date.now() + tolerance) return given;
  throw valueErrors.INVALID_VALUE.asOf({ moment: given.toISOString() });
}
