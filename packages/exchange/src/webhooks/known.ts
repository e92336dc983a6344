import type { Graph } from '@plangraph/schema';
import { testEvent } from './events.ts';
import type { Known } from './readInput.ts';

/** What endpoints of a composition can be about: its events, and the nouns of its registers. */
export function knownTo({ events, rowRegisters }: Pick<Graph, 'events' | 'rowRegisters'>): Known {
  return {
    events: new Set([...events.keys()].filter((name) => name !== testEvent)),
    nouns: new Set([...rowRegisters.values()].map(({ register }) => register.noun)),
  };
}
