import type { Graph } from '@plangraph/schema';

/** The words of __domainEn__. */
export function declareEnums(graph: Graph) {
  return {
    __Noun__Stage: graph.enumType('__Noun__Stage', {
      description: 'How far a __nounEn__ has come.',
      values: {
        PLANNED: 'It is planned, and nothing has begun (谋划).',
        UNDER_WAY: 'Work on it goes on (实施中).',
        COMPLETED: 'It is completed (已完成).',
        STOPPED: 'It was given up before it was completed (已终止).',
      },
    }),
  };
}
