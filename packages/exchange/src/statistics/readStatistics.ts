import { type ComposedGraph, createContext, type Language, type Viewer } from '@plangraph/schema';
import { parse } from 'graphql';
import { ListRefused } from '../exports/readRows.ts';
import { type GivenFigure, type Statistic, statisticOf } from './series.ts';

/** Which figures are asked for, by whom. */
export interface StatisticsAsked {
  /** Code of the plan. */
  readonly plan: string;
  readonly asOf: string | undefined;
  readonly viewer: Viewer | null;
  readonly language: Language;
  readonly requestId: string;
  readonly signal: AbortSignal;
}

const names = 'nameZh: name(lang: ZH) nameEn: name(lang: EN)';
const document = parse(`query Figures($plan: String!, $asOf: DateTime, $after: String) {
  list: observations(first: 200, after: $after, asOf: $asOf, filter: { target: { plan: { code: { eq: $plan } } } }) {
    nodes { period value observationStatus note state
      target { code indicator { ${names} unit { code symbolZh: symbol(lang: ZH) symbolEn: symbol(lang: EN) } } plan { place { code ${names} } } } }
    pageInfo { hasNextPage endCursor }
  }
}`);

interface Page {
  readonly nodes: readonly (GivenFigure & { readonly state: string })[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

/**
 * Reads the approved figures of a plan through the graph, page by page, as statistics exchange them: by indicator and period.
 *
 * @throws ListRefused
 */
export async function readStatistics(
  graph: Pick<ComposedGraph, 'schema' | 'execute'>,
  { plan, asOf, ...who }: StatisticsAsked,
): Promise<readonly Statistic[]> {
  const found: Statistic[] = [];
  for (let after: string | null = null; ; ) {
    const variableValues: Record<string, unknown> = { plan, after, ...(asOf === undefined ? {} : { asOf }) };
    const contextValue = createContext({ ...who, asOf: null });
    const result = await graph.execute({ schema: graph.schema, document, variableValues, contextValue });
    if (result.errors?.length) throw new ListRefused(result.errors);
    const { list } = result.data as { readonly list: Page };
    // What still waits for approval is nobody's statistic, whoever asks.
    for (const node of list.nodes) {
      const statistic = node.state === 'APPROVED' ? statisticOf(node) : null;
      if (statistic) found.push(statistic);
    }
    if (!list.pageInfo.hasNextPage) break;
    after = list.pageInfo.endCursor;
  }
  const keyOf = ({ INDICATOR, FREQ, TIME_PERIOD }: Statistic) => `${INDICATOR.id} ${FREQ.id} ${TIME_PERIOD.value}`;
  return found.sort((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1));
}
