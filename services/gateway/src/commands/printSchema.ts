import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { composeGraph } from '@plangraph/schema';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { repositoryRoot } from '../config/repository.ts';
import { domains } from '../domains.ts';
import { startErrors } from '../errors/start.ts';
import { describeDifference } from './difference.ts';

const committed = join(repositoryRoot, 'schema.graphql');

/**
 * `schema`: prints the composed schema. `--write` puts it into schema.graphql at the root; `--check` compares it with
 * that file. None of them needs a database.
 */
export function printComposedSchema(options: readonly string[]): void {
  const composed = `${printSchema(lexicographicSortSchema(composeGraph({ domains }).schema))}\n`;
  if (options.includes('--write')) writeFileSync(committed, composed);
  else if (options.includes('--check')) check(composed);
  else process.stdout.write(composed);
}

function check(composed: string): void {
  if (!existsSync(committed)) throw startErrors.SCHEMA_MISSING();
  const difference = describeDifference(readFileSync(committed, 'utf8'), composed);
  if (difference !== '') throw startErrors.SCHEMA_MOVED({ difference });
}
