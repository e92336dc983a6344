import { type ComposedGraph, createContext, type Language, type Viewer } from '@plangraph/schema';
import { parse } from 'graphql';
import { ListRefused } from './readRows.ts';

/** Which briefing is asked for, by whom. */
export interface BriefingAsked {
  /** Code of the plan. */
  readonly plan: string;
  /** Code of the organisation whose it is; left out for all. */
  readonly organisation: string | undefined;
  /** How many days ahead; the graph's own number when left out. */
  readonly days: number | undefined;
  readonly asOf: string | undefined;
  readonly viewer: Viewer | null;
  readonly language: Language;
  readonly requestId: string;
  readonly signal: AbortSignal;
}

interface Owned {
  readonly organisation: { readonly code: string; readonly name: string } | null;
}

interface Item extends Owned {
  readonly kind: string;
  readonly promise: { readonly label: string };
  readonly dueOn: string;
  readonly days: number;
  readonly period: string | null;
}

/** A briefing as the graph gives it, its texts in the language that is asked for. */
export interface GivenBriefing {
  readonly due: readonly Item[];
  readonly overdue: readonly Item[];
  readonly unexplained: readonly (Owned & {
    readonly promise: { readonly label: string };
    readonly status: { readonly colour: string };
  })[];
  readonly silent: readonly (Owned & { readonly since: string; readonly owed: number })[];
  readonly returned: readonly (Owned & {
    readonly period: string;
    readonly returnedAt: string | null;
    readonly reason: string | null;
  })[];
}

/** What values of enums are called, by enum and value. */
export type CalledWords = ReadonlyMap<string, string>;

const document = parse(`query Briefing($plan: String!, $organisation: String, $days: Int, $asOf: DateTime) {
  plan(code: $plan, asOf: $asOf) { briefing(organisation: $organisation, days: $days) {
    due(first: 1000) { ...Item } overdue(first: 1000) { ...Item }
    unexplained(first: 1000) { promise { label } organisation { code name } status { colour } }
    silent(first: 1000) { organisation { code name } since owed }
    returned(first: 1000) { organisation { code name } period returnedAt reason }
  } }
  palette { colour label }
  words(enums: ["DueKind"]) { values { value label } }
}
fragment Item on BriefingItem { kind promise { label } organisation { code name } dueOn days period }`);

/**
 * Reads the briefing of a plan through the graph, so that its policies and moments hold; null where there is no such plan.
 *
 * @throws ListRefused
 */
export async function readBriefing(
  graph: Pick<ComposedGraph, 'schema' | 'execute'>,
  { plan, organisation, days, asOf, ...who }: BriefingAsked,
): Promise<{ readonly briefing: GivenBriefing; readonly words: CalledWords } | null> {
  const given = { plan, organisation, days, asOf };
  const variableValues = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
  const contextValue = createContext({ ...who, asOf: null });
  const result = await graph.execute({ schema: graph.schema, document, variableValues, contextValue });
  if (result.errors?.length) throw new ListRefused(result.errors);
  const { plan: found, palette = [], words = [] } = (result.data ?? {}) as Partial<Answer>;
  if (!found) return null;
  const kinds = words.flatMap(({ values }) => values);
  const called = new Map([
    ...kinds.map(({ value, label }) => [value, label] as const),
    ...palette.map(({ colour, label }) => [colour, label] as const),
  ]);
  return { briefing: found.briefing, words: called };
}

interface Answer {
  readonly plan: { readonly briefing: GivenBriefing } | null;
  readonly palette: readonly { readonly colour: string; readonly label: string }[];
  readonly words: readonly { readonly values: readonly { readonly value: string; readonly label: string }[] }[];
}
