import type { Graph } from '@plangraph/schema';

/** The words of governance. */
export function declareEnums(graph: Graph) {
  return {
    ReformStage: graph.enumType('ReformStage', {
      description: 'How far a reform has come.',
      values: {
        PLANNED: 'Decided upon, not begun (谋划).',
        UNDER_WAY: 'Being carried out, deepened or widened (推进).',
        COMPLETED: 'Carried out; what it changed is the rule (完成).',
      },
    }),
    ServiceMatterKind: graph.enumType('ServiceMatterKind', {
      description: 'Whose matter a service matter is.',
      values: {
        PERSON: 'A matter of a person’s life, such as a birth (个人事项).',
        ENTERPRISE: 'A matter of an enterprise’s life, such as opening a shop (企业事项).',
      },
    }),
    ServiceMatterStage: graph.enumType('ServiceMatterStage', {
      description: 'How far a service matter has come towards being done at one go.',
      values: {
        PLANNED: 'Chosen; still done at each office by itself (计划).',
        ON_TRIAL: 'Done at one go in some places or cases (试运行).',
        OFFERED: 'Done at one go for everybody (上线).',
      },
    }),
    RequestState: graph.enumType('RequestState', {
      description: 'How far the answer to an enterprise’s request has come.',
      values: {
        RECEIVED: 'Received, not answered yet (已受理).',
        ANSWERED: 'The enterprise has an answer; what it asked for is not settled yet (已答复).',
        RESOLVED: 'Settled (已办结).',
      },
    }),
  };
}
