import type { Escalation } from '@plangraph/plan';
import type { Graph } from '@plangraph/schema';

/** The words of governance, as references that others may use. */
export type Words = ReturnType<typeof declareEnums>;

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
    HandlingEscalation: graph.builder.enumType('HandlingEscalation', {
      description: 'Who takes up a request or a petition whose due day has passed.',
      values: {
        NONE: { description: 'Nobody: it is in time, or settled (无需督办).' },
        REMINDED: { description: 'Whoever handles it is reminded (催办).' },
        SUPERVISED: { description: 'It is supervised from above (督办).' },
        SUMMONED: { description: 'Whoever answers for it is summoned (约谈).' },
      } satisfies Record<Escalation, unknown>,
    }),
    CampaignStage: graph.enumType('CampaignStage', {
      description: 'How far a campaign against risks has come.',
      values: {
        PLANNED: 'Decided upon, not begun (部署).',
        UNDER_WAY: 'Inspections are held (整治中).',
        CLOSED: 'Ended; nothing more is inspected in its name (收官).',
      },
    }),
    InspectionState: graph.enumType('InspectionState', {
      description: 'How far what an inspection found has been put right.',
      values: {
        HELD: 'Held; what it found is not judged yet (已检查).',
        HAZARDS_OPEN: 'Hazards were found, and not all are put right (整改中).',
        CLOSED: 'Nothing was found, or all is put right (已闭环).',
      },
    }),
    PetitionState: graph.enumType('PetitionState', {
      description: 'How far a petition has come.',
      values: {
        RECEIVED: 'Received, not taken up yet (已受理).',
        UNDER_WAY: 'Being handled (办理中).',
        RESOLVED: 'Settled with whoever petitioned (已化解).',
        CLOSED: 'Settled, and its papers are filed (已归档).',
      },
    }),
    MediationState: graph.enumType('MediationState', {
      description: 'How a mediation ended, if it has.',
      values: {
        UNDER_WAY: 'Being mediated (调解中).',
        SETTLED: 'The parties agreed (调解成功).',
        FAILED: 'The parties did not agree; other ways are open to them (调解不成).',
      },
    }),
    LegalReviewOutcome: graph.enumType('LegalReviewOutcome', {
      description: 'What a legal review came to.',
      values: {
        PENDING: 'Not reviewed yet (审查中).',
        LAWFUL: 'Lawful; it may be issued (合法).',
        TO_AMEND: 'It may be issued when it is amended, and is reviewed again (应当修改).',
        REFUSED: 'Unlawful; it must not be issued (不合法).',
      },
    }),
  };
}
