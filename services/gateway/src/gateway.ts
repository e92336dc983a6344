import { type Context, createContext } from '@plangraph/schema';
import type { GraphQLSchema } from 'graphql';
import { createYoga, type Plugin, type YogaServerInstance } from 'graphql-yoga';
import type { Logger } from 'pino';
import type { Config } from './config.ts';
import { useDirectExecution } from './directExecution.ts';
import { maskError } from './errorMask.ts';
import { useEntityTag } from './etag.ts';
import { graphiqlOptions, renderGraphiql } from './graphiql.ts';
import { preferredLanguage } from './language.ts';
import type { OperationMetrics } from './metrics/operationMetrics.ts';
import { boundedDocuments, type DocumentCaches, useOperationLimits } from './operationLimits.ts';
import { useOperationLog } from './operationLog.ts';
import { operationNames } from './persistedOperations.ts';
import { useCompiledExecution } from './persistedOperationsExecution.ts';
import { listPersistedOperations } from './persistedOperationsList.ts';
import { usePersistedOperations } from './persistedOperationsPlugin.ts';
import { requestIdHeader, requestIdOf } from './requestId.ts';
import { useRequestParameters } from './requestParameters.ts';
import { useResponseCache, type ViewerOf } from './responseCache.ts';
import type { OpenResponseCache } from './responseCacheOpen.ts';
import { useSettledMutations } from './responseCacheSettle.ts';

/** What a gateway is made of. */
export interface GatewayOptions {
  readonly schema: GraphQLSchema;
  readonly log: Logger;
  readonly config: Pick<Config, 'environment' | 'corsOrigins'> &
    Partial<Pick<Config, 'operationFolders' | 'persistedOnly'>>;
  /** Where answers are kept; nowhere when left out. */
  readonly cache?: OpenResponseCache['cache'] | undefined;
  /** Waits until no gateway answers with what was before a write. */
  readonly settle?: OpenResponseCache['settle'] | undefined;
  /** Where documents are kept once they are parsed; bounded by what they take when left out. */
  readonly documents?: DocumentCaches | undefined;
  /** Who counts operations; nobody when left out. */
  readonly metrics?: OperationMetrics | undefined;
  /** Plugins of those who stand in front of the gateway. */
  readonly plugins?: readonly Plugin[] | undefined;
  /** Finds out who asks; everybody is the public when left out. */
  readonly viewerOf?: ViewerOf | undefined;
}

/** The graph over HTTP, without a port: `gateway.fetch(request)` answers, `gateway(request, response)` serves node:http. */
export type Gateway = YogaServerInstance<Record<never, never>, Context>;

/**
 * Serves a schema at `/graphql`. Outside production browsers find GraphiQL there. Bodies are not limited here: Yoga's
 * own limit costs half of its HTTP time, so the server in front of it keeps the limit (docs/adr/0006-gateway.md).
 */
export function createGateway(options: GatewayOptions): Gateway {
  const { schema, log, config, cache, settle, viewerOf = () => null } = options;
  const development = config.environment !== 'production';
  const operations = listPersistedOperations(schema, config.operationFolders ?? [], log);
  const names = operations.flatMap(({ document }) => operationNames(document));
  options.metrics?.know({ count: operations.length, names });
  return createYoga({
    schema,
    graphqlEndpoint: '/graphql',
    context: async ({ request }) =>
      createContext({
        viewer: await viewerOf(request),
        requestId: requestIdOf(request),
        language: preferredLanguage(request.headers.get('accept-language')),
      }),
    maxRequestBodySize: false,
    multipart: false,
    batching: false,
    maskedErrors: { maskError },
    cors: corsOptions(config.corsOrigins),
    graphiql: development ? () => graphiqlOptions(schema) : false,
    renderGraphiQL: renderGraphiql,
    landingPage: development ? ({ url, fetchAPI, graphqlEndpoint }) => welcome(url, fetchAPI, graphqlEndpoint) : false,
    // Yoga logs an error without its request; useOperationLog logs it with its id.
    logging: { debug: log.debug.bind(log), info: log.info.bind(log), warn: log.warn.bind(log), error: () => {} },
    parserAndValidationCache: options.documents ?? boundedDocuments(),
    extraParamNames: ['documentId'],
    plugins: [
      useOperationLimits(),
      // Direct execution comes after, and leaves to this what it does not answer.
      useCompiledExecution(schema, operations, log),
      useDirectExecution(),
      useRequestParameters(),
      usePersistedOperations(operations, config.persistedOnly ?? false),
      cache ? useResponseCache(cache, viewerOf) : {},
      settle ? useSettledMutations(settle) : {},
      useEntityTag(),
      useOperationLog(log, options.metrics?.observe),
      ...(options.plugins ?? []),
    ],
  });
}

function corsOptions(origins: readonly string[]) {
  if (origins.length === 0) return false;
  return {
    origin: [...origins],
    methods: ['GET', 'POST'],
    credentials: false,
    exposedHeaders: [requestIdHeader, 'etag'],
  };
}

function welcome(url: URL, fetchAPI: { Response: typeof Response }, graphqlEndpoint: string): Response {
  return url.pathname === '/'
    ? new fetchAPI.Response(null, { status: 302, headers: { location: graphqlEndpoint } })
    : new fetchAPI.Response(null, { status: 404 });
}
