import type { Graph, Standpoint, Where } from '@plangraph/schema';
import { riskCampaignRow } from '../imports.ts';
import { closureRate } from '../rules/closureRate.ts';
import { campaignMoves } from '../rules/stages.ts';

/** Inspections that count: also for administrators, who see retired ones, the rate leaves those out. */
function serving({ asOf }: Standpoint): Where<'Inspection'> {
  const now = { retiredAt: { isNull: true } };
  return asOf ? { or: [now, { retiredAt: { gt: asOf.toISOString() } }] } : now;
}

/** RiskCampaign: a campaign against a kind of risk, with its inspections. */
export function declareRiskCampaign(graph: Graph): void {
  graph.noun('RiskCampaign', {
    fields: (t) => ({
      code: t.column('code'),
      title: t.bilingual('title'),
      place: t.one('place'),
      lead: t.one('lead'),
      measure: t.one('measure'),
      stage: t.column('stage'),
      beganOn: t.column('beganOn'),
      closedOn: t.column('closedOn'),
      inspections: t.connection('inspections', {
        orderBy: { heldOn: 'desc' },
        description: 'The inspections of the campaign, the latest first; their sums say how many hazards were found.',
      }),
      closureRate: t.derived({
        description:
          'The hazards put right as a share of those that its inspections found, in percent, cut after the second digit: 100 means all of them. Null while none was found.',
        type: 'Decimal',
        nullable: true,
        needs: { inspections: { where: serving, select: { hazards: true, hazardsClosed: true } } },
        resolve: ({ inspections }) => closureRate(inspections),
      }),
      synthetic: t.column('synthetic'),
    }),
    filter: ['code', 'place', 'lead', 'measure', 'stage', 'beganOn', 'closedOn'],
    orderBy: ['code', 'beganOn', 'closedOn'],
    groupBy: ['stage', 'place.code', 'lead.code', 'measure.code'],
    search: ['titleZh', 'titleEn', 'code'],
    query: { one: { name: 'riskCampaign', by: ['code'] }, many: 'riskCampaigns' },
  });

  graph.register('RiskCampaign', {
    row: riskCampaignRow,
    roles: ['reporter', 'administrator'],
    belongs: { place: 'place', leads: ['lead'], serves: ['measure'] },
    stages: {
      column: 'stage',
      initial: ['PLANNED'],
      moves: campaignMoves,
      dates: { UNDER_WAY: { first: 'beganOn' }, CLOSED: 'closedOn' },
    },
  });
}
