import type { Headings } from '@plangraph/rows';

/** What people call the columns of rows in files, in Chinese, with their units and the words of their enums. */
export const headings = {
  VillageIncome: {
    operatingIncome: { zh: '经营性收入', unit: '万元' },
  },
  Brand: {
    nameZh: { zh: '品牌名称' },
  },
  BrandSales: {
    brand: { zh: '品牌' },
    sales: { zh: '销售额', unit: '万元' },
  },
  JobRecord: {
    count: { zh: '新增就业', unit: '人' },
  },
  IncomeSurvey: {
    urban: { zh: '城镇居民人均可支配收入', unit: '元' },
    rural: { zh: '农村居民人均可支配收入', unit: '元' },
  },
  Facility: {
    nameZh: { zh: '设施名称' },
    kind: { zh: '设施类别', words: { HOSPITAL: '医院', OLD_AGE: '养老', CHILD_CARE: '托育' } },
    stage: { zh: '建设阶段', words: { PLANNED: '计划', BUILDING: '在建', OPEN: '已启用', CLOSED: '已停用' } },
    gradeZh: { zh: '等级' },
    gradeEn: { zh: '等级（英文）' },
    beds: { zh: '床位数', unit: '张' },
    openedOn: { zh: '启用日期' },
    closedOn: { zh: '停用日期' },
  },
  HeritageItem: {
    nameZh: { zh: '遗产名称' },
    level: { zh: '名录级别', words: { NATIONAL: '国家级', PROVINCIAL: '省级', MUNICIPAL: '市级', COUNTY: '县级' } },
    stage: {
      zh: '申报阶段',
      words: { CANDIDATE: '拟申报', APPLIED: '已申报', LISTED: '已列入', NOT_LISTED: '未列入', DELISTED: '已移出' },
    },
    appliedOn: { zh: '申报日期' },
    listedOn: { zh: '列入日期' },
    delistedOn: { zh: '移出日期' },
  },
} as const satisfies Readonly<Record<string, Headings>>;
