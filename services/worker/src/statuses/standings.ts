import { type ComposedGraph, createContext } from '@plangraph/schema';
import { parse } from 'graphql';

/** The kinds of promises that stand somewhere, as the plan lists them. */
export const kinds = ['targets', 'measures', 'designations'] as const;

type Kind = (typeof kinds)[number];

/** Of each kind the colours, by the code of the promise. */
export type Standings = Readonly<Record<Kind, ReadonlyMap<string, string>>>;

const documentOf = (kind: Kind) =>
  parse(`query Standings($plan: String!, $after: String) { plan(code: $plan) { page: ${kind}(first: 100, after: $after) {
    nodes { code status { colour } } pageInfo { hasNextPage endCursor } } } }`);
const documents: Readonly<Record<Kind, ReturnType<typeof parse>>> = {
  targets: documentOf('targets'),
  measures: documentOf('measures'),
  designations: documentOf('designations'),
};

interface Listed {
  readonly nodes: readonly { readonly code: string; readonly status: { readonly colour: string } }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
}

interface Page {
  readonly plan: { readonly page: Listed } | null;
}

/** The colours in which a plan’s targets, measures and titles stand, as the public sees them now. */
export async function readStandings(
  graph: Pick<ComposedGraph, 'execute' | 'schema'>,
  plan: string,
): Promise<Standings> {
  const [targets, measures, designations] = await Promise.all(kinds.map((kind) => readKind(graph, plan, kind)));
  if (!targets || !measures || !designations) throw new Error('Each kind of promise is read.');
  return { targets, measures, designations };
}

async function readKind(
  graph: Pick<ComposedGraph, 'execute' | 'schema'>,
  plan: string,
  kind: Kind,
): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  let after: string | null = null;
  do {
    const contextValue = createContext({ requestId: `standings of ${plan}` });
    const variableValues = { plan, after };
    const args = { schema: graph.schema, document: documents[kind], contextValue, variableValues };
    const { data, errors } = await graph.execute(args);
    if (errors?.length) throw errors[0];
    const page: Listed | undefined = (data as Page | null)?.plan?.page;
    for (const { code, status } of page?.nodes ?? []) found.set(code, status.colour);
    after = page?.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  } while (after !== null);
  return found;
}
