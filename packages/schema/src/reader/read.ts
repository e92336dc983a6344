import { createHash } from 'node:crypto';
import type { Database } from '@plangraph/database';
import { LRUCache } from 'lru-cache';
import type { Context } from '../context.ts';
import type { Registry } from '../graph/registry.ts';
import type { PolicyOf } from './condition.ts';
import { writeEdge } from './edge.ts';
import type { Edge } from './selection.ts';
import { Statement } from './statement.ts';

/** Reads edges from the root of the graph: all of them in one statement. */
export type ReadEdges = (edges: readonly Edge[], context: Context) => Promise<unknown[]>;

// A named statement costs some 58 KiB in every connection, so only shapes that come back are named.
const namedAfter = 3;
const shapesKept = 500;

/** Makes the reader of one composition. */
export function createReader(registry: Registry, database: Database | null): ReadEdges {
  const uses = new LRUCache<string, { name: string; count: number }>({ max: shapesKept });
  return async (edges, context) => {
    if (!database) throw new Error('This schema was composed without a database; it can be printed, not read.');
    const scope = { statement: new Statement(), policyOf: policiesOf(registry, context) };
    const expressions = edges.map((edge) => writeEdge(scope, edge, null, null));
    const text = `SELECT json_build_array(${expressions.map(({ sql }) => sql).join(', ')}) AS data`;
    const use = uses.get(text) ?? { name: nameOf(text), count: 0 };
    use.count += 1;
    uses.set(text, use);
    const statement = { text, values: scope.statement.values };
    const data = (await database.read(
      use.count > namedAfter ? { name: use.name, ...statement } : statement,
    )) as unknown[];
    return expressions.map(({ hydrate }, index) => hydrate(data[index]));
  };
}

function nameOf(text: string): string {
  return `read_${createHash('sha256').update(text).digest('base64url').slice(0, 40)}`;
}

function policiesOf(registry: Registry, context: Context): PolicyOf {
  return (model) => registry.nouns.get(model)?.definition.policy?.(context.viewer) ?? true;
}
