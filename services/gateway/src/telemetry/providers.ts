import { context, type Meter, propagation, type Tracer } from '@opentelemetry/api';
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks';
import { W3CTraceContextPropagator } from '@opentelemetry/core';
import { OTLPMetricExporter } from '@opentelemetry/exporter-metrics-otlp-http';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { defaultResource, detectResources, envDetector, resourceFromAttributes } from '@opentelemetry/resources';
import { MeterProvider, PeriodicExportingMetricReader } from '@opentelemetry/sdk-metrics';
import {
  BatchSpanProcessor,
  ParentBasedSampler,
  TraceIdRatioBasedSampler,
  TracerProvider,
} from '@opentelemetry/sdk-trace';
import type { TracedProgram } from './telemetry.ts';

/** What makes spans and measures. */
export interface Providers {
  readonly tracer: Tracer;
  readonly meter: Meter;
  close(): Promise<void>;
}

/** Makes what sends spans and measures to the collector that the environment names. */
export function openProviders(role: TracedProgram): Providers {
  const { OTEL_TRACES_SAMPLER_ARG: share, OTEL_METRIC_EXPORT_INTERVAL: interval } = process.env;
  const own = resourceFromAttributes({ 'service.name': `plangraph-${role}`, 'service.namespace': 'plangraph' });
  const resource = defaultResource()
    .merge(own)
    .merge(detectResources({ detectors: [envDetector] }));
  const exporter = new OTLPTraceExporter();
  const kept = new TraceIdRatioBasedSampler(share ? Number(share) : 1);
  const traces = new TracerProvider({
    resource,
    // Who began a trace may have decided that it is not kept. That it is he decides within the share only: anybody may send such a header.
    sampler: new ParentBasedSampler({ root: kept, remoteParentSampled: kept }),
    spanProcessors: [new BatchSpanProcessor({ exporter })],
  });
  const reader = new PeriodicExportingMetricReader({
    exporter: new OTLPMetricExporter(),
    ...(interval ? { exportIntervalMillis: Number(interval), exportTimeoutMillis: Number(interval) } : {}),
  });
  const metrics = new MeterProvider({ resource, readers: [reader] });
  context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable());
  propagation.setGlobalPropagator(new W3CTraceContextPropagator());
  return {
    tracer: traces.getTracer('plangraph'),
    meter: metrics.getMeter('plangraph'),
    async close() {
      // A collector that is away keeps nothing from ending.
      await Promise.allSettled([traces.shutdown(), metrics.shutdown()]);
      context.disable();
      propagation.disable();
    },
  };
}
