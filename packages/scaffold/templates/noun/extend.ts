import type { Graph } from '@plangraph/schema';

/** What __domainEn__ adds to a place. */
export function extendPlace(graph: Graph): void {
  graph.extend('Place', (t) => ({
    // begin
    __nouns__: t.connection('__nouns__', { description: 'The __nounsEn__ that lie here.' }),
    // end
  }));
}
