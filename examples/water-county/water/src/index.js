import { plan } from '@plangraph/plan';
import { projects } from '@plangraph/projects';
import { countOf, defineDomain } from '@plangraph/schema';
import { sampleRow, waterRow } from './imports.js';
import { declareWaterBody, declareWaterSample } from './objects.js';

export const water = defineDomain({
  id: 'water',
  compatible: '^0.1',
  uses: { plan, projects },
  types(graph) {
    graph.enumType('WaterKind', {
      description: 'What sort of water it is.',
      values: { RIVER: 'A river (河流).', RESERVOIR: 'A reservoir (水库).', SPRING: 'A spring (泉).' },
    });
    declareWaterBody(graph);
    declareWaterSample(graph);
    graph.extend('Place', (t) => ({
      waterBodies: t.connection('waterBodies', { description: 'The waters that lie here.' }),
    }));
    graph.extend('Project', (t) => ({
      waterBodies: t.connection('waterBodies', { description: 'The waters that the project made or cleans.' }),
    }));
  },
  imports: { waterBodies: waterRow, waterSamples: sampleRow },
  evidence: {
    'clean-water-samples': countOf('WaterSample', { where: { grade: { lte: 3 } }, on: 'takenOn', place: 'body.place' }),
  },
});
