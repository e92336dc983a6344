import { performance } from 'node:perf_hooks';

/** How much of a look a process may have worked and still be at rest. */
const mostWork = 0.2;
/** By how much memory must have grown since it was least, after it was tidied last. */
const growth = 1.1;

/** What is looked at: for tests. */
export interface Looking {
  /** What memory the process takes, in bytes. */
  readonly memory: () => number;
  /** Which part of the time since the last look it worked. */
  readonly work: () => number;
}

/**
 * Makes what has a process tidied that serves many and is at rest: those who came at once, or were told something at once, leave several
 * times as much behind as is kept of them, and V8 would keep that until it needs the room for others. To be asked again and again.
 */
export function createTidying(collect: () => void, { memory, work }: Looking = ownProcess()): () => void {
  let least = 0;
  return () => {
    const now = memory();
    if (work() > mostWork) return;
    if (now <= least * growth) {
      least = Math.min(least, now);
      return;
    }
    collect();
    // Given back within some seconds: what is seen then is the least.
    least = now;
  };
}

function ownProcess(): Looking {
  let last = performance.eventLoopUtilization();
  return {
    memory: () => process.memoryUsage.rss(),
    work() {
      const now = performance.eventLoopUtilization();
      const { utilization } = performance.eventLoopUtilization(now, last);
      last = now;
      return utilization;
    },
  };
}
