import type { Graph } from '@plangraph/schema';

/** The words of urban and rural. */
export function declareEnums(graph: Graph) {
  return {
    RenewalKind: graph.enumType('RenewalKind', {
      description: 'What a renewal scheme makes of the place that it renews.',
      values: {
        OLD_NEIGHBOURHOOD: 'An old neighbourhood of a town whose buildings and pipes are renewed (老旧小区改造).',
        FUTURE_COMMUNITY: 'A future community: an urban neighbourhood with its services within reach (未来社区).',
        FUTURE_VILLAGE: 'A future village: the same idea for a village (未来乡村).',
      },
    }),
    RenewalStage: graph.enumType('RenewalStage', {
      description: 'How far a renewal scheme has come.',
      values: {
        PLANNED: 'Decided upon; work has not begun (计划).',
        UNDER_WAY: 'Work has begun (在建).',
        COMPLETED: 'Accepted as complete (建成).',
      },
    }),
  };
}
