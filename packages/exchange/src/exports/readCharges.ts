import { type ComposedGraph, createContext, type Language, type Viewer } from '@plangraph/schema';
import { type DocumentNode, parse } from 'graphql';
import type { ResponsibilityName } from '../imports/responsibilitiesSource.ts';
import { ListRefused, type NamedRow } from './readRows.ts';

/** Whose responsibilities are asked for. */
export interface AskedCharges {
  readonly name: ResponsibilityName;
  readonly viewer: Viewer | null;
  readonly language: Language;
  readonly requestId: string;
  readonly signal: AbortSignal;
  /** As the list of targets or measures takes them; left out where they are undefined. */
  readonly filter?: unknown;
  readonly asOf?: string | undefined;
}

const who = 'responsible { role organisation { code name } }';
const documents: Readonly<Record<ResponsibilityName, DocumentNode>> = {
  responsibilities: parse(`query Charges($after: String, $filter: TargetFilter, $asOf: DateTime) {
    list: targets(first: 200, after: $after, filter: $filter, asOf: $asOf) {
      nodes { code plan { code } ${who} } pageInfo { hasNextPage endCursor }
    }
  }`),
  measureResponsibilities: parse(`query Charges($after: String, $filter: MeasureFilter, $asOf: DateTime) {
    list: measures(first: 200, after: $after, filter: $filter, asOf: $asOf) {
      nodes { code title ${who} } pageInfo { hasNextPage endCursor }
    }
  }`),
};

interface Charged {
  readonly code: string;
  readonly plan?: { readonly code: string };
  readonly title?: string;
  readonly responsible: readonly {
    readonly role: string;
    readonly organisation: { readonly code: string; readonly name: string };
  }[];
}

interface Page {
  readonly nodes: readonly Charged[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

/**
 * Reads who answers for what, page by page through the graph, as rows that imports take.
 *
 * @throws ListRefused
 */
export async function* readCharges(
  graph: Pick<ComposedGraph, 'schema' | 'execute'>,
  { name, viewer, language, requestId, signal, filter, asOf }: AskedCharges,
): AsyncGenerator<NamedRow> {
  for (let after: string | null = null; ; ) {
    const { data, errors = [] } = await graph.execute({
      schema: graph.schema,
      document: documents[name],
      variableValues: { after, ...(filter === undefined ? {} : { filter }), ...(asOf === undefined ? {} : { asOf }) },
      contextValue: createContext({ viewer, language, requestId, signal }),
    });
    if (errors.length) throw new ListRefused(errors);
    const { list } = data as { readonly list: Page };
    for (const { code, plan, title = null, responsible } of list.nodes) {
      for (const { role, organisation } of responsible) {
        const about = plan ? { target: { plan, code } } : { measure: { code } };
        const row = { organisation: { code: organisation.code }, role, ...about };
        yield { row, names: { organisation: organisation.name, measure: title } };
      }
    }
    if (!list.pageInfo.hasNextPage) return;
    after = list.pageInfo.endCursor;
  }
}
