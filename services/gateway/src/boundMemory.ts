import { setFlagsFromString } from 'node:v8';

/**
 * Has V8 collect what died when its heap has grown by 30 %. By default it waits for it to double and more. A gateway
 * that answers thousands of requests a second with what it has kept makes little but short-lived texts, and took half
 * as much memory again for them. Whoever sets sizes of the heap in NODE_OPTIONS gets those.
 */
export function boundMemory(environment: Readonly<Record<string, string | undefined>>): void {
  const stated = [...process.execArgv, environment.NODE_OPTIONS ?? ''].join(' ');
  if (!/space-size|heap/.test(stated)) setFlagsFromString('--heap-growing-percent=30');
}
