import type { Headings } from '@plangraph/rows';

/** What people call the columns of rows in files, in Chinese, with their units and the words of their enums. */
export const headings = {
  Designation: {
    stage: {
      zh: '创建阶段',
      words: {
        PLANNED: '计划',
        APPLIED: '已申报',
        SHORTLISTED: '已入围',
        PUBLICISED: '已公示',
        AWARDED: '已命名',
        NOT_AWARDED: '未命名',
        LOST: '已摘牌',
      },
    },
    appliedOn: { zh: '申报日期' },
    shortlistedOn: { zh: '入围日期' },
    publicisedOn: { zh: '公示日期' },
    awardedOn: { zh: '命名日期' },
    notAwardedOn: { zh: '未命名日期' },
    lostOn: { zh: '摘牌日期' },
    announcementTitleZh: { zh: '公布文件' },
    announcementTitleEn: { zh: '公布文件（英文）' },
    announcementNumber: { zh: '文号' },
    announcementIssuedOn: { zh: '发文日期' },
  },
  Measure: {
    leadingPostZh: { zh: '挂联领导' },
    leadingPostEn: { zh: '挂联领导（英文）' },
    frequency: {
      zh: '报送频率',
      words: { MONTHLY: '每月', QUARTERLY: '每季', HALF_YEARLY: '每半年', YEARLY: '每年' },
    },
    quantity: { zh: '工作量' },
    quantityUnit: { zh: '计量单位' },
  },
  Reference: {
    keeper: { zh: '使用地区' },
    indicator: { zh: '指标' },
    statistic: { zh: '统计口径', words: { FIGURE: '本地数值', AVERAGE: '下辖平均' } },
    value: { zh: '参照值' },
    sourceZh: { zh: '来源' },
    sourceEn: { zh: '来源（英文）' },
    address: { zh: '网址' },
  },
  ScoreRule: {
    nameZh: { zh: '细则名称' },
    nameEn: { zh: '细则名称（英文）' },
    kind: { zh: '细则类型', words: { POINTS: '得分', BONUS: '加分', RED_LINE: '红线扣分', VETO: '一票否决' } },
    points: { zh: '分值', unit: '分' },
    most: { zh: '分值上限', unit: '分' },
    promises: {
      zh: '适用事项',
      words: { ALL: '全部', TARGETS: '目标', HEADLINE: '总体目标', MEASURES: '举措', TITLES: '创建荣誉' },
    },
    promise: { zh: '事项编码' },
    colour: {
      zh: '起算颜色',
      words: { BLUE: '蓝', GREEN: '绿', YELLOW: '黄', ORANGE: '橙', RED: '红', GREY: '灰' },
    },
  },
  Place: {
    nameZh: { zh: '地区名称' },
    parent: { zh: '上级地区' },
    kind: {
      zh: '地区类别',
      words: { PROVINCE: '省', CITY: '市', COUNTY: '县', TOWNSHIP: '乡镇', VILLAGE: '村', DISTRICT: '片区' },
    },
  },
  Appointment: {
    subject: { zh: '人员' },
    role: { zh: '角色', words: { READER: '读者', REPORTER: '填报人', APPROVER: '审批人', ADMINISTRATOR: '管理员' } },
    basis: { zh: '任命依据' },
    organisation: { zh: '单位' },
  },
  Responsibility: {
    role: { zh: '承担方式', words: { LEAD: '牵头', RESPONSIBLE: '责任', SUPPORTING: '配合' } },
    organisation: { zh: '单位' },
    target: { zh: '指标' },
    measure: { zh: '举措' },
  },
  Organisation: {
    nameZh: { zh: '单位名称' },
    kind: { zh: '单位类别', words: { BUREAU: '部门', GOVERNMENT: '政府', COMPANY: '企业', PARTNER: '合作方' } },
  },
} as const satisfies Readonly<Record<string, Headings>>;
