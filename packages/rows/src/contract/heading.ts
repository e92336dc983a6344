import { factsOf } from '../facts/factsOf.ts';
import type { Heading, Headings, RowShape } from './shape.ts';

/** What columns are called that mean the same wherever they stand. */
const usual: Headings = {
  code: { zh: '编码' },
  nameZh: { zh: '名称', en: 'Name (Chinese)' },
  nameEn: { zh: '英文名称', en: 'Name (English)' },
  titleZh: { zh: '标题', en: 'Title (Chinese)' },
  titleEn: { zh: '英文标题', en: 'Title (English)' },
  title: { zh: '标题' },
  kind: { zh: '类别' },
  stage: { zh: '阶段' },
  state: { zh: '状态' },
  level: { zh: '级别' },
  ordinal: { zh: '序号' },
  year: { zh: '年份' },
  period: { zh: '期间' },
  periodEnd: { zh: '期末日', en: 'Last day of the period' },
  dueOn: { zh: '期限' },
  startedOn: { zh: '开工日期' },
  completedOn: { zh: '完成日期' },
  beganOn: { zh: '开始日期' },
  endedOn: { zh: '结束日期' },
  closedOn: { zh: '办结日期' },
  receivedOn: { zh: '受理日期' },
  resolvedOn: { zh: '解决日期' },
  longitude: { zh: '经度', decimals: 6 },
  latitude: { zh: '纬度', decimals: 6 },
  households: { zh: '户数', unit: '户' },
  investment: { zh: '投资额', unit: '万元' },
  amount: { zh: '金额', unit: '万元' },
  areaMu: { zh: '面积', en: 'Land area', unit: '亩' },
  place: { zh: '地区' },
  plan: { zh: '计划' },
  area: { zh: '领域' },
  section: { zh: '重点' },
  measure: { zh: '举措' },
  designation: { zh: '创建荣誉' },
  organisation: { zh: '责任单位' },
  lead: { zh: '牵头单位' },
  enterprise: { zh: '企业' },
  project: { zh: '项目' },
  creditCode: { zh: '统一社会信用代码', en: 'Unified social credit code' },
};

/** What people call a column or a reference of a contract's rows; its name in words where nobody has said it. */
export function headingOf(
  { headings = {} }: Pick<RowShape, 'headings'>,
  name: string,
): Heading & { readonly en: string } {
  const said = headings[name] ?? usual[name] ?? { zh: inWords(name) };
  return { ...said, en: said.en ?? usual[name]?.en ?? inWords(name) };
}

/** Columns and references of a contract for which nobody has said what they are called in Chinese. */
export function withoutHeading({ headings = {}, columns, references, model }: RowShape): string[] {
  const facts = factsOf(model).columns;
  return [...columns, ...Object.keys(references)].filter((name) => {
    const said = headings[name] ?? usual[name];
    return !said || (facts[name]?.kind === 'enum' && !said.words);
  });
}

function inWords(name: string): string {
  const [, stem = name, language = ''] = /^(.*)(Zh|En)$/.exec(name) ?? [];
  const words = stem.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  const spoken = { Zh: ' (Chinese)', En: ' (English)' }[language] ?? '';
  return `${words[0]?.toUpperCase()}${words.slice(1)}${spoken}`;
}
