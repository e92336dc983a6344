import { deepStrictEqual } from 'node:assert';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openDatabase, type Statement } from '@plangraph/database';
import { domains } from '@plangraph/gateway';
import { composeGraph, createContext } from '@plangraph/schema';
import { type DocumentNode, type ExecutionResult, parse } from 'graphql';
import { median } from '../measure.ts';
import { fillOnce } from './fill.ts';
import { board } from './rows.ts';
import { briefingStatement, dashboardStatement, overviewStatement } from './statements.ts';

// `pnpm board` fills a database with one large plan, once, and measures its overview and its briefing beside bare statements that
// compute the same colours for these rows alone and answer with the same JSON: from the request to the text of the answer, in
// this process, in turn, all statements prepared. The whole page of a meeting has no bare statement; it is only to be answered.

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
const dashboard = `query ($asOf: DateTime) { plan(code: "board", asOf: $asOf) { code title(lang: ZH) areas { code title(lang: ZH) sections {
  ordinal title(lang: ZH) targets { code value comparator commitment deadline observations(last: 3) { nodes { period value } } } } } } }`;
const meeting = readFileSync(
  join(import.meta.dirname, '../../../../services/gateway/operations/briefing.graphql'),
  'utf8',
);

const database = await openDatabase({
  dataDirectory: join(import.meta.dirname, '../../../../.plangraph/bench/board'),
  poolSize: 2,
});
/** What the graph has read last. */
let read: Statement | undefined;
const graph = composeGraph({
  domains,
  database: {
    ...database,
    read: (statement, options) => {
      read = statement;
      return database.read(statement, options);
    },
  },
});
const shown = (milliseconds: number) => `${milliseconds.toFixed(0)} ms`;
try {
  await fillOnce(database, { year, months });
  const day = { year, months, today };
  const { targets, measures, parts } = board;
  process.stdout.write(`${targets} targets, ${measures} measures, ${parts} parts; medians of ${rounds} rounds.\n`);
  for (const { name, document, statement, ever } of [
    { name: 'overview', document: parse(overview), statement: overviewStatement(day), ever: false },
    { name: 'briefing', document: parse(briefing), statement: briefingStatement(day), ever: false },
    { name: 'dashboard as of a moment', document: parse(dashboard), statement: dashboardStatement, ever: true },
  ]) {
    const times = { graph: [] as number[], own: [] as number[], bare: [] as number[] };
    // The first round warms up, and sees that both answer alike; each asks about a moment of its own.
    for (let round = 0; round <= rounds; round += 1) {
      const asOf = new Date().toISOString();
      const bare = { name: `bare ${name}`, text: statement, values: ever ? [asOf] : [] };
      const answers = { bare: '', graph: '' };
      times.bare[round] = await timed(async () => (answers.bare = await askBare(bare)));
      times.graph[round] = await timed(async () => (answers.graph = await ask(document, ever ? { asOf } : {})));
      times.own[round] = await timed(() => askBare({ ...(read as Statement), name: `own ${name}` }));
      if (round === 0) deepStrictEqual(JSON.parse(answers.graph), JSON.parse(answers.bare));
    }
    for (const each of Object.values(times)) each.shift();
    const ratio = median(times.graph.map((time, round) => time / (times.bare[round] as number)));
    const least = Math.min(...times.graph) / Math.min(...times.bare);
    process.stdout.write(
      `${name}: graph ${shown(median(times.graph))}, of which its statement ${shown(median(times.own))}; bare SQL ${shown(median(times.bare))}; ratio ${ratio.toFixed(2)} (least by least ${least.toFixed(2)})\n`,
    );
  }
  const since = { plan: 'board', since: `${today.slice(0, 7)}-01T00:00:00Z` };
  const document = parse(meeting);
  const times: number[] = [];
  try {
    for (let round = 0; round < rounds; round += 1) times.push(await timed(() => ask(document, since)));
    process.stdout.write(`the page of a meeting: graph ${shown(median(times))}\n`);
  } catch (error) {
    process.stdout.write(`the page of a meeting: refused. ${(error as Error).message}\n`);
  }
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

/** Runs a statement alone; what it answers is not parsed. */
async function askBare({ name = '', text, values }: Statement): Promise<string> {
  const types = { getTypeParser: () => (given: string) => given };
  const { rows } = await database.pool.query<string[]>({ name, text, values: [...values], types, rowMode: 'array' });
  return rows[0]?.[0] ?? '';
}

async function ask(document: DocumentNode, variableValues: Readonly<Record<string, unknown>> = {}): Promise<string> {
  const { schema, execute } = graph;
  const answer = (await execute({
    schema,
    document,
    variableValues,
    contextValue: createContext({ requestId: 'board', viewer: null }),
  })) as ExecutionResult;
  if (answer.errors) throw answer.errors[0];
  return JSON.stringify(answer);
}
