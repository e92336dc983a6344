import type { Headings } from '@plangraph/rows';

/** What people call the columns of rows in files, in Chinese, with their units and the words of their enums. */
export const headings = {
  TransportScheme: {
    mode: { zh: '交通方式', words: { AIRPORT: '机场', EXPRESSWAY: '高速公路', ROAD: '公路', RAILWAY: '铁路' } },
    planningStatus: {
      zh: '规划状态',
      words: { PROPOSED: '谋划', SOUGHT: '争取中', LISTED: '已列入', APPROVED: '已批准' },
    },
    higherPlanZh: { zh: '上位规划' },
    higherPlanEn: { zh: '上位规划（英文）' },
    length: { zh: '里程', unit: '公里' },
  },
  PartnerRegion: {
    nameZh: { zh: '合作地区名称' },
    kind: { zh: '合作类别', words: { PAIRED_REGION: '结对地区', ENCLAVE: '飞地', COOPERATION_ZONE: '合作区' } },
  },
  CooperationProject: {
    titleZh: { zh: '合作项目' },
    stage: {
      zh: '合作阶段',
      words: { PLANNED: '谋划', AGREED: '已签约', UNDER_WAY: '推进中', COMPLETED: '已完成', ENDED: '已终止' },
    },
    agreedOn: { zh: '签约日期' },
    partner: { zh: '合作方' },
  },
  TourismSite: {
    nameZh: { zh: '景区名称' },
    grade: { zh: '景区等级', unit: 'A' },
  },
  VisitorRecord: {
    site: { zh: '景区' },
    visitors: { zh: '游客人次', unit: '人次' },
    income: { zh: '旅游收入', unit: '万元' },
  },
  TradeRecord: {
    exports: { zh: '出口额', unit: '万元' },
    imports: { zh: '进口额', unit: '万元' },
  },
} as const satisfies Readonly<Record<string, Headings>>;
