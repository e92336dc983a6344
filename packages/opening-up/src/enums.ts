import type { Graph } from '@plangraph/schema';

/** The words of opening-up. */
export function declareEnums(graph: Graph) {
  return {
    TransportMode: graph.enumType('TransportMode', {
      description: 'What travels on a transport scheme.',
      values: {
        AIRPORT: 'An airport (机场).',
        EXPRESSWAY: 'An expressway (高速公路).',
        ROAD: 'Any other road (公路).',
        RAILWAY: 'A railway (铁路).',
      },
    }),
    TransportPlanningStatus: graph.enumType('TransportPlanningStatus', {
      description: 'Where a transport scheme stands in the planning of higher governments.',
      values: {
        PROPOSED: 'Its own place is thinking it out (谋划).',
        SOUGHT: 'Its place seeks to have it taken into a higher plan (争取纳入规划).',
        LISTED: 'A higher plan lists it (已纳入规划).',
        APPROVED: 'It is approved to be built (已批复).',
      },
    }),
    PartnerRegionKind: graph.enumType('PartnerRegionKind', {
      description: 'How a partner region and the plan’s place work together.',
      values: {
        PAIRED_REGION: 'A developed region that is paired with the place (结对地区).',
        ENCLAVE: 'Ground in another place where the place’s own industry works (飞地).',
        COOPERATION_ZONE: 'A zone that several places build together (合作区).',
      },
    }),
    CooperationStage: graph.enumType('CooperationStage', {
      description: 'How far a cooperation with a partner region has come.',
      values: {
        PLANNED: 'It is being thought out; nothing is agreed (谋划).',
        AGREED: 'The two have agreed upon it (签约).',
        UNDER_WAY: 'It is being carried out (实施).',
        COMPLETED: 'What was agreed is done (完成).',
        ENDED: 'It was given up before it was completed (终止).',
      },
    }),
  };
}
