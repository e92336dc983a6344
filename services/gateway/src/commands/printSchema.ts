import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { composeGraph } from '@plangraph/schema';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { repositoryRoot } from '../config/repository.ts';
import { domains } from '../domains.ts';
import { Failure } from '../errors/failure.ts';
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
  if (!existsSync(committed)) {
    throw new Failure({
      code: 'SCHEMA_MISSING',
      en: 'There is no schema.graphql to compare with. Run `pnpm schema --write` and commit it.',
      zh: '没有可比较的 schema.graphql。请运行 pnpm schema --write 并提交。',
    });
  }
  const difference = describeDifference(readFileSync(committed, 'utf8'), composed);
  if (difference === '') return;
  throw new Failure({
    code: 'SCHEMA_MOVED',
    en: `schema.graphql is not the schema that the domains compose. Run \`pnpm schema --write\` and commit it.\n${difference}`,
    zh: 'schema.graphql 与各领域包组成的模式不一致。请运行 pnpm schema --write 并提交。',
  });
}
