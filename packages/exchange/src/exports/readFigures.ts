import { type ComposedGraph, createContext, type Language, type Viewer } from '@plangraph/schema';
import { parse } from 'graphql';
import { ListRefused } from './readRows.ts';

/** Which figures are asked for, by whom. */
export interface FiguresAsked {
  /** Code of the plan. */
  readonly plan: string;
  /** Code of the organisation whose targets they are; null for all. */
  readonly organisation: string | null;
  readonly asOf: string | undefined;
  readonly viewer: Viewer | null;
  readonly language: Language;
  readonly requestId: string;
  readonly signal: AbortSignal;
}

/** An approved figure. */
export interface ShownFigure {
  readonly period: string;
  readonly value: string | null;
  readonly numerator: string | null;
  readonly denominator: string | null;
  readonly compared: string | null;
  readonly confirmed: boolean;
  readonly observationStatus: string;
  readonly note: string | null;
  readonly target: {
    readonly code: string;
    readonly indicator: { readonly name: string; readonly unit: { readonly symbol: string } };
    readonly responsible: readonly { readonly role: string; readonly organisation: { readonly code: string } }[];
  };
}

const document = parse(`query FigureSheet($plan: String!, $asOf: DateTime, $after: String) {
  list: observations(first: 200, after: $after, asOf: $asOf, filter: { target: { plan: { code: { eq: $plan } } } }) {
    nodes { period value numerator denominator compared confirmed observationStatus note state
      target { code indicator { name unit { symbol } } responsible { role organisation { code } } } }
    pageInfo { hasNextPage endCursor }
  }
}`);

interface Page {
  readonly nodes: readonly (ShownFigure & { readonly state: string })[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

/**
 * Reads the approved figures of a plan through the graph, page by page: those of targets that an organisation leads or is responsible
 * for, or all of them.
 *
 * @throws ListRefused
 */
export async function* readFigures(
  graph: Pick<ComposedGraph, 'schema' | 'execute'>,
  { plan, organisation, asOf, ...who }: FiguresAsked,
): AsyncGenerator<ShownFigure> {
  const isCharged = ({ target }: ShownFigure) =>
    target.responsible.some((each) => each.role !== 'SUPPORTING' && each.organisation.code === organisation);
  for (let after: string | null = null; ; ) {
    const variableValues: Record<string, unknown> = { plan, after, ...(asOf === undefined ? {} : { asOf }) };
    const contextValue = createContext({ ...who, asOf: null });
    const result = await graph.execute({ schema: graph.schema, document, variableValues, contextValue });
    if (result.errors?.length) throw new ListRefused(result.errors);
    const { list } = result.data as { readonly list: Page };
    for (const node of list.nodes)
      if (node.state === 'APPROVED' && (organisation === null || isCharged(node))) yield node;
    if (!list.pageInfo.hasNextPage) return;
    after = list.pageInfo.endCursor;
  }
}
