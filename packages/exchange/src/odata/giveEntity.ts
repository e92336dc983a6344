import { ask } from '../catalogue/ask.ts';
import { noRecord } from '../catalogue/refusals.ts';
import { selectionText } from '../catalogue/selection.ts';
import { isRefused } from '../rest/problem.ts';
import type { RouteAnswer, RouteOptions, RouteRequest } from '../routes/route.ts';
import type { EntitySet } from './entitySets.ts';
import { entityText, type Row } from './entityText.ts';
import { odataHeaders, odataType, refuseProblems } from './errorBody.ts';
import { isExact, refuseErrors, selectionOf } from './giveEntities.ts';
import { readOptions } from './options.ts';
import { rootOf } from './rootOf.ts';

/** Gives the one entity of a set that a key names. */
export async function giveEntity(
  { graph }: Pick<RouteOptions, 'graph'>,
  request: RouteRequest,
  set: EntitySet,
  key: string,
): Promise<RouteAnswer> {
  const options = readOptions(request, set);
  if (isRefused(options)) return refuseProblems(400, options, request);
  const shown = options.select ?? [...set.properties.values()];
  const selection = selectionText(set.type, selectionOf(shown));
  const { find, list } = set;
  const { asOf, language } = options;
  const got = await ask(
    graph,
    { ...request, language },
    {
      field: find?.field ?? list.field,
      of: 'query',
      values: find ? { [find.key[0]?.steps[0] ?? '']: key, asOf } : { filter: { id: { eq: key } }, first: 1, asOf },
      selection: find ? selection : `{ nodes ${selection} }`,
    },
  );
  if (got.value === null && got.errors.length) return refuseErrors(got, request);
  const row = find ? (got.value as Row | null) : (got.value as { readonly nodes?: readonly Row[] } | null)?.nodes?.[0];
  if (!row) return refuseProblems(404, [noRecord(set.type.name, { [set.key.name]: key })], request);
  const names = options.select ? `(${options.select.map(({ name }) => name).join(',')})` : '';
  const context = `${rootOf(request)}$metadata#${set.name}${names}/$entity`;
  return {
    status: 200,
    headers: { 'content-type': odataType, ...odataHeaders, 'content-language': language.toLowerCase() },
    body: entityText(row, shown, isExact(request), context),
  };
}
