import type { Graph } from '@plangraph/schema';
import { inspectionRow } from '../imports.ts';
import { inspectionMoves } from '../rules/stages.ts';

/** Inspection: one inspection of a campaign, with the hazards that it found. */
export function declareInspection(graph: Graph): void {
  graph.noun('Inspection', {
    label: ['campaign', 'place', 'heldOn'],
    fields: (t) => ({
      code: t.column('code'),
      campaign: t.one('campaign'),
      place: t.one('place'),
      state: t.column('state'),
      heldOn: t.column('heldOn'),
      hazards: t.column('hazards'),
      hazardsClosed: t.column('hazardsClosed'),
      closedOn: t.column('closedOn'),
      synthetic: t.column('synthetic'),
    }),
    filter: ['code', 'campaign', 'place', 'state', 'heldOn', 'closedOn'],
    orderBy: ['heldOn', 'closedOn', 'code'],
    aggregate: ['hazards', 'hazardsClosed'],
    groupBy: ['state', 'campaign.code', 'place.code'],
    query: { one: { name: 'inspection', by: ['code'] }, many: 'inspections' },
  });

  graph.register('Inspection', {
    row: inspectionRow,
    roles: ['reporter', 'administrator'],
    belongs: { place: 'place' },
    stages: { column: 'state', initial: ['HELD'], moves: inspectionMoves, dates: { CLOSED: 'closedOn' } },
  });
}
