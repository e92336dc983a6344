import type { Headings } from '@plangraph/rows';

/** What people call the columns of rows in files, in Chinese, with their units and the words of their enums. */
export const headings = {
  Reform: {
    titleZh: { zh: '改革事项' },
    stage: { zh: '改革阶段', words: { PLANNED: '计划', UNDER_WAY: '进行中', COMPLETED: '已完成' } },
  },
  ServiceMatter: {
    titleZh: { zh: '事项名称' },
    kind: { zh: '服务对象', words: { PERSON: '个人', ENTERPRISE: '企业' } },
    stage: { zh: '办理阶段', words: { PLANNED: '计划', ON_TRIAL: '试运行', OFFERED: '已上线' } },
    offeredOn: { zh: '上线日期' },
  },
  EnterpriseRequest: {
    title: { zh: '诉求' },
    state: { zh: '办理状态', words: { RECEIVED: '已受理', ANSWERED: '已答复', RESOLVED: '已解决' } },
    answeredOn: { zh: '答复日期' },
  },
  RiskCampaign: {
    titleZh: { zh: '专项行动' },
    stage: { zh: '行动阶段', words: { PLANNED: '计划', UNDER_WAY: '进行中', CLOSED: '已结束' } },
    closedOn: { zh: '结束日期' },
  },
  Inspection: {
    campaign: { zh: '专项行动' },
    state: { zh: '检查状态', words: { HELD: '已检查', HAZARDS_OPEN: '隐患未清', CLOSED: '已办结' } },
    heldOn: { zh: '检查日期' },
    hazards: { zh: '隐患数', unit: '个' },
    hazardsClosed: { zh: '已整改隐患数', unit: '个' },
  },
  PetitionCase: {
    state: { zh: '信访状态', words: { RECEIVED: '已受理', UNDER_WAY: '办理中', RESOLVED: '已化解', CLOSED: '已终结' } },
    backlogYear: { zh: '积案年度' },
    resolvedOn: { zh: '化解日期' },
  },
  Mediation: {
    state: { zh: '调解状态', words: { UNDER_WAY: '调解中', SETTLED: '调解成功', FAILED: '调解未成' } },
  },
  LegalReview: {
    titleZh: { zh: '审查事项' },
    outcome: { zh: '审查结论', words: { PENDING: '审查中', LAWFUL: '合法', TO_AMEND: '需修改', REFUSED: '不通过' } },
    reviewedOn: { zh: '审查日期' },
  },
} as const satisfies Readonly<Record<string, Headings>>;
