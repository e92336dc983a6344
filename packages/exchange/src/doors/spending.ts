import type { Context } from '@plangraph/schema';
import type { RouteOptions, RouteRequest } from '../routes/route.ts';

/** Has those told who ask what the graph did for them, whichever route it was. */
export interface Spending {
  /** The graph, which tells the request for which it is asked. */
  readonly graph: RouteOptions['graph'];
  /** A request asks from now on. */
  begin(request: RouteRequest): void;
}

/** Makes the graph tell; a request is known by its signal, which all have that is asked for it and nobody else. */
export function tellSpending(graph: RouteOptions['graph']): Spending {
  const requests = new WeakMap<object, RouteRequest>();
  return {
    graph: {
      ...graph,
      execute: async (args) => {
        const result = await graph.execute(args);
        const context = args.contextValue as Context;
        const request = context.signal && requests.get(context.signal);
        request?.spent?.asked(context, args.document);
        return result;
      },
    },
    begin(request) {
      if (request.spent) requests.set(request.signal, request);
    },
  };
}
