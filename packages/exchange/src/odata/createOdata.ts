import { catalogueErrors } from '../catalogue/errors.ts';
import { nothingHere } from '../catalogue/refusals.ts';
import { toldProblem } from '../rest/problem.ts';
import { wrongMethod } from '../routes/refusals.ts';
import type { RouteAnswer, RouteOptions, RouteRequest } from '../routes/route.ts';
import { entitySetsOf } from './entitySets.ts';
import { odataHeaders, odataType, refuseOdata, refuseProblems } from './errorBody.ts';
import { giveCount, giveEntities } from './giveEntities.ts';
import { giveEntity } from './giveEntity.ts';
import { metadataOf } from './metadata.ts';
import { odataPath, rootOf } from './rootOf.ts';

/** A path of OData: a set, perhaps with a key in brackets, perhaps asked how many there are. */
const path = /^([A-Za-z]\w*)(?:\((?:([A-Za-z_]\w*)=)?'((?:[^']|'')*)'\)|(\/\$count))?$/;

/** Makes what answers OData v4, for reading: the lists of the graph as sets of flat entities, and a description of them. */
export function createOdata(options: RouteOptions): (request: RouteRequest) => Promise<RouteAnswer> {
  const sets = entitySetsOf(options.graph);
  return async (request) => {
    if (request.method !== 'GET') {
      return refuseOdata(405, [toldProblem(wrongMethod(request.method, 'GET'))], request, { allow: 'GET' });
    }
    const rest = stepsOf(request.path);
    if (rest === '') return giveService(request, [...sets.keys()]);
    if (rest === '$metadata') return giveMetadata(options, request);
    const [, name = '', keyName, key, counts] = path.exec(rest ?? '') ?? [];
    const set = sets.get(name);
    if (!set || (keyName !== undefined && keyName !== set.key.name)) {
      return refuseProblems(404, [nothingHere(request.path, odataPath)], request);
    }
    if (key !== undefined) return giveEntity(options, request, set, key.replaceAll("''", "'"));
    return counts ? giveCount(options, request, set) : giveEntities(options, request, set);
  };
}

/** What stands behind where OData begins; null where it is no text. */
function stepsOf(path: string): string | null {
  try {
    return decodeURIComponent(path.slice(odataPath.length + 1));
  } catch {
    return null;
  }
}

function giveService(request: RouteRequest, names: readonly string[]): RouteAnswer {
  const body = {
    '@odata.context': `${rootOf(request)}$metadata`,
    value: names.map((name) => ({ name, kind: 'EntitySet', url: name })),
  };
  return { status: 200, headers: { 'content-type': odataType, ...odataHeaders }, body: JSON.stringify(body) };
}

function giveMetadata({ graph }: RouteOptions, request: RouteRequest): RouteAnswer {
  if (!request.described && !request.viewer)
    return refuseProblems(401, [catalogueErrors.DESCRIPTION_CLOSED()], request);
  const { xml, json } = metadataOf(graph);
  const wanted = `${request.query.get('$format') ?? request.header('accept') ?? ''}`;
  const isJson = /^(?:application\/)?json\b/.test(wanted);
  return {
    status: 200,
    headers: { 'content-type': isJson ? 'application/json' : 'application/xml;charset=utf-8', ...odataHeaders },
    body: isJson ? json : xml,
  };
}
