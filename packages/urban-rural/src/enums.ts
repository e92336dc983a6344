import { daysInWords, type Escalation, stepsOfWeeks } from '@plangraph/plan';
import type { Graph } from '@plangraph/schema';

/** The words of urban and rural, as references that others may use. */
export type Words = ReturnType<typeof declareEnums>;

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
    RelocationStage: graph.enumType('RelocationStage', {
      description: 'How far a relocation has come.',
      values: {
        PLANNED: 'Decided upon; the households have not signed yet (计划).',
        SIGNED: 'The households have signed (签约).',
        MOVED: 'The last household has moved (搬迁完成).',
      },
    }),
    RectificationOrigin: graph.enumType('RectificationOrigin', {
      description: 'Which kind of inspection found what has to be put right.',
      values: {
        CENTRAL_INSPECTION:
          'An inspection for ecology and environment by the central government (中央生态环境保护督察).',
        RIVER_BASIN_DISCLOSURE: 'A disclosure of problems along a great river (流域生态环境问题披露).',
        PROVINCIAL_INSPECTION: 'An inspection by the province (省级生态环境保护督察).',
        LOCAL_INSPECTION: 'An inspection by the city or the county itself (市县自查).',
      },
    }),
    RectificationState: graph.enumType('RectificationState', {
      description: 'How far the repair of a finding has come.',
      values: {
        OPEN: 'Found, and not begun (待整改).',
        IN_PROGRESS: 'Being put right (整改中).',
        ACCEPTED: 'Put right, and accepted on the spot; not closed by those who found it (已验收).',
        CLOSED: 'Closed by those who found it (已销号).',
      },
    }),
    RectificationEscalation: graph.builder.enumType('RectificationEscalation', {
      description: 'Who takes up a finding whose due day has passed.',
      values: {
        NONE: { description: 'Nobody: it is in time, or closed (无需督办).' },
        REMINDED: {
          description: `Whoever has to put it right is reminded: ${daysInWords(stepsOfWeeks, 'REMINDED')} (提醒).`,
        },
        SUPERVISED: { description: `It is supervised from above: ${daysInWords(stepsOfWeeks, 'SUPERVISED')} (督办).` },
        SUMMONED: {
          description: `Whoever answers for it is summoned: ${daysInWords(stepsOfWeeks, 'SUMMONED')} (约谈).`,
        },
      } satisfies Record<Escalation, unknown>,
    }),
    EcologyWorkKind: graph.enumType('EcologyWorkKind', {
      description: 'What a work for the environment is for.',
      values: {
        WATER: 'Rivers, lakes and waste water (水).',
        AIR: 'The air (大气).',
        SOIL: 'Soil and mined land (土壤).',
        FOREST: 'Forests, wetlands and the species in them (林草与生物多样性).',
        WASTE: 'Less waste, and its treatment (固体废物).',
      },
    }),
    EcologyWorkStage: graph.enumType('EcologyWorkStage', {
      description: 'How far a work for the environment has come.',
      values: {
        PLANNED: 'Decided upon; work has not begun (计划).',
        UNDER_WAY: 'Work has begun (在建).',
        COMPLETED: 'Accepted as complete (完成).',
      },
    }),
  };
}
