/** Does work a few at a time, in the order in which it was asked for. */
export function createTurns(atOnce: number): <T>(work: () => Promise<T>) => Promise<T> {
  const waiting: (() => void)[] = [];
  let within = 0;
  return async (work) => {
    if (within >= atOnce) await new Promise<void>((resolve) => waiting.push(resolve));
    else within += 1;
    try {
      return await work();
    } finally {
      // The place is handed on, or given back.
      const next = waiting.shift();
      if (next) next();
      else within -= 1;
    }
  };
}
