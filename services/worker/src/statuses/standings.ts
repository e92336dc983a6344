import { type ComposedGraph, createContext } from '@plangraph/schema';
import { parse } from 'graphql';

const document = parse(`
  query Standings($plan: String!, $after: String) {
    plan(code: $plan) {
      targets(first: 100, after: $after) { nodes { code status { colour } } pageInfo { hasNextPage endCursor } }
    }
  }`);

interface Page {
  readonly plan: {
    readonly targets: {
      readonly nodes: readonly { readonly code: string; readonly status: { readonly colour: string } }[];
      readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
    };
  } | null;
}

/** The colours in which a plan’s targets stand, as the public sees them now: by the code of the target. */
export async function readStandings(
  graph: Pick<ComposedGraph, 'execute' | 'schema'>,
  plan: string,
): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  let after: string | null = null;
  do {
    const contextValue = createContext({ requestId: `standings of ${plan}` });
    const args = { schema: graph.schema, document, contextValue, variableValues: { plan, after } };
    const { data, errors } = await graph.execute(args);
    if (errors?.length) throw errors[0];
    const page: Page['plan'] = (data as Page | null)?.plan ?? null;
    for (const { code, status } of page?.targets.nodes ?? []) found.set(code, status.colour);
    after = page?.targets.pageInfo.hasNextPage ? page.targets.pageInfo.endCursor : null;
  } while (after !== null);
  return found;
}
