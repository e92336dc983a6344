import type { ServerResponse } from 'node:http';
import { performance } from 'node:perf_hooks';
import { context, propagation, ROOT_CONTEXT, type Span, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api';
import { requestIdHeader } from '../http/requestId.ts';
import { methodOf, routeOf } from '../http/routes.ts';
import type { AnsweredOperation } from '../operations/answered.ts';
import { openMeasures } from './measures.ts';
import { openProviders } from './providers.ts';
import type { Telemetry, TracedProgram } from './telemetry.ts';

/** A statement is told of up to here; what is longer nobody reads. */
const longestStatement = 4_000;

const failed = { code: SpanStatusCode.ERROR } as const;
const since = (milliseconds: number) => Date.now() - milliseconds;

/** Opens telemetry that goes to the collector of the environment. Imported only where one is named. */
export function openTelemetry(role: TracedProgram): Telemetry {
  const { tracer, meter, close } = openProviders(role);
  const measures = openMeasures(meter);
  /** The spans of operations that are being answered, by the span of their request. */
  const operations = new WeakMap<Span, Span>();

  const end = (span: Span, operation: Span | null, response: ServerResponse, begun: number, labels: Labels): void => {
    const { statusCode: status } = response;
    measures.answered((performance.now() - begun) / 1000, { ...labels, 'http.response.status_code': status });
    span.setAttribute('http.response.status_code', status);
    if (status >= 500) span.setStatus(failed);
    operation?.end();
    span.end();
  };

  return {
    before: (handler) => (request, response) => {
      const [method, route] = [methodOf(request), routeOf(request)];
      const labels = { 'http.request.method': method, 'http.route': route, 'url.scheme': 'http' };
      const begun = performance.now();
      const above = propagation.extract(ROOT_CONTEXT, request.headers);
      const attributes = { ...labels, 'plangraph.request.id': String(request.headers[requestIdHeader] ?? '') };
      const span = tracer.startSpan(`${method} ${route}`, { kind: SpanKind.SERVER, attributes }, above);
      const within = trace.setSpan(above, span);
      const operation = route === '/graphql' ? tracer.startSpan('graphql', {}, within) : null;
      if (operation) operations.set(operation, span);
      measures.begun(1, labels);
      response.once('close', () => {
        measures.begun(-1, labels);
        end(span, operation, response, begun, labels);
      });
      return context.with(operation ? trace.setSpan(within, operation) : within, () => handler(request, response));
    },

    observe(answered) {
      measures.operation(answered);
      const active = trace.getActiveSpan();
      const own =
        active && operations.has(active)
          ? active
          : tracer.startSpan('graphql', { startTime: since(answered.milliseconds) });
      describe(own, answered);
      own.end();
    },

    watch(database) {
      measures.pool(database);
      database.also((milliseconds, outcome, text) => {
        measures.statement(milliseconds / 1000, outcome);
        const attributes = {
          'db.system.name': 'postgresql',
          'db.operation.name': 'SELECT',
          'db.query.text': text.slice(0, longestStatement),
        };
        const startTime = since(milliseconds);
        const span = tracer.startSpan('SELECT', { kind: SpanKind.CLIENT, startTime, attributes });
        if (outcome === 'failed') span.setStatus(failed);
        span.end();
      });
    },

    delivery({ messageId, type, host, requestId }, work) {
      const begun = performance.now();
      const attributes = {
        'http.request.method': 'POST',
        'server.address': host,
        'messaging.message.id': messageId,
        'plangraph.event.type': type,
        ...(requestId === null ? {} : { 'plangraph.request.id': requestId }),
      };
      return tracer.startActiveSpan(`POST ${type}`, { kind: SpanKind.CLIENT, attributes }, async (span) => {
        const headers: Record<string, string> = {};
        propagation.inject(context.active(), headers);
        try {
          const done = await work(headers);
          if (done.status !== null) span.setAttribute('http.response.status_code', done.status);
          if (done.failure !== null) span.setStatus(failed).setAttribute('error.type', done.failure);
          measures.delivered((performance.now() - begun) / 1000, done);
          return done;
        } finally {
          span.end();
        }
      });
    },

    job(name, milliseconds, isFailed) {
      measures.job(milliseconds / 1000, { 'plangraph.job.name': name, outcome: isFailed ? 'failed' : 'done' });
      const span = tracer.startSpan(`job ${name}`, { startTime: since(milliseconds) });
      if (isFailed) span.setStatus(failed);
      span.end();
    },
    close,
  };
}

type Labels = Readonly<Record<string, string | number>>;

function describe(span: Span, { operation, type, errors }: AnsweredOperation): void {
  if (type !== null) span.setAttribute('graphql.operation.type', type);
  if (operation !== null) span.setAttribute('graphql.operation.name', operation);
  span.updateName([type ?? 'graphql', operation].filter(Boolean).join(' '));
  if (errors.size) span.setStatus(failed).setAttribute('plangraph.error.codes', [...errors].join(','));
}
