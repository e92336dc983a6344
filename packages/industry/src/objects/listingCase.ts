import type { Graph } from '@plangraph/schema';
import { listingCaseRow } from '../imports.ts';
import { listingMoves } from '../rules/listingStages.ts';

/** ListingCase: the way of an enterprise to a stock exchange. */
export function declareListingCase(graph: Graph): void {
  graph.noun('ListingCase', {
    label: ['enterprise', 'exchange'],
    fields: (t) => ({
      code: t.column('code'),
      enterprise: t.one('enterprise'),
      stage: t.column('stage'),
      stageOn: t.column('stageOn'),
      exchange: t.bilingual('exchange', {
        description: 'The stock exchange and its board; null where it is not chosen yet.',
      }),
      citation: t.one('citation'),
      synthetic: t.column('synthetic'),
    }),
    filter: ['code', 'enterprise', 'stage', 'stageOn'],
    orderBy: ['code', 'stage', 'stageOn'],
    groupBy: ['stage', 'enterprise.code'],
    query: { one: { name: 'listingCase', by: ['code'] }, many: 'listingCases' },
  });

  graph.register('ListingCase', {
    row: listingCaseRow,
    roles: ['reporter', 'administrator'],
    belongs: { place: 'enterprise.place' },
    stages: {
      column: 'stage',
      initial: ['TUTORING_FILED'],
      moves: listingMoves,
      dates: {
        NEEQ_BASE: 'stageOn',
        NEEQ_INNOVATION: 'stageOn',
        FILED: 'stageOn',
        LISTED: 'stageOn',
        WITHDRAWN: 'stageOn',
      },
    },
  });
}
