import type { Graph } from '@plangraph/schema';

/** What governance adds to an organisation. */
export function extendOrganisation(graph: Graph): void {
  graph.extend('Organisation', (t) => ({
    reforms: t.connection('reforms', { description: 'The reforms that the organisation leads.' }),
    serviceMatters: t.connection('serviceMatters', {
      description: 'The matters done at one go (一件事一次办) that the organisation leads.',
    }),
    enterpriseRequests: t.connection('enterpriseRequests', {
      orderBy: { dueOn: 'asc' },
      description: 'The requests of enterprises (企业诉求) that the organisation handles, the first due first.',
    }),
    riskCampaigns: t.connection('riskCampaigns', {
      description: 'The campaigns against risks (除险保安) that the organisation leads.',
    }),
    petitionCases: t.connection('petitionCases', {
      orderBy: { dueOn: 'asc' },
      description: 'The petitions (信访) that the organisation handles, the first due first.',
    }),
    legalReviews: t.connection('legalReviews', {
      orderBy: { receivedOn: 'desc' },
      description: 'The legal reviews (合法性审查) that the organisation asked for, the latest first.',
    }),
  }));
}
