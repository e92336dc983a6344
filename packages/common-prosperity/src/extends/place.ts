import type { Graph } from '@plangraph/schema';

/** What common prosperity adds to a place. */
export function extendPlace(graph: Graph): void {
  graph.extend('Place', (t) => ({
    villageIncomes: t.connection('villageIncomes', {
      description:
        'What this village earned by its own operations, one row a year; empty for a place that is no village.',
    }),
    jobRecords: t.connection('jobRecords', { description: 'How many urban jobs were new here, one row a period.' }),
    incomeSurveys: t.connection('incomeSurveys', {
      description: 'Disposable income a head of the place’s residents, one row a period.',
    }),
    facilities: t.connection('facilities', { description: 'Hospitals and places for the old or for children here.' }),
    heritageItems: t.connection('heritageItems', { description: 'The cultural heritage of the place.' }),
    brands: t.connection('brands', { description: 'The brands under which producers of this place sell.' }),
  }));
}
