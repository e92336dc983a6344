import { promiseRow } from './imports.js';

export function declareCreditPromise(graph) {
  graph.noun('CreditPromise', {
    fields: (t) => ({
      code: t.column('code'),
      enterprise: t.one('enterprise'),
      promisedOn: t.column('promisedOn'),
      name: t.bilingual('name'),
    }),
    filter: ['promisedOn'],
    orderBy: ['promisedOn', 'code'],
    query: { one: { name: 'creditPromise', by: ['code'] }, many: 'creditPromises' },
  });
  graph.register('CreditPromise', {
    row: promiseRow,
    roles: ['reporter', 'administrator'],
    belongs: { partOf: 'enterprise' },
  });
}
