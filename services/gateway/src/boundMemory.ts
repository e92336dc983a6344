import { setFlagsFromString } from 'node:v8';

/**
 * Has V8 collect what died when its heap has grown by 30 %. By default it waits for it to double and more, and the
 * process takes half as much again under load as it needs. Whoever sets sizes of the heap in NODE_OPTIONS gets those.
 */
export function boundMemory(environment: Readonly<Record<string, string | undefined>>): void {
  const stated = [...process.execArgv, environment.NODE_OPTIONS ?? ''].join(' ');
  if (!/(space-size|heap)/.test(stated)) setFlagsFromString('--heap-growing-percent=30');
}
