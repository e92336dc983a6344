import { backendsOf, timeOf } from '../cost/processorTime.ts';
import type { Sized } from './openSized.ts';
import { type Answered, rowsShown, type SizedOperation } from './operation.ts';

/** What one operation takes, in microseconds of processors for each request. */
export interface Cost {
  /** Rows that PostgreSQL has to touch for an answer. */
  readonly rows: number;
  readonly both: number;
  /** The part of it that PostgreSQL takes. */
  readonly postgres: number;
  /** What the graph itself says that it costs. */
  readonly told: number;
}

const requestsOfTurn = 20;
const mostRequests = 5_000;

/**
 * Measures an operation, one request at a time, for at least so many microseconds of processors on each database. They take turns: what else the
 * machine does makes a row dearer, and does so for all of them.
 */
export async function measure(
  databases: readonly Sized[],
  operation: SizedOperation,
  least: number,
): Promise<readonly Cost[]> {
  const found = await Promise.all(databases.map((each) => prepare(each, operation)));
  const spent = databases.map(() => ({ ours: 0, theirs: 0 }));
  let runs = 0;
  while (runs < mostRequests && spent.some(({ ours, theirs }) => ours + theirs < least)) {
    for (const [index, each] of databases.entries()) {
      const before = [timeOf(each.server.pid), timesOf(each.postmaster)] as const;
      for (let turn = 0; turn < requestsOfTurn; turn += 1) await ask(each, operation, runs + turn);
      const sum = spent[index] as { ours: number; theirs: number };
      sum.ours += timeOf(each.server.pid) - before[0];
      sum.theirs += spentSince(before[1], timesOf(each.postmaster));
    }
    runs += requestsOfTurn;
  }
  return found.map((each, index) => {
    const { ours, theirs } = spent[index] as { ours: number; theirs: number };
    return { ...each, both: (ours + theirs) / runs, postgres: theirs / runs };
  });
}

/** Asks until all is warm and prepared, and counts the rows of some requests. */
async function prepare(database: Sized, operation: SizedOperation): Promise<Pick<Cost, 'rows' | 'told'>> {
  const { rows = rowsShown } = operation;
  let told = 0;
  for (let nth = 0; nth < 3; nth += 1) {
    const { extensions } = await ask(database, operation, 0, { 'graphql-cost': 'report' });
    told = extensions?.cost.total ?? told;
  }
  let touched = 0;
  for (let nth = 0; nth < 40; nth += 1) touched += rows((await ask(database, operation, nth)).data) / 40;
  return { rows: touched, told };
}

/** Asks once, and expects no errors. */
export async function ask(
  { server }: Sized,
  { name, query, variables }: SizedOperation,
  nth: number,
  report: Readonly<Record<string, string>> = {},
): Promise<Answered> {
  const answer = await fetch(server.url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'application/json',
      'accept-encoding': 'identity',
      ...report,
    },
    body: JSON.stringify({ query, variables: variables(nth) }),
  });
  const answered = (await answer.json()) as Answered;
  if (answered.errors) throw new Error(`${name}: ${JSON.stringify(answered.errors)}`);
  return answered;
}

/** Processor time so far of each process that answers a connection; they come and go. */
export function timesOf(postmaster: number): ReadonlyMap<number, number> {
  return new Map(backendsOf(postmaster).map((each) => [each, timeOf(each)]));
}

/** What of it was spent between two moments. */
export function spentSince(before: ReadonlyMap<number, number>, after: ReadonlyMap<number, number>): number {
  return [...after].reduce((sum, [each, time]) => sum + Math.max(0, time - (before.get(each) ?? 0)), 0);
}
