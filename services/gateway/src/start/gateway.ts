import { type ComposedGraph, type Context, createContext } from '@plangraph/schema';
import { type CORSOptions, createYoga, type Plugin, type YogaServerInstance } from 'graphql-yoga';
import type { Logger } from 'pino';
import { useEntityTag } from '../answers/entityTag.ts';
import { useLongAnswers } from '../answers/longAnswers.ts';
import type { OpenResponseCache } from '../answers/openResponseCache.ts';
import { useResponseCache } from '../answers/responseCache.ts';
import { useSettledMutations } from '../answers/settledMutations.ts';
import { usePositions } from '../answers/usePositions.ts';
import type { Budgets } from '../budgets/budgets.ts';
import { useCosts } from '../budgets/useCosts.ts';
import type { Config } from '../config/config.ts';
import { maskError } from '../errors/mask.ts';
import { exposedHeaders, mayRead } from '../http/crossOrigin.ts';
import { preferredLanguage } from '../http/language.ts';
import type { Positions } from '../http/positions.ts';
import { useProtectiveHeaders } from '../http/protectiveHeaders.ts';
import { requestIdOf } from '../http/requestId.ts';
import type { Streams } from '../http/streams.ts';
import type { ViewerOf } from '../identity/viewerOf.ts';
import type { OperationMetrics } from '../metrics/operationMetrics.ts';
import { useAccept } from '../operations/accept.ts';
import { findDeprecatedUses } from '../operations/deprecatedUses.ts';
import { useDeprecations } from '../operations/deprecations.ts';
import { useDirectExecution } from '../operations/directExecution.ts';
import { graphiqlOptions, renderGraphiql } from '../operations/graphiql.ts';
import { withSignIn } from '../operations/graphiqlSignIn.ts';
import { useHiddenSchema } from '../operations/hiddenSchema.ts';
import { boundedDocuments, type DocumentCaches, useOperationLimits } from '../operations/limits.ts';
import { useOperationLog } from '../operations/log.ts';
import { useNothingHere } from '../operations/nothingHere.ts';
import { useRequestParameters } from '../operations/parameters.ts';
import { operationNames, type ValidOperation } from '../operations/persisted.ts';
import { listPersistedOperations } from '../operations/persistedList.ts';
import { usePersistedOperations } from '../operations/persistedPlugin.ts';
import { useSubscriptions } from '../operations/subscriptions.ts';

/** How a gateway answers; the schema may be asked for where nothing is said of it. */
export type GatewaySettings = Pick<Config, 'environment' | 'corsOrigins'> &
  Partial<Pick<Config, 'operationFolders' | 'persistedOnly' | 'introspection'>>;

/** What a gateway is made of. */
export interface GatewayOptions {
  readonly graph: ComposedGraph;
  readonly log: Logger;
  readonly config: GatewaySettings;
  /** Where answers are kept; nowhere when left out. */
  readonly cache?: OpenResponseCache['cache'] | undefined;
  /** Waits until no gateway answers with what was before a write. */
  readonly settle?: OpenResponseCache['settle'] | undefined;
  /** How far those who ask have seen; null where one server answers everything. */
  readonly positions?: Positions | null | undefined;
  /** What those who ask may have answered; as much as they like when left out. */
  readonly budgets?: Budgets | null | undefined;
  /** Where documents are kept once they are parsed; bounded by the default of PLANGRAPH_CACHE_BYTES when left out. */
  readonly documents?: DocumentCaches | undefined;
  /** The operations that are asked for by their ids; those of the folders when left out. */
  readonly operations?: readonly ValidOperation[] | undefined;
  /** Who counts operations; nobody when left out. */
  readonly metrics?: OperationMetrics | undefined;
  /** Where subscriptions are counted; nowhere when left out. */
  readonly streams?: Streams | undefined;
  /** Plugins of those who stand in front of the gateway. */
  readonly plugins?: readonly Plugin[] | undefined;
  /** Whether there are pages on which one signs in, to which GraphiQL leads; false when left out. */
  readonly signInPage?: boolean;
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
  const { graph, log, config, cache, settle, viewerOf = () => null, positions = null } = options;
  const { served: schema } = graph;
  const development = config.environment !== 'production';
  const operations = options.operations ?? listPersistedOperations(schema, config.operationFolders ?? [], log);
  const names = operations.flatMap(({ document }) => operationNames(document));
  options.metrics?.know({ count: operations.length, names });
  return createYoga({
    schema,
    graphqlEndpoint: '/graphql',
    context: async ({ request }) => {
      const viewer = await viewerOf(request);
      return createContext({
        viewer,
        requestId: requestIdOf(request),
        language: preferredLanguage(request.headers.get('accept-language')),
        signal: request.signal,
        position: positions?.of(request, viewer),
      });
    },
    maxRequestBodySize: false,
    multipart: false,
    batching: false,
    maskedErrors: { maskError },
    cors: (request) => corsOptions(config.corsOrigins, request.headers.get('origin')),
    graphiql: development ? () => graphiqlOptions(schema) : false,
    renderGraphiQL: options.signInPage ? async (given) => withSignIn(await renderGraphiql(given)) : renderGraphiql,
    landingPage: development
      ? ({ url, fetchAPI, graphqlEndpoint }) => landingPage(url, fetchAPI, graphqlEndpoint)
      : false,
    // Yoga logs an error without its request; useOperationLog logs it with its id.
    logging: { debug: log.debug.bind(log), info: log.info.bind(log), warn: log.warn.bind(log), error: () => {} },
    parserAndValidationCache: options.documents ?? boundedDocuments(),
    extraParamNames: ['documentId'],
    plugins: [
      useAccept(),
      useNothingHere(),
      useOperationLimits(),
      useDirectExecution(graph),
      options.metrics ? useDeprecations(findDeprecatedUses(graph), options.metrics.countDeprecated) : {},
      useSubscriptions(log, options.streams, options.budgets),
      useRequestParameters(),
      useLongAnswers(),
      useCosts(options.budgets ?? null),
      usePersistedOperations(operations, config.persistedOnly ?? false),
      cache ? useResponseCache(cache, viewerOf, positions) : {},
      settle ? useSettledMutations(settle) : {},
      positions ? usePositions(positions) : {},
      config.introspection === false ? useHiddenSchema() : {},
      useEntityTag(),
      useProtectiveHeaders(),
      useOperationLog(log, options.metrics?.observe),
      ...(options.plugins ?? []),
    ],
  });
}

/** What pages of an origin may do; nothing at all where it is not one of those that were named. */
function corsOptions(origins: readonly string[], origin: string | null): CORSOptions {
  if (!mayRead(origins, origin)) return false;
  return {
    origin: [origin],
    methods: ['GET', 'POST'],
    credentials: false,
    maxAge: 86_400,
    exposedHeaders,
  };
}

function landingPage(url: URL, fetchAPI: { Response: typeof Response }, graphqlEndpoint: string): Response {
  return url.pathname === '/'
    ? new fetchAPI.Response(null, { status: 302, headers: { location: graphqlEndpoint } })
    : new fetchAPI.Response(null, { status: 404 });
}
