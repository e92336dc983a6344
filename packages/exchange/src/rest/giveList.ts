import { type Asked, readParameters } from '../addresses/parameters.ts';
import { ask } from '../catalogue/ask.ts';
import { readFields } from '../catalogue/fields.ts';
import type { List } from '../catalogue/roots.ts';
import { selectionText, usualSelection } from '../catalogue/selection.ts';
import type { RouteAnswer, RouteOptions, RouteRequest } from '../routes/route.ts';
import { answered } from './answered.ts';
import { isRefused, refuse } from './problem.ts';

/** Where a page stands in its list. */
interface PageInfo {
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  readonly startCursor: string | null;
  readonly endCursor: string | null;
}

/** Gives a page of a list of the graph, with links to the pages beside it. */
export async function giveList({ graph }: RouteOptions, request: RouteRequest, list: List): Promise<RouteAnswer> {
  const asked = readParameters(request.query, request.language, list.field);
  if (isRefused(asked)) return refuse(asked, request, 400);
  const selection = asked.fields === null ? usualSelection(list.type) : readFields(asked.fields, list.type);
  if (isRefused(selection)) return refuse(selection, request, 400);
  const rows = selectionText(list.type, selection);
  const got = await ask(
    graph,
    { ...request, language: asked.language },
    {
      field: list.field,
      of: 'query',
      values: asked.values,
      selection: `{ ${asked.count ? 'totalCount ' : ''}nodes ${rows} pageInfo { hasNextPage hasPreviousPage startCursor endCursor } }`,
    },
  );
  const page = got.value as { readonly pageInfo: PageInfo } | null;
  const link = page ? linksOf(request, asked, page.pageInfo) : '';
  return answered(request, got, { ...(link ? { link } : {}), 'content-language': asked.language.toLowerCase() });
}

/** Links to the first, the next and the previous page (RFC 8288), with whatever else the address asks for. */
function linksOf({ path, query }: RouteRequest, { values }: Asked, page: PageInfo): string {
  const size = String(values.first ?? values.last ?? '');
  const to = (rel: string, place: Readonly<Record<string, string>>) => {
    const parameters = new URLSearchParams(query);
    for (const name of ['first', 'last', 'after', 'before']) parameters.delete(name);
    for (const [name, value] of Object.entries(place)) if (value) parameters.set(name, value);
    const search = parameters.toString();
    return `<${path}${search ? `?${search}` : ''}>; rel="${rel}"`;
  };
  return [
    to('first', { first: size }),
    ...(page.hasPreviousPage ? [to('prev', { last: size, before: page.startCursor ?? '' })] : []),
    ...(page.hasNextPage ? [to('next', { first: size, after: page.endCursor ?? '' })] : []),
  ].join(', ');
}
