import type { Graph } from '@plangraph/schema';

/** The words of common prosperity. */
export function declareEnums(graph: Graph) {
  return {
    FacilityKind: graph.enumType('FacilityKind', {
      description: 'Whom a facility serves.',
      values: {
        HOSPITAL: 'The sick: a hospital (医院).',
        OLD_AGE: 'The old: a home or a day centre (养老).',
        CHILD_CARE: 'Small children: a nursery (托育).',
      },
    }),
    FacilityStage: graph.enumType('FacilityStage', {
      description: 'How far a facility has come.',
      values: {
        PLANNED: 'Decided upon; work has not begun (计划).',
        BUILDING: 'Work has begun (在建).',
        OPEN: 'It serves (开放).',
        CLOSED: 'It serves no more (关闭).',
      },
    }),
    HeritageLevel: graph.enumType('HeritageLevel', {
      description: 'Level of the list on which a heritage item stands.',
      values: {
        NATIONAL: 'The national list (国家级).',
        PROVINCIAL: 'The province’s list (省级).',
        MUNICIPAL: 'The city’s list (市级).',
        COUNTY: 'The county’s list (县级).',
      },
    }),
    HeritageStage: graph.enumType('HeritageStage', {
      description: 'How far the listing of a heritage item has come.',
      values: {
        CANDIDATE: 'It is to be proposed (拟申报).',
        APPLIED: 'An application is filed (已申报).',
        LISTED: 'It stands on the list (已列入).',
        NOT_LISTED: 'It was not taken onto the list; it may be applied for again (未列入).',
        DELISTED: 'It was taken off the list (退出名录).',
      },
    }),
  };
}
