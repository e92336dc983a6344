import type { Graph } from '@plangraph/schema';

/** The words of industry. */
export function declareEnums(graph: Graph) {
  return {
    ParkKind: graph.enumType('ParkKind', {
      description: 'What sort of park it is.',
      values: {
        DEVELOPMENT_ZONE: 'An economic development zone (经济开发区).',
        SPECIALISED: 'A park for one line of industry (特色产业园).',
        CHEMICAL: 'A chemical park, under rules of its own (化工园区).',
        SMALL_AND_MICRO: 'A park for small and micro enterprises (小微企业园).',
      },
    }),
  };
}
