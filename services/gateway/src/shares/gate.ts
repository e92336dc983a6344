import { createFairQueue } from './fairQueue.ts';

/** How many may be within at once, and how many may wait for how long. */
export interface GateSettings {
  readonly places: number;
  readonly queued: number;
  /** In milliseconds. */
  readonly patience: number;
}

/** Lets a bounded number in at once; the others wait their turn, each in the line of whom they ask for. */
export interface Gate {
  /**
   * Calls one of both, once, at once or later.
   *
   * @returns for who goes away: gives the place back, or leaves the line.
   */
  enter(key: string, admit: () => void, refuse: () => void): () => void;
}

interface Waiting {
  readonly admit: () => void;
  readonly refuse: () => void;
  late: NodeJS.Timeout;
}

/** How many of those who wait are let in before the event loop looks for others, such as probes. */
const admissionsPerTurn = 8;

/** Makes a gate with nobody within. */
export function createGate({ places, queued, patience }: GateSettings): Gate {
  const waiting = createFairQueue<Waiting>();
  let within = 0;
  let [admitted, deferred, turning] = [0, 0, false];

  const admitOne = (): void => {
    admitted += 1;
    const next = waiting.take();
    if (!next) return;
    clearTimeout(next.late);
    within += 1;
    next.admit();
  };
  const turn = (): void => {
    [admitted, turning] = [0, false];
    for (; deferred > 0 && admitted < admissionsPerTurn; deferred -= 1) admitOne();
    if (deferred > 0) nextTurn();
  };
  const nextTurn = (): void => {
    if (turning) return;
    turning = true;
    setImmediate(turn);
  };
  const admitNext = (): void => {
    within -= 1;
    if (waiting.size === 0) return;
    if (admitted < admissionsPerTurn) admitOne();
    else deferred += 1;
    nextTurn();
  };
  const refuse = (each: Waiting | undefined): void => {
    if (!each) return;
    clearTimeout(each.late);
    each.refuse();
  };

  return {
    enter(key, admit, refuseThis) {
      let state: 'waits' | 'within' | 'gone' = 'within';
      // The places of those who are let in next turn are taken.
      if (within + deferred < places) {
        within += 1;
        admit();
        return () => {
          if (state === 'within') admitNext();
          state = 'gone';
        };
      }
      state = 'waits';
      const refused = () => {
        state = 'gone';
        refuseThis();
      };
      const entry: Waiting = {
        admit() {
          state = 'within';
          admit();
        },
        refuse: refused,
        late: setTimeout(() => {
          if (waiting.remove(key, entry)) refused();
        }, patience),
      };
      waiting.add(key, entry);
      if (waiting.size > queued) refuse(waiting.takeLastOfLongest());
      return () => {
        if (state === 'within') admitNext();
        else if (state === 'waits') {
          clearTimeout(entry.late);
          waiting.remove(key, entry);
        }
        state = 'gone';
      };
    },
  };
}
