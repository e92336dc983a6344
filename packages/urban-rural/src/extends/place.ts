import type { Graph } from '@plangraph/schema';

/** What urban and rural adds to a place. */
export function extendPlace(graph: Graph): void {
  graph.extend('Place', (t) => ({
    districts: t.connection('districts', {
      description:
        'The development areas (片区) that lie here. Not to be confused with `children` of the kind DISTRICT, which are places.',
    }),
    renewalSchemes: t.connection('renewalSchemes', {
      description: 'The old neighbourhoods, future communities and future villages that are renewed or built here.',
    }),
    relocations: t.connection('relocations', {
      description: 'The relocations (搬迁) of households that leave this place.',
    }),
    relocationsHere: t.connection('relocationsHere', {
      description: 'The relocations (搬迁) of households that move to this place.',
    }),
    rectificationItems: t.connection('rectificationItems', {
      description: 'The findings of inspections that have to be put right here (整改).',
    }),
    ecologyWorks: t.connection('ecologyWorks', {
      description: 'The works for water, air, forest and soil here (生态工程).',
    }),
  }));
}
