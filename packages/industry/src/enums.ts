import type { Graph } from '@plangraph/schema';

/** The words of industry, as references that others may use. */
export type Words = ReturnType<typeof declareEnums>;

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
    RecognitionKind: graph.enumType('RecognitionKind', {
      description: 'What an enterprise is recognised as, from the lowest step of the echelon to the highest.',
      values: {
        ABOVE_SCALE: 'Industry above designated size, by its yearly revenue (规上工业企业).',
        SPECIALISED_SME: 'A specialised small or medium-sized enterprise of the province (省级专精特新中小企业).',
        HIDDEN_CHAMPION: 'A hidden champion of the province (省级隐形冠军).',
        LITTLE_GIANT: 'A specialised little giant of the nation (国家级专精特新小巨人).',
      },
    }),
    EchelonMeasure: graph.enumType('EchelonMeasure', {
      description: 'What the records of an enterprise are asked for a criterion of the echelon.',
      values: {
        REVENUE: 'Revenue of the main business in the last calendar year (上年主营业务收入), in CNY 10,000.',
        REVENUE_GROWTH: 'Growth of that revenue over the year before, in percent (主营业务收入增速).',
        OUTPUT: 'Gross output of the last calendar year (上年总产值), in CNY 10,000.',
        OUTPUT_GROWTH: 'Growth of that output over the year before, in percent (总产值增速).',
        RECOGNITION: 'A recognition of a lower level that the enterprise must hold already (已有认定).',
      },
    }),
    ListingStage: graph.enumType('ListingStage', {
      description: 'How far an enterprise has come towards a stock exchange.',
      values: {
        TUTORING_FILED: 'Its tutoring by a sponsor was filed (辅导备案).',
        NEEQ_BASE: 'It is quoted in the base layer of the National Equities Exchange (新三板基础层).',
        NEEQ_INNOVATION: 'It is quoted in the innovation layer of the National Equities Exchange (新三板创新层).',
        FILED: 'Its application for listing was filed (申报).',
        LISTED: 'It is listed (上市).',
        WITHDRAWN: 'The case was withdrawn (撤回).',
      },
    }),
  };
}
