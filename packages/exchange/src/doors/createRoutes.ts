import { isBeneath, restPath } from '../addresses/paths.ts';
import { odataPath } from '../odata/rootOf.ts';
import { createFileRoutes, isOfFiles } from '../routes/createFileRoutes.ts';
import type { RouteAnswer, RouteOptions, RouteRequest } from '../routes/route.ts';
import { tellSpending } from './spending.ts';

export type { RouteAnswer, RouteRequest, Spent } from '../routes/route.ts';

/** What answers a request. */
type Answer = (request: RouteRequest) => Promise<RouteAnswer>;

/** Whether a path is one of those that exchange answers. */
export function isExchanged(path: string): boolean {
  return isOfFiles(path) || isOfGraph(path);
}

/** Whether a path reads or writes the graph otherwise than by its own language. */
export function isOfGraph(path: string): boolean {
  return isBeneath(path, restPath) || isBeneath(path, odataPath);
}

/** Makes what answers over HTTP beside the graph: whole files, REST and OData. */
export function createRoutes(given: RouteOptions): Answer {
  const spending = tellSpending(given.graph);
  const options = { ...given, graph: spending.graph };
  const files = createFileRoutes(options);
  // Made by the first who asks: what describes the graph anew no start waits for.
  const once = (make: () => Promise<Answer>): Answer => {
    let made: Promise<Answer> | null = null;
    return async (request) => {
      made ??= make();
      return (await made)(request);
    };
  };
  const rest = once(async () => (await import('../rest/createRest.ts')).createRest(options));
  const odata = once(async () => (await import('../odata/createOdata.ts')).createOdata(options));
  return (request) => {
    spending.begin(request);
    if (isBeneath(request.path, restPath)) return rest(request);
    return isBeneath(request.path, odataPath) ? odata(request) : files(request);
  };
}
