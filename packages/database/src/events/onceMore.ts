/** Work of which one is under way at most. */
export interface OnceMore {
  /** Has it done from now on: at once, or once more where it is under way, however near its end. */
  ask(): void;
  /** Settles when nothing is under way. */
  settled(): Promise<void>;
}

/**
 * Makes work that nobody asks for in vain: whoever asks is followed by a beginning. Whoever asks while it is under way is served by one
 * more, with all who do. The work itself must not fail, and may ask.
 */
export function onceMore(work: () => Promise<void>): OnceMore {
  let asked = false;
  let running: Promise<void> | null = null;
  const run = async (): Promise<void> => {
    while (asked) {
      asked = false;
      await work();
    }
    // In the same breath as the last look at `asked`: between the two nobody can ask.
    running = null;
  };
  return {
    ask() {
      asked = true;
      running ??= run();
    },
    async settled() {
      await running;
    },
  };
}
