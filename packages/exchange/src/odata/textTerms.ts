import type { Problem } from '@plangraph/schema';
import { type GraphQLSchema, isEnumType } from 'graphql';
import { type Answered, ask } from '../catalogue/ask.ts';
import type { RouteOptions, RouteRequest } from '../routes/route.ts';
import type { EntitySet } from './entitySets.ts';
import { odataErrors } from './errors.ts';
import { literalValue } from './literal.ts';
import type { Property } from './property.ts';
import type { Term, TextMethod } from './term.ts';

/** A comparison of a text that no filter of the list knows, and by which search finds rows. */
export interface TextTerm {
  readonly property: Property;
  readonly method: TextMethod | 'eq';
  readonly text: string;
}

/** The rows of such comparisons, as their global ids. */
export type FoundRows = ReadonlyMap<string, readonly string[]>;

/** Of so many rows it is looked at whether they hold the text. */
const mostFound = 1_000;
const page = 200;
/** The longest text that is searched for. */
const longestText = 100;

/** What such a comparison is known by. */
export function keyOf({ property, method, text }: TextTerm): string {
  return `${method} ${property.name} ${text}`;
}

/** A comparison of a text by search; null where the filter of the list knows it, or search does not. */
export function textTermOf(property: Property, method: TextMethod | 'eq', literal: string): TextTerm | null {
  const own = method === 'startswith' ? 'startsWith' : method;
  if (!property.searched || property.operators.has(own)) return null;
  const text = literalValue(literal, property);
  return typeof text === 'string' ? { property, method, text } : null;
}

/** All of them in a filter. */
export function textTermsIn(term: Term, properties: ReadonlyMap<string, Property>): readonly TextTerm[] {
  switch (term.kind) {
    case 'and':
    case 'or':
      return term.terms.flatMap((each) => textTermsIn(each, properties));
    case 'not':
      return textTermsIn(term.term, properties);
    case 'call':
    case 'compare': {
      const property = properties.get(term.property);
      const method = term.kind === 'call' ? term.method : term.by === 'eq' || term.by === 'ne' ? 'eq' : null;
      const text = property && method ? textTermOf(property, method, term.literal) : null;
      return text ? [text] : [];
    }
    case 'value':
      return [];
  }
}

/** Finds the rows of a comparison: search gives those in which the text occurs, and the property of each decides. */
export async function findByText(
  { schema, execute }: Pick<RouteOptions['graph'], 'schema' | 'execute'>,
  request: RouteRequest,
  { type }: Pick<EntitySet, 'type'>,
  term: TextTerm,
  asOf: string | undefined,
): Promise<readonly string[] | Problem | Answered> {
  const { property, text } = term;
  const field = schema.getQueryType()?.getFields().search;
  const kind = searchTypeOf(schema, type.name);
  if (!field || kind === null || text.trim() === '' || [...text].length > longestText)
    return odataErrors.FILTER_UNSUPPORTED({ part: `${term.method}(${property.name},…)` });
  const selection = `{ nodes { ... on ${type.name} { id ${property.name} } } pageInfo { hasNextPage endCursor } }`;
  const ids: string[] = [];
  let [after, seen]: [string | undefined, number] = [undefined, 0];
  for (;;) {
    const values = { text, types: [kind], first: page, after, asOf };
    const got: Answered = await ask({ schema, execute }, request, { field, of: 'query', values, selection });
    if (got.value === null) return got;
    const { nodes, pageInfo } = got.value as SearchPage;
    for (const row of nodes) if (holds(term, row[property.name])) ids.push(String(row.id));
    seen += nodes.length;
    if (!pageInfo.hasNextPage) return ids;
    if (seen >= mostFound) return odataErrors.TEXT_TOO_COMMON({ name: property.name, most: mostFound });
    after = pageInfo.endCursor ?? undefined;
  }
}

interface SearchPage {
  readonly nodes: readonly Readonly<Record<string, string | null>>[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

/** Whether a value compares so, letter by letter, as OData has it; search takes cases and widths for one. */
function holds({ method, text }: TextTerm, value: string | null | undefined): boolean {
  if (value === null || value === undefined) return false;
  if (method === 'contains') return value.includes(text);
  if (method === 'startswith') return value.startsWith(text);
  return method === 'endswith' ? value.endsWith(text) : value === text;
}

/** How the argument of search calls a noun; null where it does not look for it. */
function searchTypeOf(schema: GraphQLSchema, noun: string): string | null {
  const type = schema.getType('SearchType');
  return isEnumType(type) ? (type.getValues().find(({ value }) => value === noun)?.name ?? null) : null;
}
