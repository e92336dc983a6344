import type { ArgumentRef } from '@pothos/core';
import type { Types } from '../builder/graphTypes.ts';
import { codedError } from '../errors.ts';

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
  throw codedError('INVALID_VALUE', {
    en: `asOf is ${given.toISOString()}, which is still to come. Ask as of a moment that has passed, or leave it out.`,
    zh: `asOf 为 ${given.toISOString()}，尚未到来。请给出已过去的时刻，或省略该参数。`,
    extensions: { argument: 'asOf' },
  });
}
