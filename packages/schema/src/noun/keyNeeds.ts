import { stepsOf } from '@plangraph/rows';
import type { Needs } from './needs.ts';

/** What is needed of a row to know it by its key. */
export function keyNeeds(paths: readonly string[]): Needs {
  return Object.fromEntries([...stepsOf(paths)].map(([step, rest]) => [step, rest.length ? keyNeeds(rest) : true]));
}
