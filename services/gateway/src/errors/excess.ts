import { phrases } from '@plangraph/messages';

/** In what an operation passes a limit. */
export const excess = phrases({
  characters: { en: 'is longer than {maximum} characters', zh: '超过 {maximum} 个字符' },
  tokens: { en: 'has more than {maximum} tokens', zh: '超过 {maximum} 个词法单元' },
  fields: {
    en: 'selects more than {maximum} fields, fragments counted as often as they are spread',
    zh: '选择了超过 {maximum} 个字段（片段按展开次数计）',
  },
  rootFields: { en: 'selects more than {maximum} root fields', zh: '选择了超过 {maximum} 个根字段' },
  depth: { en: 'is nested deeper than {maximum} selections', zh: '嵌套超过 {maximum} 层' },
  introspections: {
    en: 'asks for the schema more than {maximum} times, aliases below counted',
    zh: '查询模式信息超过 {maximum} 次（其下的别名也计入）',
  },
  directives: { en: 'has more than {maximum} directives', zh: '超过 {maximum} 个指令' },
  valueDepth: { en: 'has values nested deeper than {maximum} lists and objects', zh: '的值嵌套超过 {maximum} 层' },
  sameName: { en: 'has too many fields of the same name', zh: '中同名字段过多' },
});
