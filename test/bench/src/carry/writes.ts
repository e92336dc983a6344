import type { Database } from '@plangraph/database';
import { domains } from '@plangraph/gateway';
import { composeGraph, createContext } from '@plangraph/schema';
import { type ExecutionResult, parse } from 'graphql';
import { spentSince, timesOf } from '../size/measure.ts';

const document = parse(`mutation ($input: ChangeProjectInput!) {
  changeProject(input: $input) { project { code nameEn } errors { code message(lang: EN) } } }`);

/** Microseconds of processors that a verb takes which changes one project: of the graph, and of PostgreSQL with history, events and all. */
export async function costOfWrites(database: Database, postmaster: number, count: number) {
  const { schema, execute } = composeGraph({ domains, database });
  const { rows } = await database.pool.query(
    `SELECT p.id FROM "Project" p JOIN "Section" s ON s.id = p."sectionId" AND s."areaId" = p."areaId" ORDER BY p.id DESC LIMIT ${count + 20}`,
  );
  const write = async ({ id }: { id: number }, nth: number) => {
    const viewer = { subject: 'bench', organisation: null, roles: ['administrator'] };
    const change = { nameEn: `Written ${Date.now()} ${nth}` };
    const input = {
      idempotencyKey: crypto.randomUUID(),
      id: Buffer.from(`Project:${id}`).toString('base64url'),
      change,
      reason: '更正',
    };
    const answer = (await execute({
      schema,
      document,
      variableValues: { input },
      contextValue: createContext({ requestId: `bench-${nth}`, viewer }),
    })) as ExecutionResult;
    // biome-ignore lint/suspicious/noExplicitAny: the answer of the one operation above.
    const told = (answer.data as any)?.changeProject;
    if (!told?.project || told.errors.length > 0) throw new Error(JSON.stringify(answer));
  };
  for (const [nth, row] of rows.slice(count).entries()) await write(row, nth);
  const before = [process.cpuUsage(), timesOf(postmaster)] as const;
  const began = performance.now();
  for (const [nth, row] of rows.slice(0, count).entries()) await write(row, nth);
  const seconds = (performance.now() - began) / 1_000;
  const { user, system } = process.cpuUsage(before[0]);
  return { graph: (user + system) / count, postgres: spentSince(before[1], timesOf(postmaster)) / count, seconds };
}
