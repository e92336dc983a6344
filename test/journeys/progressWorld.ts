import { alter, type Database } from '@plangraph/database';
import { domains } from '@plangraph/gateway';
import { composeGraph, createContext } from '@plangraph/schema';
import { scratchDatabase, vacuumWhole } from '@plangraph/testing';
import { type ExecutionResult, parse } from 'graphql';
import { expect } from 'vitest';
import { progressRows } from './progressRows.ts';
import { promised } from './world.ts';

// biome-ignore lint/suspicious/noExplicitAny: what an answer holds is what its operation asked for.
export type Data = any;
export type Statement = Parameters<Database['read']>[0];

/** The page of the plan, which frontends were promised. */
export const page = promised('plan');

/** The same page as of a moment. */
export function pageAsOf(moment: string): string {
  return page.replace('plan(code: "kaihua-2023")', `plan(code: "kaihua-2023", asOf: "${moment}")`);
}

/** The whole product on a plan that is as large as any. */
export interface ProgressWorld {
  readonly database: Database;
  /** Asks for the plan, as the public or in some roles; gives the answer, its one statement and until when it holds. */
  ask(text: string, roles?: readonly string[]): Promise<{ plan: Data; statement: Statement; until: Date | null }>;
  /** The nodes of PostgreSQL's plan for a statement that read one table, as EXPLAIN with these options shows them. */
  scansOf(statement: Statement, table: string, options?: string): Promise<Data[]>;
}

/** Makes that world, with more done to its database where it is asked for. */
export async function progressWorld(
  fill: (database: Database) => Promise<void> = async () => {},
): Promise<ProgressWorld> {
  const database = await scratchDatabase();
  for (const statement of progressRows()) await database.pool.query(statement);
  await fill(database);
  await vacuumWhole(database);
  const statements: Statement[] = [];
  const watched = alter(database, {
    read: (statement: Statement) => {
      statements.push(statement);
      return database.read(statement);
    },
  });
  const { schema, execute } = composeGraph({ domains, database: watched });
  return {
    database,
    async ask(text, roles = []) {
      statements.length = 0;
      const viewer = roles.length ? { subject: 'someone', organisation: 'nowhere', roles } : null;
      const contextValue = createContext({ requestId: 'test', viewer });
      const answer = (await execute({ schema, document: parse(text), contextValue })) as ExecutionResult;
      expect(answer.errors).toBeUndefined();
      expect(statements).toHaveLength(1);
      const { plan } = answer.data as Data;
      return { plan, statement: statements[0] as Statement, until: contextValue.notes.freshUntil };
    },
    async scansOf({ text, values }, table, options = '') {
      const { rows } = await database.pool.query(`EXPLAIN (${options}FORMAT JSON) ${text}`, [...values]);
      const found: Data[] = [];
      const visit = (node: Data): void => {
        if (node['Relation Name'] === table) found.push(node);
        for (const inner of node.Plans ?? []) visit(inner);
      };
      visit(rows[0]['QUERY PLAN'][0].Plan);
      return found;
    },
  };
}
