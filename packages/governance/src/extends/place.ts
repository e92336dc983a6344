import type { Graph } from '@plangraph/schema';

/** What governance adds to a place. */
export function extendPlace(graph: Graph): void {
  graph.extend('Place', (t) => ({
    reforms: t.connection('reforms', { description: 'The reforms that the government of this place carries out.' }),
    serviceMatters: t.connection('serviceMatters', {
      description: 'The matters that the government of this place offers, or means to offer, at one go (一件事一次办).',
    }),
    riskCampaigns: t.connection('riskCampaigns', {
      description: 'The campaigns against risks (除险保安) that the government of this place runs.',
    }),
    inspections: t.connection('inspections', {
      orderBy: { heldOn: 'desc' },
      description: 'The inspections that were held here, the latest first.',
    }),
    petitionCases: t.connection('petitionCases', {
      description: 'The petitions (信访) that the government of this place answers.',
    }),
    mediations: t.connection('mediations', { description: 'The mediations (调解) of disputes that arose here.' }),
    legalReviews: t.connection('legalReviews', {
      description: 'The legal reviews (合法性审查) of what the government of this place is to decide or to issue.',
    }),
  }));
}
