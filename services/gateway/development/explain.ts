import { existsSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { alter, type Statement } from '@plangraph/database';
import { composeGraph, createContext } from '@plangraph/schema';
import { type ExecutionResult, parse, validate } from 'graphql';
import { format } from 'sql-formatter';
import { domains } from '../src/domains.ts';
import { openDemoDatabase } from './demoDatabase.ts';

// `pnpm explain '{ plan(code: "kaihua-2023") { title } }'`, or the name of a file: shows the statement that each root field
// became, formatted, and PostgreSQL's plan for it as it was carried out. `--variables '{…}'` gives variables, `--role
// administrator` asks in that role.

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { variables: { type: 'string', default: '{}' }, role: { type: 'string', multiple: true, default: [] } },
});
const [given] = positionals.filter((each) => each !== '--');
if (given === undefined) throw new Error('Say which operation: its text, or the name of a file that holds it.');
const document = parse(existsSync(given) ? readFileSync(given, 'utf8') : given);

const database = await openDemoDatabase(() => {});
const statements: Statement[] = [];
const watched = alter(database, {
  read: (statement: Statement) => {
    statements.push(statement);
    return database.read(statement);
  },
});

try {
  const { schema, execute } = composeGraph({ domains, database: watched });
  const refused = validate(schema, document);
  if (refused.length > 0) throw new Error(refused.map(({ message }) => message).join('\n'));
  const viewer = values.role.length > 0 ? { subject: 'author', organisation: null, roles: values.role } : null;
  const began = performance.now();
  const answer = (await execute({
    schema,
    document,
    variableValues: JSON.parse(values.variables) as Record<string, unknown>,
    contextValue: createContext({ requestId: 'explain', viewer }),
  })) as ExecutionResult;
  const milliseconds = performance.now() - began;
  for (const { message, path } of answer.errors ?? []) console.log(`-- ${path?.join('.') ?? 'operation'}: ${message}`);
  for (const [index, statement] of statements.entries()) await show(index + 1, statement);
  const bytes = JSON.stringify(answer).length;
  console.log(`-- ${statements.length} statement(s), ${milliseconds.toFixed(1)} ms, ${bytes} bytes`);
} finally {
  await database.close();
}

async function show(number: number, { text, values: parameters }: Statement): Promise<void> {
  console.log(`-- statement ${number}\n${format(text, { language: 'postgresql' })}\n`);
  for (const [index, value] of parameters.entries()) console.log(`-- $${index + 1} = ${JSON.stringify(value)}`);
  const { rows } = await database.pool.query(`EXPLAIN (ANALYZE, BUFFERS, COSTS OFF) ${text}`, [...parameters]);
  for (const row of rows) console.log(`--   ${Object.values(row).join('')}`);
  console.log();
}
