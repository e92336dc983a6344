import type { Language } from '../address/address.ts';
import type { Speech } from './useWords.ts';

/** What the inputs of a status are called. */
const names: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  kind: ['指标类型', 'Kind of indicator'],
  direction: ['方向', 'Direction'],
  comparator: ['比较方式', 'Comparison'],
  frequency: ['报送频率', 'Rhythm'],
  year: ['年度', 'Year'],
  today: ['评定日', 'Day of judgement'],
  dueDays: ['到期天数', 'Days to report'],
  target: ['目标值', 'Promised value'],
  upper: ['目标上限', 'Upper promised value'],
  deadline: ['期限', 'Deadline'],
  rules: ['规则版本', 'Release of the rules'],
  accounting: ['统计口径', 'Accounting'],
  january: ['一月单独报送', 'January alone'],
  unitFactor: ['单位系数', 'Factor of the unit'],
  course: ['进度安排', 'Course'],
  earliest: ['最早期间', 'Earliest period'],
  baseline: ['基数', 'Baseline'],
  judged: ['评定期间', 'Period judged'],
  gap: ['差距', 'Gap'],
  scale: ['衡量尺度', 'Scale of the gap'],
  score: ['得分', 'Score'],
  'threshold.blue': ['蓝色界限', 'Limit of blue'],
  'threshold.green': ['绿色界限', 'Limit of green'],
  'threshold.yellow': ['黄色界限', 'Limit of yellow'],
  'threshold.orange': ['橙色界限', 'Limit of orange'],
};

const enums: Readonly<Record<string, string>> = {
  kind: 'IndicatorKind',
  direction: 'Direction',
  comparator: 'Comparator',
  frequency: 'Frequency',
  accounting: 'Accounting',
  course: 'TargetCourse',
  january: 'Boolean',
};

/** What an input is called; `figure.2023-06` is the figure of a period. */
export function sayInput(name: string, language: Language): string {
  const index = language === 'ZH' ? 0 : 1;
  const known = names[name];
  if (known) return known[index];
  const [head = '', ...rest] = name.split('.');
  const period = rest.join('.');
  if (head === 'figure') return language === 'ZH' ? `${period} 数据` : `Figure of ${period}`;
  if (head === 'waypoint') return language === 'ZH' ? `${period} 节点` : `Waypoint of ${period}`;
  return name;
}

/** What an input says; words of the graph are said in the page's language. */
export function sayValue(name: string, value: string | null, word: Speech['word']): string {
  if (value === null) return '—';
  const type = enums[name];
  return type ? word(type, value) || '=' : value;
}
