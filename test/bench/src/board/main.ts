import { deepStrictEqual } from 'node:assert';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Database, openDatabase } from '@plangraph/database';
import { domains } from '@plangraph/gateway';
import { composeGraph, createContext } from '@plangraph/schema';
import { type DocumentNode, type ExecutionResult, parse } from 'graphql';
import { median } from '../measure.ts';
import { type BoardYear, board, boardStatements } from './rows.ts';
import { briefingStatement, overviewStatement } from './statements.ts';

// `node src/board/main.ts` fills a database with one large plan, once, and measures its overview and its briefing beside bare
// statements that answer with the same JSON: from the request to the text of the answer, in this process, in turn.

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '15' } } });
const rounds = Number(values.rounds);
const today = new Intl.DateTimeFormat('sv', { timeZone: 'Asia/Shanghai' }).format(new Date());
const year = Number(today.slice(0, 4));
const months = Array.from({ length: 12 }, (_, index) => index + 1).filter((month) => isDue(month)).length;
if (months < 3)
  throw new Error('The board judges a year of which at least three months are due; measure it from May on.');

const overview = `{ plan(code: "board") { promises(first: 10000, orderBy: [{ field: COLOUR }, { field: ATTAINMENT }]) {
  kind code label(lang: ZH) area headline colour attainment owner { code label(lang: ZH) } } } }`;
const briefing = `{ plan(code: "board") { briefing(days: 30) {
  due { promise { id label(lang: ZH) } organisation { code } dueOn }
  overdue { promise { id label(lang: ZH) } organisation { code } dueOn days }
  unexplained { promise { id label(lang: ZH) } status { colour } organisation { code } }
  silent { organisation { code name(lang: ZH) } since owed } } } }`;
let graph: ReturnType<typeof composeGraph> | undefined;

const database = await openDatabase({
  dataDirectory: join(import.meta.dirname, '../../../../.plangraph/bench/board'),
  poolSize: 2,
});
try {
  await fillOnce(database, { year, months });
  const day = { year, months, today };
  const results = [];
  for (const { name, document, statement } of [
    { name: 'overview', document: parse(overview), statement: overviewStatement(day) },
    { name: 'briefing', document: parse(briefing), statement: briefingStatement(day) },
  ]) {
    const [graph, bare] = [() => ask(document), () => askBare(statement)];
    deepStrictEqual(JSON.parse(await graph()), JSON.parse(await bare()));
    const times = { graph: [] as number[], bare: [] as number[] };
    for (let round = 0; round < rounds; round += 1) {
      times.bare.push(await timed(bare));
      times.graph.push(await timed(graph));
    }
    const [own, limit] = [median(times.graph), median(times.bare)];
    const least = Math.min(...times.graph) / Math.min(...times.bare);
    results.push(
      `${name}: graph ${own.toFixed(0)} ms, bare SQL ${limit.toFixed(0)} ms, ratio ${(own / limit).toFixed(2)} (least by least ${least.toFixed(2)})`,
    );
  }
  const { targets, measures, parts } = board;
  process.stdout.write(
    `${targets} targets, ${measures} measures, ${parts} parts; medians of ${rounds} rounds.\n${results.join('\n')}\n`,
  );
} finally {
  await database.close();
}

function isDue(month: number): boolean {
  return new Date(Date.UTC(year, month, 10)).toISOString().slice(0, 10) < today;
}

async function timed(run: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await run();
  return performance.now() - began;
}

async function askBare(statement: string): Promise<string> {
  const { rows } = await database.pool.query<{ answer: string }>(statement);
  return rows[0]?.answer ?? '';
}

async function ask(document: DocumentNode): Promise<string> {
  graph ??= composeGraph({ domains, database });
  const { schema, execute } = graph;
  const answer = (await execute({
    schema,
    document,
    variableValues: {},
    contextValue: createContext({ requestId: 'board', viewer: null }),
  })) as ExecutionResult;
  if (answer.errors) throw answer.errors[0];
  return JSON.stringify(answer);
}

async function fillOnce({ pool }: Database, of: BoardYear): Promise<void> {
  const statements = boardStatements(of);
  const mark = `board ${createHash('sha256').update(statements.join(';')).digest('hex')}`;
  const { rows } = await pool.query(`SELECT obj_description('public'::regnamespace) AS mark`);
  if (rows[0].mark === mark) return;
  process.stderr.write('Filling the database with a large plan; once.\n');
  const { rows: tables } = await pool.query<{ name: string }>(
    `SELECT format('%I', tablename) AS name FROM pg_tables WHERE schemaname = 'public' AND tablename <> '_prisma_migrations'`,
  );
  const client = await pool.connect();
  try {
    // Neither history nor events are measured here, and both would take longer than all else.
    await client.query('BEGIN; SET LOCAL session_replication_role = replica');
    // What may never be emptied is emptied here all the same; its triggers stand again afterwards, as they stood.
    const { rows: keepers } = await client.query<{ off: string; on: string }>(
      `SELECT format('ALTER TABLE %s DISABLE TRIGGER %I', tgrelid::regclass, tgname) AS off,
         format('ALTER TABLE %s ENABLE %s TRIGGER %I', tgrelid::regclass, CASE tgenabled WHEN 'A' THEN 'ALWAYS' ELSE '' END, tgname) AS on
       FROM pg_trigger JOIN pg_class ON pg_class.oid = tgrelid
       WHERE tgname = 'plangraph_refuse_rewriting' AND relnamespace = 'public'::regnamespace`,
    );
    for (const { off } of keepers) await client.query(off);
    await client.query(`TRUNCATE ${tables.map(({ name }) => name).join(', ')}`);
    for (const { on } of keepers) await client.query(on);
    for (const statement of statements) await client.query(statement);
    await client.query('COMMIT');
  } finally {
    client.release();
  }
  await pool.query('VACUUM (ANALYZE)');
  await pool.query(`COMMENT ON SCHEMA public IS '${mark}'`);
}
