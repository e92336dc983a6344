import type { IncomingMessage } from 'node:http';
import { beyondEverything } from '@plangraph/database';
import type { Context } from '@plangraph/schema';
import { getOperationAST, OperationTypeNode } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { Positions } from '../http/positions.ts';

/**
 * Tells with every answer how far into the database's log it goes. Of a mutation that is beyond what it wrote, whatever became of it
 * and whatever it shows.
 */
export function usePositions(positions: Positions): Plugin<Context> {
  return {
    onRequest({ request, serverContext }) {
      const { req } = (serverContext ?? {}) as { req?: IncomingMessage };
      if (req) positions.takeOver(req, request);
    },
    onExecute({ args, executeFn, setExecuteFn }) {
      if (getOperationAST(args.document, args.operationName)?.operation !== OperationTypeNode.MUTATION) return;
      const { position } = args.contextValue.notes;
      const seen = positions.current(args.contextValue.request);
      if (!position || !seen) return;
      seen.written = true;
      setExecuteFn(async (given) => {
        try {
          return await executeFn(given);
        } finally {
          // Where the primary is away by now, what was acknowledged may be on no replica yet: the next primary tells.
          position.note(await positions.reached().catch(() => beyondEverything));
        }
      });
    },
    onResponse({ request, response }) {
      const seen = positions.current(request);
      if (!seen) return;
      const told = positions.tell((name) => request.headers.get(name), seen);
      for (const [name, value] of told) response.headers.append(name, value);
    },
  };
}
