/** Where the gateway stands between its first and its last moment. */
export type Phase = 'starting' | 'serving' | 'stopping' | 'failed';

/** What `/ready` answers. */
export interface ReadinessReport {
  readonly ready: boolean;
  readonly state: Phase | 'database unreachable';
}

/** Whether requests should be sent here. */
export interface Readiness {
  readonly phase: Phase;
  /** Reports the phase; while serving also whether what stands behind the gateway still answers. */
  report(): Promise<ReadinessReport>;
  /** Migrations and data are in place; `check` fails when the database does not answer. */
  serve(check: () => Promise<unknown>): void;
  /** No further requests should be sent. */
  stop(): void;
  /** What stands behind the gateway is gone for good: the process should be ended. */
  fail(): void;
}

/** How long the database may take to answer before the gateway counts as not ready, in milliseconds. */
const patience = 2000;

/** Begins in the phase `starting`. */
export function createReadiness(): Readiness {
  let phase: Phase = 'starting';
  let check: () => Promise<unknown> = async () => {};
  return {
    get phase() {
      return phase;
    },
    async report() {
      if (phase !== 'serving') return { ready: false, state: phase };
      return (await succeeds(check))
        ? { ready: true, state: 'serving' }
        : { ready: false, state: 'database unreachable' };
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

async function succeeds(check: () => Promise<unknown>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const tooLong = new Promise<false>((resolve) => {
    timer = setTimeout(resolve, patience, false);
  });
  const answered = check().then(
    () => true,
    () => false,
  );
  return Promise.race([answered, tooLong]).finally(() => clearTimeout(timer));
}
