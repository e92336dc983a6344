import type { Graph } from '@plangraph/schema';

/** The words of projects. */
export function declareEnums(graph: Graph) {
  return {
    ProjectStage: graph.enumType('ProjectStage', {
      description: 'How far a project has come.',
      values: {
        PLANNED: 'It is being thought out (谋划).',
        PRELIMINARY: 'Studies, approvals and land are being prepared (前期).',
        STARTED: 'Work has started or resumed this year (开复工).',
        BUILDING: 'It is under construction (在建).',
        COMPLETED: 'It is completed (竣工).',
        SUSPENDED: 'It is suspended (停工).',
      },
    }),
  };
}
