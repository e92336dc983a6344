import type { Language } from '../address/address.ts';

/** What columns are called, by their names in the graph; English says the name itself unless it is given here. */
const columns: Readonly<Record<string, string | readonly [zh: string, en: string]>> = {
  name: '名称',
  title: '名称',
  code: '编号',
  stage: '阶段',
  state: '状态',
  kind: '类型',
  level: '级别',
  place: '地区',
  owner: '主管单位',
  lead: '牵头单位',
  enterprise: '企业',
  project: '项目',
  area: '领域',
  section: '重点',
  citation: '出处',
  key: ['重点项目', 'Key project'],
  organisation: '单位',
  plan: '计划',
  creditCode: ['统一社会信用代码', 'Credit code'],
  chain: '产业链',
  park: '园区',
  star: '星级',
  grantedOn: ['认定日期', 'Granted'],
  expiresOn: ['有效期至', 'Expires'],
  stageOn: ['阶段日期', 'Stage since'],
  exchange: '交易所',
  areaMu: ['面积（亩）', 'Area (mu)'],
  vacatedOn: ['腾退日期', 'Vacated'],
  settledOn: ['处置日期', 'Settled'],
  period: '期间',
  periodEnd: ['期末', 'End of period'],
  output: ['产值（万元）', 'Output (CNY 10,000)'],
  revenue: ['营业收入（万元）', 'Revenue (CNY 10,000)'],
  valueAdded: ['增加值（万元）', 'Value added (CNY 10,000)'],
  totalInvestment: ['总投资（万元）', 'Total investment (CNY 10,000)'],
  yearInvestment: ['年度投资（万元）', 'Investment this year (CNY 10,000)'],
  startedOn: ['开工日期', 'Started'],
  completedOn: ['完成日期', 'Completed'],
  leadingPost: ['牵头领导岗位', 'Leading post'],
  ordinal: ['序号', 'No.'],
  dueOn: ['期限', 'Due'],
  reachedOn: ['完成日期', 'Reached'],
  critical: '关键',
  amount: ['金额（万元）', 'Amount (CNY 10,000)'],
  signedOn: ['签约日期', 'Signed'],
  fundedAmount: ['到位金额（万元）', 'Funds in place (CNY 10,000)'],
  fundedShare: ['到位率', 'Share in place'],
  cancelledOn: ['取消日期', 'Cancelled'],
  arrivedOn: ['到位日期', 'Arrived'],
  deal: '签约项目',
  count: '人数',
  receivedOn: ['收到日期', 'Received'],
  answeredOn: ['答复日期', 'Answered'],
  resolvedOn: ['办结日期', 'Resolved'],
  overdue: '逾期',
  daysOverdue: ['逾期天数', 'Days overdue'],
  escalation: '升级',
  measure: '举措',
  beganOn: ['开始日期', 'Began'],
  openedOn: ['启用日期', 'Opened'],
  closedOn: ['关闭日期', 'Closed'],
  beds: '床位',
  grade: '等级',
  designation: '创建',
  community: '教共体',
  lengthKm: ['里程（公里）', 'Length (km)'],
  length: '里程',
  mode: '方式',
  planningStatus: '规划状态',
  region: '合作地区',
  exports: ['出口（万元）', 'Exports (CNY 10,000)'],
  imports: ['进口（万元）', 'Imports (CNY 10,000)'],
  households: '户数',
  district: '片区',
  year: '年度',
  operatingIncome: ['经营性收入（万元）', 'Operating income (CNY 10,000)'],
  reachesThreshold: ['达标', 'Reaches the threshold'],
  shortfall: '差额',
  sales: ['销售额（万元）', 'Sales (CNY 10,000)'],
  brand: '品牌',
  urban: ['城镇（元）', 'Urban (CNY)'],
  rural: ['农村（元）', 'Rural (CNY)'],
  ratio: '倍差',
  gap: '差距',
  institution: '机构',
  grant: ['资助（万元）', 'Grant (CNY 10,000)'],
  wonOn: ['立项日期', 'Won'],
  recognisedOn: ['认定日期', 'Recognised'],
  shareOfRevenue: ['占营收比', 'Share of revenue'],
  visitors: '游客',
  site: '景区',
  origin: '来源',
  category: '类别',
  held: '已开',
  heldOn: ['召开日期', 'Held'],
  campaign: '整治行动',
  outcome: '结果',
  parent: '上级',
  host: '所在地',
  backlogYear: ['积案年份', 'Backlog of'],
  commitment: '承诺',
  indicator: '指标',
  value: '数值',
  subject: '事由',
  detail: '详情',
  description: '说明',
  note: '备注',
  reason: '原因',
  target: '目标',
  numerator: '分子',
  denominator: '分母',
  observationStatus: ['数据性质', 'Kind of figure'],
  findings: '问题',
  found: '发现问题',
  foundOn: ['发现日期', 'Found'],
  closed: '已办结',
  inspectedOn: ['检查日期', 'Inspected'],
};

/** What a column is called; those of files too, where a text stands in one column for each language. */
export function sayColumn(name: string, language: Language): string {
  if (name.includes('.'))
    return name
      .split('.')
      .map((part) => sayColumn(part, language))
      .join(' · ');
  const [, stem = '', spoken = ''] = /^(\w+)(Zh|En)$/.exec(name) ?? [];
  if (stem) {
    const inWhich = language === 'ZH' ? { Zh: '（中文）', En: '（英文）' } : { Zh: ' (Chinese)', En: ' (English)' };
    return `${sayColumn(stem, language)}${inWhich[spoken as 'Zh' | 'En']}`;
  }
  const known = columns[name];
  if (known === undefined) return spaced(name);
  if (typeof known === 'string') return language === 'ZH' ? known : spaced(name);
  return known[language === 'ZH' ? 0 : 1];
}

/** A name of the graph as English writes it; headings that are none, such as periods, stay. */
function spaced(name: string): string {
  if (!/^[a-z]\w*$/.test(name)) return name;
  return name.charAt(0).toUpperCase() + name.slice(1).replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}
