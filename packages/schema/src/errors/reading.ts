import { requestErrors } from './requestErrors.ts';

const wrongCursor = {
  en: 'The cursor “{cursor}” cannot be used here: {reason}. Pass a cursor that the same list returned in the same order, or none to start anew.',
  zh: '此处不能使用游标“{cursor}”：{reason}。请传入同一列表、同一排序返回的游标，或不传游标从头开始。',
} as const;

/** Why a cursor cannot be used. */
export const cursorFaults = {
  foreign: { en: 'it belongs to another list or another order', zh: '它属于另一个列表或另一种排序' },
  damaged: { en: 'it is damaged', zh: '它已损坏' },
  none: { en: 'it is not a cursor of this graph', zh: '它不是本图的游标' },
} as const;

/** What may be named that is no noun. */
export const things = {
  enum: { noun: 'Enum', en: 'Enum', zh: '枚举' },
  register: { noun: 'Register', en: 'Register', zh: '登记簿' },
} as const;

/** What can be wrong with what is asked of the graph. */
export const errors = requestErrors({
  NOT_FOUND: {
    when: 'a root field finds no row with this key that you may see',
    en: 'There is no {noun} with {named} that you may see. Check the spelling, or list what there is.',
    zh: '没有您可查看的{noun}（{named}）。请检查拼写，或先查询列表。',
  },
  INVALID_ID: {
    when: 'a text is no global id, or one of another noun',
    tells: ['id'],
    cases: {
      none: {
        en: '“{id}” is not a global id. Pass an `id` as a query of this graph returned it.',
        zh: '“{id}”不是全局标识。请传入本图查询返回的 id。',
      },
      ofAnother: {
        en: '“{id}” is the id of a {actualNoun}; a {noun} is expected here.',
        zh: '“{id}”是{actualNoun}的标识，此处需要{noun}的标识。',
      },
      ofNoNoun: {
        en: '“{id}” is the id of a {type}, which this graph does not have.',
        zh: '“{id}”是 {type} 的标识，本图中没有该类型。',
      },
    },
  },
  INVALID_CURSOR: {
    when: 'a cursor is damaged, or of another list, order or search',
    cases: {
      list: wrongCursor,
      search: {
        en: 'The cursor “{cursor}” cannot be used here: it is not one of this search. Pass a cursor that the same text and types returned, or none to start anew.',
        zh: '此处不能使用游标“{cursor}”：它不属于本次搜索。请传入相同文本和类型返回的游标，或不传游标从头开始。',
      },
    },
  },
  INVALID_PAGE: {
    when: '`first` together with `last`, a cursor that goes with the other, or a negative size',
    cases: {
      bothWays: {
        en: 'Ask for a page either by “first” and “after” or by “last” and “before”, not by both.',
        zh: '请用“first”和“after”，或用“last”和“before”分页，不能同时使用。',
      },
      crossed: {
        en: '“after” goes with “first”, and “before” with “last”.',
        zh: '“after”与“first”搭配，“before”与“last”搭配。',
      },
      negative: {
        en: 'A page cannot have {size} rows. Ask for 0 or more.',
        zh: '一页不能有 {size} 行，请给出不小于 0 的数。',
      },
    },
  },
  PAGE_TOO_LARGE: {
    when: 'more than 200 rows, or more than 100 ids',
    tells: ['maximum'],
    cases: {
      rows: {
        en: 'A page of {size} rows is asked for; the maximum is {maximum}. Ask for {maximum} or fewer and follow “pageInfo.endCursor”.',
        zh: '请求了一页 {size} 行，上限为 {maximum} 行。请减少到 {maximum} 行以内，并用“pageInfo.endCursor”继续翻页。',
      },
      ids: {
        en: '{count} ids are asked for; the maximum is {maximum}. Ask in several requests.',
        zh: '请求了 {count} 个标识，上限为 {maximum} 个。请分多次请求。',
      },
    },
  },
  TOO_DEEP: {
    when: 'an operation selects too many edges under one root field',
    tells: ['maximum'],
    en: 'The operation selects more than {maximum} edges under one root field. Ask for less at once.',
    zh: '该操作在一个根字段下选择了超过 {maximum} 条关联，请减少一次查询的内容。',
  },
  TOO_MANY_TABLES: {
    when: 'the statements would read more than 5,000 tables, each as often as it stands there',
    tells: ['maximum'],
    en: 'The operation would read more than {maximum} tables, each counted as often as an edge, a filter, a group or a policy reads it. Ask in several operations, or for less.',
    zh: '该操作将读取超过 {maximum} 个表（关联、筛选、分组和权限条件每次读取均计入），请拆分为多次查询或减少内容。',
  },
  TOO_MANY_VALUES: {
    when: 'full pages would make more than 1,000,000 values in one operation',
    tells: ['maximum'],
    en: 'The answer could have more than {maximum} values. Ask for smaller pages (“first”), fewer lists within lists, fewer fields, or in several operations.',
    zh: '结果可能超过 {maximum} 个值。请减小分页（“first”）、减少嵌套列表或字段，或分多次查询。',
  },
  ANSWER_TOO_LARGE: {
    when: 'the answer would have more than 8,388,608 characters',
    tells: ['maximum'],
    en: 'The answer would have more than {maximum} characters. Ask for smaller pages (“first”), fewer fields, or in several operations.',
    zh: '结果将超过 {maximum} 个字符。请减小分页（“first”）、减少字段，或分多次查询。',
  },
  TOO_MANY_GROUPS: {
    when: 'a list falls into more than 1,000 groups',
    tells: ['maximum'],
    en: 'There are more than {maximum} groups. Filter the list so that fewer are left, or page through it.',
    zh: '分组超过 {maximum} 个。请增加筛选条件以减少分组，或改用分页列表。',
  },
  FILTER_TOO_LARGE: {
    when: 'filters of one operation have more than 1,000 conditions, or 10,000 members of `in`',
    tells: ['maximum'],
    cases: {
      conditions: {
        en: 'The filters of the operation have more than {maximum} conditions. Ask in several operations.',
        zh: '该操作的筛选超过 {maximum} 个条件，请分多次查询。',
      },
      members: {
        en: 'The filters of the operation have more than {maximum} members of “in”. Ask in several operations.',
        zh: '该操作的筛选超过 {maximum} 个“in”成员，请分多次查询。',
      },
    },
  },
});
