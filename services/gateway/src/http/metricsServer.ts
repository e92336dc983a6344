import { createServer } from 'node:http';
import type { Logger } from 'pino';
import { answerText } from './plainAnswer.ts';

/** The media type of Prometheus' text format. */
export const metricsType = 'text/plain; version=0.0.4; charset=utf-8';

/** Where figures are served apart from the graph. */
export interface MetricsAddress {
  readonly host: string;
  readonly port: number;
}

/** A server of figures. */
export interface MetricsServer {
  /** Where it is reached; null when the address was taken. */
  readonly url: string | null;
  close(): void;
}

/**
 * Serves figures at an address of their own, so that whoever may ask the graph need not be able to read them. An address
 * that is taken is told in the log: the graph is served all the same.
 */
export async function openMetricsServer(
  { host, port }: MetricsAddress,
  metrics: () => Promise<string>,
  log: Logger,
): Promise<MetricsServer> {
  const server = createServer({ requestTimeout: 10_000, headersTimeout: 5_000 }, (request, response) => {
    if (request.method !== 'GET' || request.url?.split('?', 1)[0] !== '/metrics') {
      response.writeHead(404).end();
      return;
    }
    metrics().then(
      (text) => answerText(response, metricsType, text),
      () => response.destroy(),
    );
  });
  server.maxConnections = 20;
  const failure = await new Promise<Error | null>((resolve) => {
    server.once('error', resolve);
    server.listen({ host, port }, () => resolve(null));
  });
  server.on('error', () => {});
  if (failure) {
    log.error({ err: failure, host, port }, 'metrics are not served: PLANGRAPH_METRICS_ADDRESS cannot be listened on');
    return { url: null, close() {} };
  }
  const address = server.address();
  const bound = typeof address === 'object' && address ? address.port : port;
  log.info({ host, port: bound }, 'serving metrics');
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${bound}/metrics`,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}
