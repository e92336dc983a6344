import { inputErrors, phrases } from '@plangraph/messages';

/** What can be wrong with what is asked by OData. */
export const odataErrors = inputErrors({
  OPTION_UNSUPPORTED: {
    when: 'a query option of OData that is not answered here, such as `$expand` or `$apply`',
    path: [],
    http: { status: 501 },
    en: 'The query option {name} is not answered here.',
    zh: '此处不支持查询选项 {name}。',
    cure: {
      en: 'Use $filter, $select, $orderby, $top, $skiptoken, $count, asOf and lang; what a record leads to stands beside it, such as place_code.',
      zh: '请使用 $filter、$select、$orderby、$top、$skiptoken、$count、asOf、lang；关联记录的标识在同一行，如 place_code。',
    },
  },
  OPTION_WRONG: {
    when: 'a query option of OData has a value that it does not take',
    path: [],
    http: { status: 400 },
    en: 'The query option {name} is {given}.',
    zh: '查询选项 {name} 为 {given}。',
    cure: { en: 'Give {wanted}.', zh: '请填写{wanted}。' },
  },
  FILTER_MALFORMED: {
    when: 'the text of `$filter` is no filter of OData',
    path: ['$filter'],
    http: { status: 400 },
    en: '$filter cannot be read from its character {place} on.',
    zh: '$filter 从第 {place} 个字符起无法解析。',
    cure: {
      en: "Write it as in: code eq 'a' and (total gt 5 or startswith(code,'b')).",
      zh: "写法示例：code eq 'a' and (total gt 5 or startswith(code,'b'))。",
    },
  },
  FILTER_TOO_LONG: {
    when: 'a `$filter` of more than 4,000 characters',
    path: ['$filter'],
    http: { status: 400 },
    en: '$filter is longer than {most} characters.',
    zh: '$filter 超过 {most} 个字符。',
    cure: { en: 'Ask in several requests, or filter what comes.', zh: '请分多次请求，或在取得数据后筛选。' },
  },
  FILTER_TOO_DEEP: {
    when: 'more than 20 brackets of a `$filter` within one another, or more than 50 steps (`/`)',
    path: ['$filter'],
    http: { status: 400 },
    en: '$filter has more than {most} brackets within one another, or more than {steps} steps.',
    zh: '$filter 的括号嵌套超过 {most} 层，或路径超过 {steps} 级。',
    cure: { en: 'Write it flatter.', zh: '请减少嵌套。' },
  },
  FILTER_UNSUPPORTED: {
    when: 'a part of `$filter` that no filter of the graph can say, such as arithmetic, `contains` in what search does not look into, or what rows that lead nowhere lack',
    path: ['$filter'],
    http: { status: 501 },
    en: '$filter says “{part}”, which cannot be asked here.',
    zh: '$filter 中的“{part}”无法在此查询。',
    cure: {
      en: 'Use eq, ne, gt, ge, lt, le, in, and, or, not and startswith with one property and one value each, contains and endswith with codes and names, and filter the rest of what comes.',
      zh: '请使用 eq、ne、gt、ge、lt、le、in、and、or、not、startswith（每次一个属性与一个值），编码与名称还可用 contains、endswith；其余在取得数据后筛选。',
    },
  },
  PROPERTY_UNKNOWN: {
    when: 'a property that the entity does not have',
    path: [],
    http: { status: 400 },
    en: 'There is no property {name}.',
    zh: '没有属性 {name}。',
    cure: { en: 'Use some of {known}.', zh: '可用属性：{known}。' },
  },
  NOT_FILTERED: {
    when: 'a property by which rows cannot be filtered in that way',
    path: ['$filter'],
    http: { status: 501 },
    en: 'Rows cannot be filtered by {name} with {operator}.',
    zh: '不能用 {operator} 按 {name} 筛选。',
    cure: { en: 'Use some of {known}, or filter what comes.', zh: '可用属性：{known}；或在取得数据后筛选。' },
  },
  NOT_ORDERED: {
    when: 'a property by which rows cannot be put in order',
    path: ['$orderby'],
    http: { status: 501 },
    en: 'Rows cannot be put in order by {name}.',
    zh: '不能按 {name} 排序。',
    cure: { en: 'Use some of {known}, or put what comes in order.', zh: '可用属性：{known}；或在取得数据后排序。' },
  },
  LITERAL_WRONG: {
    when: 'a value in `$filter` that is none of the type of its property',
    path: ['$filter'],
    http: { status: 400 },
    en: '{literal} is no value of {name}, which is of the type {type}.',
    zh: '{literal} 不是 {name}（{type}）的取值。',
    cure: {
      en: "Write texts in quotes ('a'), numbers and days (2023-03-31) without.",
      zh: "文本加引号（'a'），数字和日期（2023-03-31）不加。",
    },
  },
});

/** What query options can be. */
export const wantedByOptions = phrases({
  whole: { en: 'a whole number', zh: '整数' },
  json: { en: 'json', zh: ' json' },
});
