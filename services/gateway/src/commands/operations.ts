import { writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { composeGraph } from '@plangraph/schema';
import { parse } from 'graphql';
import { type ProcessEnvironment, readConfig } from '../config/config.ts';
import { domains } from '../domains.ts';
import { operationNames, readPersistedOperations, validateOperations } from '../operations/persisted.ts';
import { listPersistedOperations } from '../operations/persistedList.ts';
import { operationsFolder } from '../operations/samples.ts';

const silent = { debug: () => {} };

/**
 * `operations`: prints the id, the names and the file of every operation that this gateway would trust. `--write` puts the
 * ids of those that come along into operations/persisted.json, so that a review sees them move. Needs no database.
 */
export function printOperations(environment: ProcessEnvironment, options: readonly string[]): void {
  const schema = composeGraph({ domains }).schema;
  if (options.includes('--write')) {
    writeFileSync(join(operationsFolder, 'persisted.json'), `${JSON.stringify(persistedIds(), null, 2)}\n`);
    return;
  }
  const config = readConfig({ ...environment, PLANGRAPH_DATASETS: 'none' });
  for (const { id, document, file } of listPersistedOperations(schema, config.operationFolders, silent)) {
    process.stdout.write(`${id}  ${operationNames(document).join(', ')}  ${file}\n`);
  }
  for (const { operation, problems } of validateOperations(schema, readPersistedOperations(operationsFolder)).invalid) {
    process.stdout.write(`not trusted: ${operation.file}: ${problems[0]}\n`);
  }
}

/** What operations/persisted.json holds: names and file of each operation that comes along, by id. */
export function persistedIds(): Record<string, { file: string; operations: string[] }> {
  return Object.fromEntries(
    readPersistedOperations(operationsFolder).map(({ id, file, text }) => [
      id,
      { file: basename(file), operations: operationNames(parse(text)) },
    ]),
  );
}
