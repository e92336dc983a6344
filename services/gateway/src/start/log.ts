import { type Logger, pino, stdTimeFunctions } from 'pino';

/** A log of one JSON object per line. Commands whose output is read by programs log to standard error. */
export function createLog(level: string, stream: 'stdout' | 'stderr' = 'stdout'): Logger {
  return pino(
    { level, base: null, timestamp: stdTimeFunctions.isoTime, formatters: { level: (label) => ({ level: label }) } },
    pino.destination({ fd: stream === 'stdout' ? 1 : 2, sync: true }),
  );
}
