import { createContext, encodeGlobalId } from '@plangraph/schema';
import { parse } from 'graphql';
import type { RouteOptions, RouteRequest } from './route.ts';

const anImport = parse('query AnImport($id: ID!) { node(id: $id) { id } }');

/** Whether somebody sees an import in the graph. */
export async function seesImport(
  { graph }: RouteOptions,
  { viewer, requestId, signal }: RouteRequest,
  id: number,
): Promise<boolean> {
  const { data } = await graph.execute({
    schema: graph.schema,
    document: anImport,
    variableValues: { id: encodeGlobalId('Import', id) },
    contextValue: createContext({ viewer, requestId, signal }),
  });
  return Boolean(data?.node);
}
