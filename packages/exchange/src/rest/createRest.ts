import { homeOf, restPath } from '../addresses/paths.ts';
import { catalogueErrors } from '../catalogue/errors.ts';
import { nothingHere } from '../catalogue/refusals.ts';
import { catalogueOf, type RecordRoot } from '../catalogue/roots.ts';
import { openApiText } from '../openapi/openApiText.ts';
import { wrongMethod } from '../routes/refusals.ts';
import type { RouteAnswer, RouteOptions, RouteRequest } from '../routes/route.ts';
import { giveIndex } from './giveIndex.ts';
import { giveList } from './giveList.ts';
import { giveOther } from './giveOther.ts';
import { giveRecord } from './giveRecord.ts';
import { performVerb } from './performVerb.ts';
import { refuse } from './problem.ts';

/** What answers at a path, and by which method. */
interface Way {
  readonly method: 'GET' | 'POST';
  answer(): RouteAnswer | Promise<RouteAnswer>;
}

/** Makes what answers REST: lists and records of the graph by their addresses, its verbs by POST, and a description of all of it. */
export function createRest(options: RouteOptions): (request: RouteRequest) => Promise<RouteAnswer> {
  const { schema } = options.graph;
  const catalogue = catalogueOf(schema);
  const byHome = new Map<string, RecordRoot>();
  for (const record of catalogue.records.values()) byHome.set(homeOf(record), record);

  const wayTo = (request: RouteRequest, [name = '', ...rest]: readonly string[]): Way | null => {
    const read = (answer: Way['answer']): Way => ({ method: 'GET', answer });
    if (name === '' && !rest.length) return read(() => giveIndex(options));
    if (name === 'openapi.json' && !rest.length) return read(() => describe(options, request));
    if (name === 'verbs') {
      const [verb = '', more] = rest;
      const field = more === undefined ? catalogue.verbs.get(verb) : undefined;
      return field ? { method: 'POST', answer: () => performVerb(options, request, field) } : null;
    }
    const list = catalogue.lists.get(name);
    if (list && !rest.length) return read(() => giveList(options, request, list));
    const other = catalogue.others.get(name);
    if (other && !rest.length) return read(() => giveOther(options, request, other));
    const record = byHome.get(name);
    if (record && rest.length === record.key.length) return read(() => giveRecord(options, request, record, rest));
    return null;
  };
  return async (request) => {
    const steps = stepsOf(request.path);
    const way = steps && wayTo(request, steps);
    if (!way) return refuse([nothingHere(request.path, restPath)], request, 404);
    if (way.method === request.method) return way.answer();
    return refuse([wrongMethod(request.method, way.method)], request, 405, { allow: way.method });
  };
}

/** The steps of a path behind where REST begins; null where they are no text. */
function stepsOf(path: string): string[] | null {
  try {
    return path
      .slice(restPath.length + 1)
      .split('/', 12)
      .map(decodeURIComponent);
  } catch {
    return null;
  }
}

function describe({ graph }: RouteOptions, request: RouteRequest): RouteAnswer {
  if (!request.described && !request.viewer) return refuse([catalogueErrors.DESCRIPTION_CLOSED()], request, 401);
  return {
    status: 200,
    headers: { 'content-type': 'application/json; charset=utf-8' },
    body: openApiText(graph),
  };
}
