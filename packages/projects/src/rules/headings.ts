import type { Headings } from '@plangraph/rows';

/** What people call the columns of rows in files, in Chinese, with their units and the words of their enums. */
export const headings = {
  Project: {
    nameZh: { zh: '项目名称' },
    stage: {
      zh: '项目阶段',
      words: {
        PLANNED: '谋划',
        PRELIMINARY: '前期',
        STARTED: '已开工',
        BUILDING: '在建',
        COMPLETED: '已竣工',
        SUSPENDED: '停工',
      },
    },
    key: { zh: '是否重点项目' },
    totalInvestment: { zh: '总投资', unit: '万元' },
    yearInvestment: { zh: '年度计划投资', unit: '万元' },
    measure: { zh: '承担举措' },
    leadingPostZh: { zh: '联系领导职务' },
    leadingPostEn: { zh: '联系领导职务（英文）' },
    completedOn: { zh: '竣工日期' },
  },
  Milestone: {
    titleZh: { zh: '节点' },
    dueOn: { zh: '计划完成日期' },
    reachedOn: { zh: '实际完成日期' },
    critical: { zh: '是否关键节点' },
  },
  InvestmentRecord: {
    amount: { zh: '完成投资', unit: '万元' },
  },
  ProjectProblem: {
    titleZh: { zh: '问题' },
    state: { zh: '解决状态', words: { OPEN: '未解决', IN_PROGRESS: '解决中', SOLVED: '已解决' } },
    solvedOn: { zh: '解决日期' },
  },
  ProjectTask: {
    titleZh: { zh: '任务' },
    state: { zh: '任务状态', words: { OPEN: '未开始', IN_PROGRESS: '进行中', DONE: '已完成' } },
    doneOn: { zh: '完成日期' },
  },
  Review: {
    kind: {
      zh: '例会类别',
      words: { WEEKLY: '周例会', MONTHLY: '月例会', QUARTERLY: '季例会', HALF_YEARLY: '半年例会' },
    },
    dueOn: { zh: '应召开日期' },
    heldOn: { zh: '召开日期' },
    finding: { zh: '结论' },
  },
  Deal: {
    titleZh: { zh: '签约项目' },
    stage: {
      zh: '签约阶段',
      words: { SIGNED: '已签约', PARTLY_FUNDED: '部分到资', FUNDED: '资金到位', CANCELLED: '已取消' },
    },
    signedOn: { zh: '签约日期' },
    amount: { zh: '协议投资', unit: '万元' },
    cancelledOn: { zh: '取消日期' },
  },
  DealFunding: {
    deal: { zh: '签约项目' },
    arrivedOn: { zh: '到资日期' },
    amount: { zh: '到资金额', unit: '万元' },
  },
  LandParcel: {
    state: {
      zh: '地块状态',
      words: { APPROVED_UNSUPPLIED: '批而未供', IDLE: '闲置', DIGESTED: '已消化', REVIVED: '已盘活' },
    },
    settledOn: { zh: '处置日期' },
  },
  Financing: {
    kind: {
      zh: '资金类别',
      words: { SPECIAL_BOND: '专项债', LOAN: '贷款', FUND: '基金', CENTRAL_BUDGET: '中央预算内资金', OTHER: '其他' },
    },
    grantedOn: { zh: '下达日期' },
  },
} as const satisfies Readonly<Record<string, Headings>>;
