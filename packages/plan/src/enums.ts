import type { Graph } from '@plangraph/schema';

/** The words of the spine, as references that others may use. */
export type Words = ReturnType<typeof declareEnums>;

/** The words of the spine. */
export function declareEnums(graph: Graph) {
  return {
    PlaceKind: graph.enumType('PlaceKind', {
      description: 'Where a place stands in the tree of places.',
      values: {
        PROVINCE: 'A province (省).',
        CITY: 'A prefecture-level city (市).',
        COUNTY: 'A county, or a district or city of that level (县、区、县级市).',
        TOWNSHIP: 'A township, town or subdistrict (乡、镇、街道).',
        VILLAGE: 'A village or urban community (村、社区).',
        DISTRICT: 'A part of a town that is planned or developed as one (片区).',
      },
    }),
    AppointedRole: graph.enumType('AppointedRole', {
      description: 'What somebody may do for an organisation.',
      values: {
        READER: 'Read what is not public of the organisation (读者).',
        REPORTER: 'Report figures, and work on the records of the organisation (填报人).',
        APPROVER: 'Approve what others report, in the place of the organisation and beneath (审批人).',
        ADMINISTRATOR: 'Administer the place of the organisation and those beneath (管理员).',
      },
    }),
    OrganisationKind: graph.enumType('OrganisationKind', {
      description: 'What sort of body an organisation is.',
      values: {
        BUREAU: 'A bureau or committee of a government (部门).',
        GOVERNMENT: 'A government of a place (政府).',
        COMPANY: 'A company (公司).',
        PARTNER: 'A body of another place that works with the plan’s place (协作单位).',
      },
    }),
    IndicatorKind: graph.enumType('IndicatorKind', {
      description: 'How figures of an indicator behave over the year.',
      values: {
        COUNT: 'Whole things that accumulate from zero within the year (累计数).',
        AMOUNT: 'An amount that accumulates from zero within the year (累计额).',
        LEVEL: 'A stock at a moment, with or without a baseline (存量).',
        GROWTH: 'A year-to-date rate of growth over the same months of the year before; never accumulated (增速).',
        RATIO: 'A numerator over a denominator, computed from both (比率).',
        MILESTONE: 'A stage that is reached or not (节点).',
      },
    }),
    Direction: graph.enumType('Direction', {
      description: 'Which values of an indicator are better.',
      values: {
        HIGHER_IS_BETTER: 'Higher values are better (越高越好).',
        LOWER_IS_BETTER: 'Lower values are better (越低越好).',
      },
    }),
    Frequency: graph.enumType('Frequency', {
      description: 'How often a figure is due.',
      values: {
        MONTHLY: 'Every month (每月).',
        QUARTERLY: 'Every quarter (每季).',
        HALF_YEARLY: 'Every half year (每半年).',
        YEARLY: 'Once a year (每年).',
      },
    }),
    Accounting: graph.enumType('Accounting', {
      description: 'What span a reported figure covers.',
      values: {
        YEAR_TO_DATE: 'From the beginning of the year to the end of the period (年初累计).',
        PER_PERIOD: 'The period only (当期).',
      },
    }),
    Aggregation: graph.enumType('Aggregation', {
      description: 'How figures of several places combine into one of a larger place.',
      values: {
        SUM: 'By adding them up (相加).',
        NONE: 'Not at all: the larger place has a figure of its own or none (不汇总).',
      },
    }),
    Comparator: graph.enumType('Comparator', {
      description: 'How the actual value must compare with the promised one.',
      values: {
        EQUAL: 'Reach it (达到).',
        AT_LEAST: 'Reach or exceed it (以上).',
        MORE_THAN: 'Exceed it (突破).',
        ABOUT: 'Come close to it (左右).',
        AT_MOST: 'Not exceed it (以下).',
      },
    }),
    TargetDivision: graph.enumType('TargetDivision', {
      description: 'By what a promise is split into parts (分解).',
      values: {
        TOWNSHIP: 'By townships, or other places beneath that of the plan (分乡镇).',
        BUREAU: 'By bureaus and other organisations (分部门).',
        PARK: 'By parks or other grounds that have a name (分园区).',
        QUARTER: 'By the quarters of the year (分季度).',
      },
    }),
    JudgementOutcome: graph.enumType('JudgementOutcome', {
      description: 'What was found of a promise that no number says.',
      values: { KEPT: 'It is kept (已兑现).', NOT_KEPT: 'It is not kept (未兑现).' },
    }),
    TargetCourse: graph.enumType('TargetCourse', {
      description: 'How what is expected of a target grows through the year.',
      values: {
        FLAT: 'Not at all: the promised value is due at any time (不分进度).',
        LINEAR: 'Evenly, from nothing or, for a level, from its baseline (均匀推进).',
        SECOND_HALF: 'From July, evenly (下半年推进).',
        AUTUMN: 'From September, evenly, as titles are recognised in the autumn (秋季推进).',
        YEAR_END: 'In December all at once (年底完成).',
      },
    }),
    ThresholdBasis: graph.enumType('ThresholdBasis', {
      description: 'Of what a gap is a share when a plan gives colours.',
      values: {
        DUE: 'Of what was due by then (按序时应完成数).',
        YEAR: 'Of the year’s promise, so that thresholds are points of it (按全年目标).',
      },
    }),
    FigureVintage: graph.enumType('FigureVintage', {
      description: 'Which of its publications a figure is of.',
      values: {
        FIRST: 'The first (快报、初步核算).',
        VERIFIED: 'The verified one (年报、最终核实).',
        CENSUS: 'That of a census (普查修订).',
      },
    }),
    Commitment: graph.enumType('Commitment', {
      description: 'How strongly a plan commits itself.',
      values: {
        EXPECTED: 'It expects this (预期).',
        ENSURED: 'It will ensure this (确保).',
        STRIVEN: 'It will strive for this (力争).',
        PLAIN: 'It states this without such a word (目标).',
        RESOLVED: 'It will resolutely do this (坚决).',
      },
    }),
    Legibility: graph.enumType('Legibility', {
      description: 'How well a source can be read at a place.',
      values: {
        CLEAR: 'It can be read (原文清晰).',
        REPAIRED: 'It is damaged, but the reading is certain (经校补).',
        CUT: 'The figure or the rest is missing; nothing was put in its place (原文残缺).',
      },
    }),
    TitleOrigin: graph.enumType('TitleOrigin', {
      description: 'Whose words a title is.',
      values: {
        SOURCE: 'A reading of what the source says (原文).',
        EDITOR: 'The maintainers’ own, because the source has none that could be read (编者).',
      },
    }),
    TargetForm: graph.enumType('TargetForm', {
      description: 'What a target promises.',
      values: {
        NUMBER: 'A value; null where it cannot be read (数值).',
        RANGE: 'A value between two ends: value and upperValue (区间).',
        RELATIVE: 'A value that follows from another one, such as faster than the growth of the economy (相对值).',
        QUALITATIVE: 'Something that no number says, such as to be among the first of the city (定性).',
      },
    }),
    TargetReference: graph.enumType('TargetReference', {
      description: 'What a relative target is compared with.',
      values: {
        PREVIOUS_YEAR: 'The figure of the year before (上年).',
        OTHER_PLACE: 'The figure of another place, such as the average of the city (其他地区).',
        OTHER_INDICATOR: 'The figure of another indicator of the same place (其他指标).',
        ASSIGNED: 'A value that a higher government assigns (下达), and that the plan does not state.',
      },
    }),
    DesignationLevel: graph.enumType('DesignationLevel', {
      description: 'Level of government that awards a title.',
      values: {
        NATIONAL: 'National (国家级).',
        PROVINCIAL: 'Provincial (省级).',
        MUNICIPAL: 'Of the city (市级).',
      },
    }),
    DesignationStage: graph.enumType('DesignationStage', {
      description: 'How far a place has come towards a title.',
      values: {
        PLANNED: 'The plan names the title; nothing is filed yet (计划创建).',
        APPLIED: 'An application is filed (已申报).',
        SHORTLISTED: 'The application is on the short list (入围).',
        PUBLICISED: 'The award is announced for objections (公示).',
        AWARDED: 'The title is won (已获评).',
        NOT_AWARDED: 'The title was given to others or not at all (未获评).',
        LOST: 'The title was won and taken away again (已失去).',
      },
    }),
    MeasureState: graph.enumType('MeasureState', {
      description: 'How far something that is to be done has come.',
      values: {
        NOT_STARTED: 'Nothing was reported of it yet (未启动).',
        UNDER_WAY: 'Work is under way (推进中).',
        DONE: 'It is done (已完成).',
        DROPPED: 'A decision dropped it (已取消).',
      },
    }),
    ResponsibilityRole: graph.enumType('ResponsibilityRole', {
      description: 'What an organisation is to a measure or a target.',
      values: {
        LEAD: 'It leads (牵头).',
        RESPONSIBLE: 'It is responsible (责任).',
        SUPPORTING: 'It supports (配合).',
      },
    }),
    NoticeLevel: graph.enumType('NoticeLevel', {
      description: 'How strongly an owner is asked to mend what is behind.',
      values: {
        REMINDER: 'A reminder (提醒).',
        NOTICE: 'A supervision notice (督办).',
        TALK: 'A talk with the leaders (约谈).',
      },
    }),
    NoticeState: graph.enumType('NoticeState', {
      description: 'How far a supervision notice has come.',
      values: {
        ISSUED: 'It was issued and waits for an answer (待答复).',
        ANSWERED: 'It was answered (已答复); the issuer has to accept or to return the answer.',
        RETURNED: 'The answer was returned with a reason (已退回); another one is due.',
        ACCEPTED: 'The answer was accepted (已认可); the notice closes when it is mended.',
        CLOSED: 'It is closed (已销号).',
      },
    }),
    ReportState: graph.enumType('ReportState', {
      description: 'How far what a bureau reports has come.',
      values: {
        DRAFT: 'It is being written; nobody else counts on it (草稿).',
        SUBMITTED: 'It was handed in and waits for approval (待审核).',
        APPROVED: 'Somebody other than who handed it in approved it; it is public (已通过).',
        RETURNED: 'It was given back with a reason (已退回).',
      },
    }),
    ObservationStatus: graph.enumType('ObservationStatus', {
      description: 'How a figure came about, after SDMX’s code list OBS_STATUS.',
      values: {
        NORMAL: 'As usual (正常, A).',
        ESTIMATED: 'Estimated (估计, E).',
        PROVISIONAL: 'Provisional; it will be revised (初步, P).',
        IMPUTED: 'Put in the place of one that is missing (推算, I).',
        BREAK: 'Not comparable with the figures before it (口径变化, B).',
      },
    }),
  };
}
