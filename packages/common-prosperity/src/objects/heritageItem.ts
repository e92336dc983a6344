import type { Graph } from '@plangraph/schema';
import { heritageItemRow } from '../imports.ts';
import { heritageMoves } from '../rules/stages.ts';

/** HeritageItem: a craft, custom or site of cultural heritage. */
export function declareHeritageItem(graph: Graph): void {
  graph.noun('HeritageItem', {
    fields: (t) => ({
      code: t.column('code'),
      name: t.bilingual('name'),
      level: t.column('level'),
      stage: t.column('stage'),
      appliedOn: t.column('appliedOn'),
      listedOn: t.column('listedOn'),
      delistedOn: t.column('delistedOn'),
      place: t.one('place'),
      designation: t.one('designation'),
      citation: t.one('citation'),
      synthetic: t.column('synthetic'),
    }),
    filter: ['code', 'level', 'stage', 'appliedOn', 'listedOn', 'delistedOn', 'place', 'designation'],
    orderBy: ['code', 'level', 'appliedOn', 'listedOn', 'delistedOn'],
    groupBy: ['level', 'stage', 'place.code'],
    search: ['nameZh', 'nameEn', 'code'],
    query: { one: { name: 'heritageItem', by: ['code'] }, many: 'heritageItems' },
  });

  graph.register('HeritageItem', {
    row: heritageItemRow,
    roles: ['reporter', 'administrator'],
    belongs: { place: 'place' },
    stages: {
      column: 'stage',
      // What stood on a list before the register is entered as it is.
      initial: ['CANDIDATE', 'APPLIED', 'LISTED'],
      moves: heritageMoves,
      dates: { APPLIED: 'appliedOn', LISTED: 'listedOn', DELISTED: 'delistedOn' },
    },
  });
}
