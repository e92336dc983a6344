import { countOf, type Evidence } from '@plangraph/schema';

/** Indicators that this domain counts from its own records. */
export const evidence: Readonly<Record<string, Evidence>> = {
  '__nouns-code__.completed': countOf('__Noun__', { on: 'completedOn', place: 'place' }),
};
