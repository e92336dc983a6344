import type { BilingualText } from '@plangraph/messages';

/** Words that files are written and read with, beside the headings that each contract states itself. */

/** How a truth is written, and how else people write it. */
export const truths = {
  true: { en: 'yes', zh: '是', also: ['true', '√', '✓', 'y', '1', '对'] },
  false: { en: 'no', zh: '否', also: ['false', '×', '✗', 'n', '0', '不是'] },
} as const;

/** What the heading of a reference may say besides: that it is a code, or a name. */
export const referenceEndings = {
  zh: ['编码', '代码', '名称'],
  en: ['code', 'name'],
  said: { codeZh: '编码', nameZh: '名称', codeEn: 'code', nameEn: 'name' },
} as const;

/** Headings that end so may also say that they are in Chinese. */
export const spokenEndings = ['名称', '标题', '中文名称'] as const;

/** How a heading says that it is in Chinese. */
export const inChinese = '（中文）';

/** The heading of the column that says why a row came back; imports leave it out. */
export const whyRefused = '拒绝原因 / Why refused';

/** Columns that lists have and records do not: running numbers, and why rows came back. */
export const leftOut = ['序号', 'no', 'no.', '#', '拒绝原因', 'whyrefused', '拒绝原因/whyrefused'];

/** By what names sheets of figures call their columns, beside periods: names of people and programs, the surest first. */
export const figureHeadings = {
  target: ['target', '指标编码', '指标代码', '目标编码', '目标代码', 'target code', 'indicator code', 'code'],
  name: ['指标名称', '指标', '目标', 'indicator', 'indicator name', 'target name', 'name'],
  plan: ['plan', '计划', '计划编码', 'plan code'],
  period: ['period', '期间', '时期', '报告期', '统计期', '月份', '季度', '时间'],
  unit: ['unit', '单位', '计量单位'],
  value: ['value', '数值', '值', '完成值', '实际值', '完成数', '累计完成', '完成情况', '实绩', 'actual', 'figure'],
  numerator: ['numerator', '分子'],
  denominator: ['denominator', '分母'],
  compared: ['compared', '对比值', '参照值'],
  observationStatus: ['observationStatus', '数据状态', 'observation status', 'status'],
  confirmed: ['confirmed', '已核对'],
  reason: ['reason', '更正原因', '原因'],
  note: ['note', '备注', '说明', 'remark'],
} as const;

/** How an export of figures calls its columns: as imports know them. */
export const exportedFigureHeadings = {
  target: { zh: '指标编码', en: 'Target code' },
  name: { zh: '指标名称', en: 'Target name' },
  unit: { zh: '计量单位', en: 'Unit' },
  period: { zh: '期间', en: 'Period' },
  value: { zh: '数值', en: 'Value' },
  numerator: { zh: '分子', en: 'Numerator' },
  denominator: { zh: '分母', en: 'Denominator' },
  compared: { zh: '对比值', en: 'Compared' },
  observationStatus: { zh: '数据状态', en: 'Observation status' },
  confirmed: { zh: '已核对', en: 'Confirmed' },
  note: { zh: '备注', en: 'Note' },
} as const satisfies Readonly<
  Partial<Record<keyof typeof figureHeadings, { readonly zh: string; readonly en: string }>>
>;

/** Columns that people keep beside figures, and that say nothing of these. */
export const besideFigures = ['目标值', '全年目标', '年度目标', '责任单位', '牵头单位', '领域', 'target value', 'area'];

/** How a figure came about, in words. */
export const observationWords = {
  NORMAL: '正常',
  ESTIMATED: '估计',
  PROVISIONAL: '初步',
  IMPUTED: '推算',
  BREAK: '口径变动',
} as const;

/** What headings of periods leave out where the year stands elsewhere, and how they say that it begins in January. */
export const periodHeadings = {
  whole: /^全年$/,
  toDate: /^(?:(\d{4})年)?1[-—–~～至到]+(\d{1,2})月(?:份|累计)?$/,
  ofYear: (year: number, text: string) => `${year}年${text}`,
} as const;

/** Units that count one by one. */
export const singly = ['个', '家', '人', '户', '张', '人次', '次', '项', '所', '件', 'people', 'households'];

/** Units that count by ten thousand. */
export const inTenThousands = ['万个', '万家', '万人', '万户', '万人次', '万次'];

/** Between several values of one cell. */
export const between: BilingualText = { en: ', ', zh: '、' };

/** By what names the sheets of a workbook call what is on them, beside the names of imports. */
export const sheetNames: Readonly<Record<string, string>> = {
  地区: 'places',
  单位: 'organisations',
  任命: 'appointments',
  客户端: 'clients',
  责任: 'responsibilities',
  责任分工: 'responsibilities',
  举措责任: 'measureResponsibilities',
  数据: 'figures',
  企业: 'enterprises',
  项目: 'projects',
};

/** Sheets on which there are no rows: notes, and lists that other sheets look values up in. */
export const sheetsLeftOut = [
  '说明',
  '编码',
  '取值',
  'notes',
  'keys',
  'lists',
  '说明 notes',
  '编码 keys',
  '取值 lists',
];

/** What people call the columns of responsibilities. */
export const responsibilityHeadings: Readonly<Record<string, string>> = {
  计划: 'target.plan.code',
  计划编码: 'target.plan.code',
  plan: 'target.plan.code',
  指标: 'target.code',
  指标编码: 'target.code',
  指标名称: 'target.code',
  目标: 'target.code',
  target: 'target.code',
};
