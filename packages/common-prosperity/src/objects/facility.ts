import type { Graph } from '@plangraph/schema';
import { facilityRow } from '../imports.ts';
import { facilityMoves } from '../rules/stages.ts';

/** Facility: a hospital, or a place for the old or for children. */
export function declareFacility(graph: Graph): void {
  graph.noun('Facility', {
    fields: (t) => ({
      code: t.column('code'),
      name: t.bilingual('name'),
      kind: t.column('kind'),
      stage: t.column('stage'),
      grade: t.bilingual('grade', {
        description: 'The facility’s grade, such as that of a hospital; null where it has none or no source states it.',
      }),
      beds: t.column('beds'),
      startedOn: t.column('startedOn'),
      openedOn: t.column('openedOn'),
      closedOn: t.column('closedOn'),
      place: t.one('place'),
      designation: t.one('designation'),
      citation: t.one('citation'),
      synthetic: t.column('synthetic'),
    }),
    filter: ['code', 'kind', 'stage', 'beds', 'startedOn', 'openedOn', 'closedOn', 'place', 'designation'],
    orderBy: ['code', 'beds', 'startedOn', 'openedOn', 'closedOn'],
    aggregate: ['beds'],
    groupBy: ['kind', 'stage', 'place.code'],
    search: ['nameZh', 'nameEn', 'code'],
    query: { one: { name: 'facility', by: ['code'] }, many: 'facilities' },
  });

  graph.register('Facility', {
    row: facilityRow,
    roles: ['reporter', 'administrator'],
    belongs: { place: 'place' },
    stages: {
      column: 'stage',
      // What was there before the register is entered as it is.
      initial: ['PLANNED', 'BUILDING', 'OPEN'],
      moves: facilityMoves,
      dates: { BUILDING: 'startedOn', OPEN: 'openedOn', CLOSED: 'closedOn' },
    },
  });
}
