import type { IncomingMessage } from 'node:http';
import { type DocumentNode, type GraphQLError, type GraphQLSchema, getOperationAST, OperationTypeNode } from 'graphql';
import { useServer } from 'graphql-ws/use/ws';
import { type WebSocket, WebSocketServer } from 'ws';
import { askerOf } from '../budgets/askerOf.ts';
import type { Budgets } from '../budgets/budgets.ts';
import { maskError, presentError } from '../errors/mask.ts';
import { errors } from '../errors/requests.ts';
import { addressOf, isOwn } from '../http/address.ts';
import { mayRead } from '../http/crossOrigin.ts';
import { acceptRequestId, requestIdHeader } from '../http/requestId.ts';
import type { Upgrade } from '../http/server.ts';
import type { Endless, Streams } from '../http/streams.ts';
import type { ViewerOf } from '../identity/viewerOf.ts';

/** What of Yoga answers an operation that does not come as a request. */
interface Enveloped {
  getEnveloped(initial: object): {
    readonly schema: GraphQLSchema;
    parse(text: string): DocumentNode;
    validate(schema: GraphQLSchema, document: DocumentNode): readonly unknown[];
    contextFactory(): unknown;
    readonly subscribe: unknown;
  };
}

/** What serves WebSockets. */
export interface SocketOptions {
  readonly gateway: Enveloped;
  readonly streams: Streams;
  readonly viewerOf: ViewerOf;
  /** What those who ask may have answered; as much as they like when left out. */
  readonly budgets?: Budgets | null | undefined;
  /** Origins whose pages may read the graph. */
  readonly corsOrigins: readonly string[];
  /** How many proxies of the operator's stand in front. */
  readonly proxies: number;
}

/** The longest message, in bytes, and how many subscriptions one connection may have. */
const limits = { message: 131_072, each: 20 } as const;

/** The code with which a connection is closed that is one too many, as HTTP numbers it. */
const tooMany = 4429;

/** Serves subscriptions over WebSocket, by the protocol graphql-transport-ws; whatever else is asked belongs to HTTP. */
export function serveSockets(options: SocketOptions): Upgrade {
  const { gateway, streams, viewerOf, budgets, corsOrigins, proxies } = options;
  const server = new WebSocketServer({ noServer: true, maxPayload: limits.message, perMessageDeflate: false });
  useServer<Readonly<Record<string, unknown>>, { request: IncomingMessage; socket: WebSocket }>(
    {
      async onConnect({ connectionParams, extra }) {
        const { headers } = extra.request;
        const shown = connectionParams?.authorization ?? connectionParams?.Authorization;
        if (typeof shown === 'string') headers.authorization = shown;
        headers[requestIdHeader] = acceptRequestId(headers[requestIdHeader]?.toString());
        // What is shown and is not valid refuses the connection; graphql-ws closes it with 4403.
        try {
          await viewerOf(fetchRequest(extra.request));
          return true;
        } catch {
          return false;
        }
      },
      async onSubscribe({ extra, subscriptions }, _id, { query, operationName, variables }) {
        const request = fetchRequest(extra.request);
        if (Object.keys(subscriptions).length > limits.each) {
          return [presented(errors.TOO_MANY_SUBSCRIPTIONS.each(), request)];
        }
        const asker = await askerOf(extra.request, { viewerOf, proxies });
        const spent = isOwn(asker.key) ? null : budgets?.open(extra.request, asker);
        if (spent) return [presented(errors.SUBSCRIPTION_COST_LIMITED({ ...spent }), request)];
        const { schema, subscribe, contextFactory, parse, validate } = gateway.getEnveloped({
          request,
          req: extra.request,
          params: { query, operationName, variables },
        });
        try {
          const document = parse(query);
          const wrong = validate(schema, document);
          if (wrong.length) return wrong.map((each: unknown) => presented(each, request));
          const operation = getOperationAST(document, operationName);
          if (operation?.operation !== OperationTypeNode.SUBSCRIPTION)
            return [presented(errors.NOT_A_SUBSCRIPTION(), request)];
          const contextValue = await contextFactory();
          return { schema, document, operationName, variableValues: variables, contextValue, rootValue: { subscribe } };
        } catch (error) {
          return [presented(error, request)];
        }
      },
      subscribe: (args) =>
        (args.rootValue as { subscribe(given: object): never }).subscribe({ ...args, rootValue: undefined }),
      onNext({ extra }, _id, _message, _args, result) {
        if (!result.errors) return;
        const request = fetchRequest(extra.request);
        const { data = null } = result;
        return { data, errors: result.errors.map((each) => presented(each, request).toJSON()) };
      },
    },
    server,
  );
  return (request, socket, head) => {
    const [path] = request.url?.split('?', 1) ?? [];
    const { origin, host } = request.headers;
    const foreign = origin !== undefined && !mayRead(corsOrigins, origin) && !isSame(origin, host);
    if (path !== '/graphql' || foreign) {
      socket.end(`HTTP/1.1 ${foreign ? '403 Forbidden' : '404 Not Found'}\r\nConnection: close\r\n\r\n`);
      return;
    }
    server.handleUpgrade(request, socket, head, (opened) => {
      const endless: Endless = {
        get writableNeedDrain() {
          return socket.writableNeedDrain;
        },
        get destroyed() {
          return socket.destroyed;
        },
        once: (event, listener) => socket.once(event, listener),
        destroy: () => opened.terminate(),
      };
      streams.expect(endless, addressOf(request, proxies), () => {});
      if (streams.begin(endless)) return opened.close(tooMany, 'TOO_MANY_SUBSCRIPTIONS');
      server.emit('connection', opened, request);
    });
  };
}

/** Whether a page comes from the gateway itself. */
function isSame(origin: string, host: string | undefined): boolean {
  return origin.replace(/^https?:\/\//, '') === host;
}

function fetchRequest({ headers }: IncomingMessage): Request {
  const pairs = Object.entries(headers).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : []));
  return new Request('http://gateway/graphql', { headers: pairs as [string, string][] });
}

function presented(error: unknown, request: Request): GraphQLError {
  return presentError(maskError(error), request.headers.get(requestIdHeader) ?? '');
}
