import { setFlagsFromString } from 'node:v8';

/**
 * Has V8 collect young objects in steps of 8 MiB. By default it lets them pile up, promotes what is not yet dead, and
 * takes a third more memory for that under load, at the same speed. Whoever sets a size in NODE_OPTIONS gets that.
 */
export function boundMemory(environment: Readonly<Record<string, string | undefined>>): void {
  const stated = [...process.execArgv, environment.NODE_OPTIONS ?? ''].join(' ');
  if (!stated.includes('semi-space-size')) setFlagsFromString('--max-semi-space-size=8');
}
