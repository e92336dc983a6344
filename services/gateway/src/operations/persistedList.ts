import { join, relative } from 'node:path';
import type { GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import { repositoryRoot } from '../config/repository.ts';
import type { Failure } from '../errors/failure.ts';
import { startErrors } from '../errors/start.ts';
import { readPersistedOperations, type ValidOperation, validateOperations } from './persisted.ts';
import { operationsFolder } from './samples.ts';

/** The operations that the command line sends. */
export const commandLineOperations = join(repositoryRoot, 'services/cli/operations');

/**
 * The operations that a gateway trusts: those that come along, as far as the schema answers them, and all of the
 * operator's.
 *
 * @param others folders of what else comes along and asks: the pages that it serves, the command line.
 *
 * @throws {Failure} OPERATION_INVALID where the schema does not answer one of the operator's: the client that sends it
 *   would fail, so the gateway that would refuse it does not start (docs/adr/0030-gateway-rooms-and-ways-to-answer.md).
 */
export function listPersistedOperations(
  schema: GraphQLSchema,
  folders: readonly string[],
  log: Pick<Logger, 'debug'>,
  others: readonly string[] = [],
): ValidOperation[] {
  const alongside = [operationsFolder, ...others];
  const own = validateOperations(schema, alongside.flatMap(readPersistedOperations));
  for (const { operation, problems } of own.invalid) {
    log.debug({ file: operation.file, problems }, 'an operation that comes along does not fit the schema');
  }
  const given = validateOperations(schema, folders.flatMap(readPersistedOperations));
  if (given.invalid.length > 0) throw operationsInvalid(given.invalid);
  return [...own.valid, ...given.valid];
}

function operationsInvalid(invalid: ReturnType<typeof validateOperations>['invalid']): Failure {
  const lines = invalid.flatMap(({ operation: { file, id }, problems }) =>
    problems.map((problem) => `\n  - ${relative(repositoryRoot, file)} (${id.slice(0, 12)}…): ${problem}`),
  );
  return startErrors.OPERATION_INVALID({ count: invalid.length, problems: lines.join('') });
}
