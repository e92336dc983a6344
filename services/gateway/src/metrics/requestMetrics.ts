import { isExchanged } from '@plangraph/exchange';
import { Histogram, type Registry } from 'prom-client';
import type { Handler } from '../http/handler.ts';
import { methodOf, routeOf } from '../http/routes.ts';

/** Measures requests that are answered beside the graph, refused ones too. */
export interface RequestMetrics {
  /** Puts a stopwatch in front of whoever answers. */
  before(handler: Handler): Handler;
}

/** Makes the metric of requests that are answered beside the graph, under the names of the semantic conventions of OpenTelemetry. */
export function measureRequests(registry: Registry): RequestMetrics {
  const durations = new Histogram({
    name: 'http_server_request_duration_seconds',
    help: 'Time from a request for files, REST or OData to the end of its answer; a file takes as long as it is read.',
    labelNames: ['http_request_method', 'http_route', 'http_response_status_code'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10],
    registers: [registry],
  });
  return {
    before: (handler) => (request, response) => {
      const [path = ''] = (request.url ?? '').split('?', 1);
      if (!isExchanged(path)) return handler(request, response);
      const begun = performance.now();
      response.once('close', () => {
        const labels = {
          http_request_method: methodOf(request),
          http_route: routeOf(request),
          http_response_status_code: response.statusCode,
        };
        durations.observe(labels, (performance.now() - begun) / 1000);
      });
      return handler(request, response);
    },
  };
}
