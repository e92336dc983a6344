import { startErrors } from '../errors/start.ts';
import type { Telemetry, TracedProgram } from './telemetry.ts';

/**
 * Opens telemetry where an endpoint is named. Nowhere else is anything of it loaded: it is an optional dependency.
 *
 * @throws {Failure} TELEMETRY_ABSENT where it is not installed.
 */
export async function telemetryFor(endpoint: string | null, role: TracedProgram): Promise<Telemetry | null> {
  if (endpoint === null) return null;
  const { openTelemetry } = await import('./openTelemetry.ts').catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'ERR_MODULE_NOT_FOUND' ? startErrors.TELEMETRY_ABSENT({ cause: error }) : error;
  });
  return openTelemetry(role);
}
