import type { DeclineReason } from '../reader/declined.ts';

/** How many operations were answered straight from their rows since the schema was composed. */
export interface DirectCounts {
  readonly answered: number;
  /** Left to another executor, by reason. */
  readonly declined: Readonly<Partial<Record<DeclineReason, number>>>;
}

/** Counts the operations of one executor. */
export interface DirectTally {
  answer(): void;
  decline(reason: DeclineReason): void;
  read(): DirectCounts;
}

/** Makes a tally at zero. */
export function createTally(): DirectTally {
  let answered = 0;
  const declined = new Map<DeclineReason, number>();
  return {
    answer() {
      answered += 1;
    },
    decline(reason) {
      declined.set(reason, (declined.get(reason) ?? 0) + 1);
    },
    read: () => ({ answered, declined: Object.fromEntries(declined) }),
  };
}
