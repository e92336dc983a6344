import type { OperationMetrics } from '../metrics/operationMetrics.ts';
import type { Telemetry } from './telemetry.ts';

/** Metrics of operations that a collector hears of too. */
export function observedBy(telemetry: Telemetry, metrics: OperationMetrics | undefined): OperationMetrics {
  return {
    observe(operation) {
      metrics?.observe(operation);
      telemetry.observe(operation);
    },
    know: (persisted) => metrics?.know(persisted),
    countDeprecated: (coordinate, client) => metrics?.countDeprecated(coordinate, client),
  };
}
