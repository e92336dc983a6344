/** Where this package reports what it does; pino and console both fit. */
export interface Log {
  info(message: string): void;
  warn(message: string): void;
  error(message: string): void;
}

/** The log of those who want none. */
export const silentLog: Log = { info() {}, warn() {}, error() {} };
