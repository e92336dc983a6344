import { gaugeRow } from './imports.js';
import { gaugeRegister } from './register.js';

/** The gauges, with what the register of the river bureau says of each. */
export function declareGauge(graph) {
  graph.noun('Gauge', {
    fields: (t) => ({
      code: t.column('code'),
      name: t.bilingual('name'),
      body: t.one('body'),
      station: t.column('station'),
      level: t.loaded({
        description:
          'The level that was read last, in metres above the gauge’s zero, as the register of the river bureau has it.',
        type: 'String',
        from: gaugeRegister,
        needs: { station: true },
        key: ({ station }) => station,
      }),
    }),
    filter: ['code', 'body'],
    orderBy: ['code'],
    query: { one: { name: 'gauge', by: ['code'] }, many: 'gauges' },
  });
  graph.register('Gauge', {
    row: gaugeRow,
    roles: ['reporter', 'administrator'],
    belongs: { partOf: 'body' },
  });
}
