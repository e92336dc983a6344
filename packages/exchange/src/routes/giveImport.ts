import { noImport, notAuthenticated } from './refusals.ts';
import { json, type RouteAnswer, type RouteOptions, type RouteRequest, refusal } from './route.ts';
import { seesImport } from './seesImport.ts';
import { shownImport } from './shownImport.ts';

/** Gives an import, how far it has come and what came of its rows, to whoever sees it in the graph. */
export async function giveImport(options: RouteOptions, request: RouteRequest, id: string): Promise<RouteAnswer> {
  const { viewer, requestId } = request;
  if (!viewer) return refusal([notAuthenticated()], requestId);
  if (!(await seesImport(options, request, Number(id)))) return refusal([noImport(id)], requestId);
  return json(200, { import: await shownImport(options.database, Number(id)) });
}
