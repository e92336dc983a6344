import type { Answered } from '../catalogue/ask.ts';
import { ask } from '../catalogue/ask.ts';
import type { Selection } from '../catalogue/selection.ts';
import { selectionText } from '../catalogue/selection.ts';
import { isRefused, toldError } from '../rest/problem.ts';
import { answeringOf } from '../rest/statuses.ts';
import type { RouteAnswer, RouteOptions, RouteRequest } from '../routes/route.ts';
import type { EntitySet } from './entitySets.ts';
import { entityText, type Row } from './entityText.ts';
import { odataHeaders, odataType, refuseOdata, refuseProblems } from './errorBody.ts';
import { type Options, readOptions } from './options.ts';
import type { Property } from './property.ts';
import { rootOf } from './rootOf.ts';

/** The most entities of an answer: as many as a page of the graph has. */
const mostEntities = 200;

/** A page of the graph. */
interface Page {
  readonly nodes?: readonly Row[];
  readonly totalCount?: number;
  readonly pageInfo?: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

/** Gives entities of a set, a page at a time; each answer but the last has the address of the next. */
export async function giveEntities(
  { graph }: Pick<RouteOptions, 'graph'>,
  request: RouteRequest,
  set: EntitySet,
): Promise<RouteAnswer> {
  const options = readOptions(request, set);
  if (isRefused(options)) return refuseProblems(options.some(isUnsupported) ? 501 : 400, options, request);
  const { top, count, language } = options;
  const wanted = Number(/odata\.maxpagesize=(\d{1,6})/i.exec(request.header('prefer') ?? '')?.[1] ?? mostEntities);
  const most = Math.max(1, Math.min(wanted, mostEntities));
  const first = Math.min(top ?? most, most);
  const shown = options.select ?? [...set.properties.values()];
  const rows =
    first > 0 ? `nodes ${selectionText(set.type, selectionOf(shown))} pageInfo { hasNextPage endCursor }` : '';
  const got = await askList(graph, request, set, options, first, `{ ${count || !rows ? 'totalCount' : ''} ${rows} }`);
  if (got.value === null) return refuseErrors(got, request);
  const { nodes = [], totalCount, pageInfo } = got.value as Page;
  const isLast = !pageInfo?.hasNextPage || (top !== null && top <= nodes.length);
  const exact = isExact(request);
  const root = rootOf(request);
  const names = options.select ? `(${options.select.map(({ name }) => name).join(',')})` : '';
  const head = [
    `"@odata.context":${JSON.stringify(`${root}$metadata#${set.name}${names}`)}`,
    ...(count ? [`"@odata.count":${totalCount ?? 0}`] : []),
  ];
  const next = isLast
    ? []
    : [
        `"@odata.nextLink":${JSON.stringify(nextLink(request, root, set, pageInfo?.endCursor ?? '', top && top - nodes.length))}`,
      ];
  const value = `"value":[${nodes.map((row) => entityText(row, shown, exact)).join(',')}]`;
  return {
    status: 200,
    headers: {
      'content-type': odataType,
      ...odataHeaders,
      'content-language': language.toLowerCase(),
      ...(wanted === mostEntities ? {} : { 'preference-applied': `odata.maxpagesize=${most}` }),
    },
    body: `{${[...head, value, ...next].join(',')}}`,
  };
}

/** Gives how many entities of a set there are. */
export async function giveCount(
  { graph }: Pick<RouteOptions, 'graph'>,
  request: RouteRequest,
  set: EntitySet,
): Promise<RouteAnswer> {
  const options = readOptions(request, set);
  if (isRefused(options)) return refuseProblems(options.some(isUnsupported) ? 501 : 400, options, request);
  const got = await askList(graph, request, set, options, 0, '{ totalCount }');
  if (got.value === null) return refuseErrors(got, request);
  const body = String((got.value as Page).totalCount ?? 0);
  return { status: 200, headers: { 'content-type': 'text/plain;charset=utf-8', ...odataHeaders }, body };
}

function askList(
  graph: RouteOptions['graph'],
  request: RouteRequest,
  { list }: EntitySet,
  { filter, orderBy, after, asOf, language }: Options,
  first: number,
  selection: string,
): Promise<Answered> {
  const page = first > 0 ? { first, after } : {};
  const values = { filter, orderBy, asOf, ...page };
  return ask(graph, { ...request, language }, { field: list.field, of: 'query', values, selection });
}

/** Refuses with what the graph says. */
export function refuseErrors({ errors }: Answered, request: RouteRequest): RouteAnswer {
  const [first] = errors;
  const { status, headers } = first ? answeringOf(first) : { status: 404, headers: {} };
  return refuseOdata(status, errors.map(toldError), request, headers);
}

/** Whether a problem is that something is not answered at all, rather than that it was asked for wrongly. */
function isUnsupported({ code }: { readonly code: string }): boolean {
  return ['OPTION_UNSUPPORTED', 'FILTER_UNSUPPORTED', 'NOT_FILTERED', 'NOT_ORDERED'].includes(code);
}

/** Whether decimals are to be texts. */
export function isExact({ header, query }: RouteRequest): boolean {
  return /ieee754compatible=true/i.test(`${header('accept') ?? ''} ${query.get('$format') ?? ''}`);
}

/** What is asked of a row for some of its properties. */
export function selectionOf(properties: Iterable<Property>): Selection {
  type Tree = Map<string, Tree | null>;
  const tree: Tree = new Map();
  for (const { path } of properties) {
    let place = tree;
    for (const step of path.slice(0, -1)) {
      const within: Tree = place.get(step) ?? new Map();
      place.set(step, within);
      place = within;
    }
    place.set(path.at(-1) ?? '', null);
  }
  return tree;
}

function nextLink(
  { query }: RouteRequest,
  root: string,
  { name }: EntitySet,
  cursor: string,
  left: number | null,
): string {
  const parameters = new URLSearchParams(query);
  parameters.set('$skiptoken', cursor);
  if (left !== null) parameters.set('$top', String(left));
  return `${root}${name}?${parameters.toString().replaceAll('%24', '$')}`;
}
