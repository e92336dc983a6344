import type { Asked } from '../addresses/parameters.ts';
import type { List } from '../catalogue/roots.ts';
import type { RouteAnswer, RouteOptions, RouteRequest } from '../routes/route.ts';
import { answered } from './answered.ts';
import { askShown } from './askShown.ts';

/** Where a page stands in its list. */
interface PageInfo {
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  readonly startCursor: string | null;
  readonly endCursor: string | null;
}

/** Gives a page of a list of the graph, with links to the pages beside it. */
export async function giveList(
  options: RouteOptions,
  request: RouteRequest,
  { field, type }: List,
): Promise<RouteAnswer> {
  const shown = await askShown(options, request, {
    field,
    type,
    around: (rows, { count }) =>
      `{ ${count ? 'totalCount ' : ''}nodes ${rows} pageInfo { hasNextPage hasPreviousPage startCursor endCursor } }`,
  });
  if ('status' in shown) return shown;
  const { asked, got } = shown;
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
