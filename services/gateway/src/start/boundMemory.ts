import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/**
 * Has V8 collect what died when the heap of a gateway that has started has grown by 30 %. By default it waits for it to
 * double and more. Under load a gateway makes little but short-lived texts and rows, and took up to half as much memory
 * again for them, no faster for it. Whoever sets sizes of the heap in NODE_OPTIONS gets those.
 */
export function boundMemory(environment: Readonly<Record<string, string | undefined>>): void {
  const stated = [...process.execArgv, environment.NODE_OPTIONS ?? ''].join(' ');
  if (!/space-size|heap/.test(stated)) setFlagsFromString('--heap-growing-percent=30');
}

/**
 * Has V8 give back what a start leaves behind, when the process has come to rest: a quarter of its memory. V8 does so by itself, bit by bit
 * and only while little happens, but begins with it only when something has shown it that there may be garbage, such as a context of
 * scripts that came and went. To be called before anything else is done.
 */
export function tidyAtRest(): void {
  runInNewContext('0');
}

/** Collects all garbage at once, which takes some tenths of a second, and has V8 give back soon what it does not need. */
export function collectGarbage(): void {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
  setFlagsFromString('--no-expose-gc');
}
