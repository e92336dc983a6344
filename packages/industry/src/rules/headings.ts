import type { Headings } from '@plangraph/rows';

const recognitions = {
  ABOVE_SCALE: '规上企业',
  SPECIALISED_SME: '专精特新中小企业',
  HIDDEN_CHAMPION: '隐形冠军',
  LITTLE_GIANT: '专精特新“小巨人”',
};

/** What people call the columns of rows in files, in Chinese, with their units and the words of their enums. */
export const headings = {
  IndustryChain: {
    nameZh: { zh: '产业链名称' },
    emerging: { zh: '是否新兴产业' },
  },
  Park: {
    nameZh: { zh: '园区名称' },
    kind: {
      zh: '园区类别',
      words: {
        DEVELOPMENT_ZONE: '开发区',
        SPECIALISED: '特色园区',
        CHEMICAL: '化工园区',
        SMALL_AND_MICRO: '小微企业园',
      },
    },
    star: { zh: '星级' },
  },
  Enterprise: {
    nameZh: { zh: '企业名称' },
    chain: { zh: '产业链' },
    park: { zh: '园区' },
  },
  Recognition: {
    kind: { zh: '认定类别', words: recognitions },
    grantedOn: { zh: '认定日期' },
    expiresOn: { zh: '有效期至' },
  },
  EchelonCriterion: {
    level: { zh: '梯队级别', words: recognitions },
    measure: {
      zh: '衡量内容',
      words: {
        REVENUE: '营业收入',
        REVENUE_GROWTH: '营业收入增速',
        OUTPUT: '产值',
        OUTPUT_GROWTH: '产值增速',
        RECOGNITION: '已获认定',
      },
    },
    atLeast: { zh: '不低于' },
    held: { zh: '须已具备', words: recognitions },
    sourceZh: { zh: '依据' },
    sourceEn: { zh: '依据（英文）' },
    since: { zh: '生效日期' },
    until: { zh: '失效日期' },
  },
  ListingCase: {
    stage: {
      zh: '上市阶段',
      words: {
        TUTORING_FILED: '辅导备案',
        NEEQ_BASE: '新三板基础层',
        NEEQ_INNOVATION: '新三板创新层',
        FILED: '申报',
        LISTED: '已上市',
        WITHDRAWN: '已撤回',
      },
    },
    stageOn: { zh: '进入阶段日期' },
    exchangeZh: { zh: '交易所' },
    exchangeEn: { zh: '交易所（英文）' },
  },
  ClearedSite: {
    areaMu: { zh: '腾出面积', unit: '亩' },
    vacatedOn: { zh: '腾退日期' },
  },
  EnterpriseOutput: {
    output: { zh: '产值', unit: '万元' },
    valueAdded: { zh: '增加值', unit: '万元' },
    revenue: { zh: '主营业务收入', unit: '万元' },
  },
} as const satisfies Readonly<Record<string, Headings>>;
