import type { Database } from '@plangraph/database';
import type { Context } from '../context.ts';
import type { Registry } from '../graph/registry.ts';
import type { PolicyOf } from './condition.ts';
import { writeEdge } from './edge.ts';
import { noteNouns } from './nounsRead.ts';
import { readingFailure } from './refusal.ts';
import type { Hydrate } from './row.ts';
import type { Edge } from './selection.ts';
import { Statement } from './statement.ts';
import { createStatementNames } from './statementNames.ts';

/** A read, ready to run: one statement, and what its values become. */
export interface Compiled {
  readonly text: string;
  readonly values: readonly unknown[];
  readonly hydrates: readonly Hydrate[];
  /** Models that the statement reads. */
  readonly touched: ReadonlySet<string>;
}

/** Reads edges from the root of the graph: all of them in one statement. */
export interface Reader {
  /** Writes the statement; `answering` when rows shall become parts of the response rather than rows for resolvers. */
  compile(edges: readonly Edge[], context: Context, answering: boolean): Compiled;
  /** Runs the statement and gives the value of each edge. */
  run(compiled: Compiled, context: Context): Promise<unknown[]>;
}

/** Makes the reader of one composition. */
export function createReader(registry: Registry, database: Database | null): Reader {
  const nameOf = createStatementNames();
  return {
    compile: (edges, context, answering) => {
      const scope = {
        statement: new Statement(),
        policyOf: policiesOf(registry, context),
        asOf: context.asOf,
        answering,
        touched: new Set<string>(),
      };
      const expressions = edges.map((edge) => writeEdge(scope, edge, null, null));
      return {
        text: `SELECT json_build_array(${expressions.map(({ sql }) => sql).join(', ')}) AS data`,
        values: scope.statement.values,
        hydrates: expressions.map(({ hydrate }) => hydrate),
        touched: scope.touched,
      };
    },
    run: async ({ text, values, hydrates, touched }, context) => {
      if (!database) throw new Error('This schema was composed without a database; it can be printed, not read.');
      noteNouns(context, touched);
      const name = nameOf(text);
      const statement = name ? { name, text, values } : { text, values };
      const data = (await database.read(statement, { signal: context.signal }).catch((error) => {
        throw readingFailure(error, context.signal);
      })) as unknown[];
      return hydrates.map((hydrate, index) => hydrate(data[index], context));
    },
  };
}

function policiesOf(registry: Registry, context: Context): PolicyOf {
  return (model) => registry.nouns.get(model)?.definition.policy?.(context.viewer, context.asOf) ?? true;
}
