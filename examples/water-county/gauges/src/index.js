import { plan } from '@plangraph/plan';
import { defineDomain } from '@plangraph/schema';
import { water } from '@water-county/water';
import { gaugeRow } from './imports.js';
import { declareGauge } from './objects.js';

export { gaugeRegister, readFrom } from './register.js';

/** Gauges of waters: the records are the graph's, their levels are the river bureau's. */
export const gauges = defineDomain({
  id: 'gauges',
  compatible: '^0.1',
  uses: { plan, water },
  types(graph) {
    declareGauge(graph);
    graph.extend('WaterBody', (t) => ({
      gauges: t.connection('gauges', { description: 'The gauges at which its level is read.' }),
    }));
  },
  imports: { gauges: gaugeRow },
});
