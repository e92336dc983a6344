import type { DatabaseState } from '@plangraph/database';

/** Where the gateway stands between its first and its last moment. */
type Phase = 'starting' | 'serving' | 'stopping' | 'failed';

/** What `/ready` answers. */
interface ReadinessReport {
  readonly ready: boolean;
  readonly state: Phase | 'database unreachable';
  /** What stands behind the gateway, while it serves. */
  readonly database?: DatabaseState;
}

/** Whether requests should be sent here. */
export interface Readiness {
  readonly phase: Phase;
  /** Reports the phase; while serving also what the database behind the gateway does. One that is busy, or takes no writes, answers. */
  report(): Promise<ReadinessReport>;
  /** Migrations and data are in place; `check` tells the state of the database. */
  serve(check: () => Promise<DatabaseState>): void;
  /** No further requests should be sent. */
  stop(): void;
  /** What stands behind the gateway is gone for good: the process should be ended. */
  fail(): void;
}

/** How long the database may take to answer before the gateway counts as not ready, in milliseconds. */
const patience = 5000;

/** Begins in the phase `starting`. */
export function createReadiness(): Readiness {
  let phase: Phase = 'starting';
  let check: () => Promise<DatabaseState> = async () => 'ready';
  return {
    get phase() {
      return phase;
    },
    async report() {
      if (phase !== 'serving') return { ready: false, state: phase };
      const database = await inTime(check);
      return database === 'away'
        ? { ready: false, state: 'database unreachable', database }
        : { ready: true, state: 'serving', database };
    },
    serve(given) {
      // A stop that came during the start is not undone by the start's end.
      if (phase !== 'starting') return;
      phase = 'serving';
      check = given;
    },
    stop() {
      if (phase !== 'failed') phase = 'stopping';
    },
    fail() {
      phase = 'failed';
    },
  };
}

async function inTime(check: () => Promise<DatabaseState>): Promise<DatabaseState> {
  let timer: NodeJS.Timeout | undefined;
  const tooLong = new Promise<DatabaseState>((resolve) => {
    timer = setTimeout(resolve, patience, 'away');
  });
  const told = check().catch((): DatabaseState => 'away');
  return Promise.race([told, tooLong]).finally(() => clearTimeout(timer));
}
