import type { Language } from '../address/address.ts';
import type { Column, SaidColumn } from './registerShapes.ts';
import { sayRegister } from './registerWords.ts';

/** What the pages call columns of which the graph does not say it: those that it computes, and other records; English says the name itself. */
const own: Readonly<Record<string, string | readonly [zh: string, en: string]>> = {
  name: '名称',
  title: '名称',
  code: '编码',
  label: '名称',
  owner: '主管单位',
  organisation: '单位',
  lead: '牵头单位',
  partner: '合作方',
  host: '所在地',
  keeper: '维护地区',
  parent: '上级',
  destination: '迁入地',
  state: '状态',
  stage: '阶段',
  commitment: '承诺',
  ordinal: '序号',
  position: '次序',
  frame: '总框架',
  quantityUnit: '单位',
  doneOn: ['完成日期', 'Done'],
  droppedOn: ['取消日期', 'Dropped'],
  recordedAt: ['登记时间', 'Recorded'],
  withdrawnAt: ['撤回时间', 'Withdrawn'],
  fundedAmount: ['到位金额（万元）', 'Funds in place (CNY 10,000)'],
  fundedShare: ['到位率', 'Share in place'],
  overdue: '逾期',
  daysOverdue: ['逾期天数', 'Days overdue'],
  escalation: '升级',
  shareOfRevenue: ['占营收比', 'Share of revenue'],
  closureRate: ['办结率', 'Share closed'],
  reachesThreshold: ['达标', 'Reaches the threshold'],
  shortfall: '差额',
  ratio: '倍差',
  gap: '差距',
  reason: '原因',
  value: '数值',
  period: '期间',
  target: '指标',
  plan: '计划',
  numerator: '分子',
  denominator: '分母',
  note: '备注',
  observationStatus: ['数据性质', 'Kind of figure'],
};

/** What columns are called: by the graph where it says so, else by the pages, by the register that they lead to, or by their names. */
export type ColumnSpeech = (column: Pick<Column, 'name' | 'type'>) => string;

/** Says the columns of a register in a language, by what the graph said of them. */
export function columnSpeech(said: readonly SaidColumn[] | undefined, language: Language): ColumnSpeech {
  return ({ name, type }) => {
    const found = saidOf(said, name);
    if (found) return withUnit(found, language);
    // A path to another record, as files write it.
    if (name.includes('.'))
      return name
        .split('.')
        .map((part) => ownWord(part, language))
        .join(' · ');
    if (!(name in own) && type) return sayRegister(type, language);
    return ownWord(name, language);
  };
}

/** What the graph says of a column; a text in two languages is two columns there. */
export function saidOf(said: readonly SaidColumn[] | undefined, name: string): SaidColumn | undefined {
  return said?.find((each) => each.name === name) ?? said?.find((each) => each.name === `${name}Zh`);
}

function withUnit({ name, label, format }: SaidColumn, language: Language): string {
  const unit = format?.unit;
  const bare = name.endsWith('Zh') ? label.replace(/ \(Chinese\)$/, '') : label;
  if (!unit) return bare;
  return language === 'ZH' ? `${bare}（${unit}）` : `${bare} (${unit})`;
}

function ownWord(name: string, language: Language): string {
  const known = own[name];
  if (known === undefined) return spaced(name);
  if (typeof known === 'string') return language === 'ZH' ? known : spaced(name);
  return known[language === 'ZH' ? 0 : 1];
}

/** A name of the graph as English writes it; headings that are none, such as periods, stay. */
function spaced(name: string): string {
  if (!/^[a-z]\w*$/.test(name)) return name;
  return name.charAt(0).toUpperCase() + name.slice(1).replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}
