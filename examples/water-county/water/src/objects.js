import { sampleRow, waterRow } from './imports.js';

export function declareWaterBody(graph) {
  graph.noun('WaterBody', {
    fields: (t) => ({
      code: t.column('code'),
      name: t.bilingual('name'),
      kind: t.column('kind'),
      place: t.one('place'),
      project: t.one('project'),
      samples: t.connection('samples'),
    }),
    filter: ['code', 'kind', 'place'],
    orderBy: ['code'],
    groupBy: ['kind'],
    query: { one: { name: 'waterBody', by: ['code'] }, many: 'waterBodies' },
  });
  graph.register('WaterBody', {
    row: waterRow,
    roles: ['reporter', 'administrator'],
    belongs: { place: 'place' },
  });
}

export function declareWaterSample(graph) {
  graph.noun('WaterSample', {
    fields: (t) => ({
      code: t.column('code'),
      body: t.one('body'),
      takenOn: t.column('takenOn'),
      grade: t.column('grade'),
    }),
    filter: ['takenOn', 'grade'],
    orderBy: ['takenOn', 'code'],
    query: { one: { name: 'waterSample', by: ['code'] }, many: 'waterSamples' },
  });
  graph.register('WaterSample', {
    row: sampleRow,
    roles: ['reporter', 'administrator'],
    belongs: { partOf: 'body' },
  });
}
