import type { Graph } from '@plangraph/schema';
import { landParcelRow } from '../imports.ts';
import { landMoves } from '../rules/landStates.ts';

/** LandParcel: construction land that waits to be used. */
export function declareLandParcel(graph: Graph): void {
  graph.noun('LandParcel', {
    label: ['place', 'code'],
    fields: (t) => ({
      code: t.column('code'),
      place: t.one('place'),
      enterprise: t.one('enterprise'),
      project: t.one('project'),
      state: t.column('state'),
      areaMu: t.column('areaMu'),
      settledOn: t.column('settledOn'),
      synthetic: t.column('synthetic'),
    }),
    filter: ['code', 'place', 'enterprise', 'project', 'state', 'areaMu', 'settledOn'],
    orderBy: ['code', 'areaMu', 'settledOn', 'state'],
    aggregate: ['areaMu'],
    groupBy: ['state', 'place.code', 'enterprise.code', 'project.code'],
    search: ['code'],
    query: { one: { name: 'landParcel', by: ['code'] }, many: 'landParcels' },
  });

  graph.register('LandParcel', {
    row: landParcelRow,
    roles: ['reporter', 'administrator'],
    belongs: { place: 'place' },
    stages: {
      column: 'state',
      initial: ['APPROVED_UNSUPPLIED', 'IDLE'],
      moves: landMoves,
      dates: { DIGESTED: 'settledOn', REVIVED: 'settledOn' },
    },
  });
}
