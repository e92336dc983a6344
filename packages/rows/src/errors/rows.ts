import { phrases, rowErrors } from '@plangraph/messages';

/** What a cell takes, as messages say it. */
export const expected = phrases({
  anotherValue: { en: 'another value', zh: '其他值' },
  words: { en: 'one of {words}', zh: '以下之一：{words}' },
  text: { en: 'text', zh: '文本' },
  atMost: { en: 'at most {most} characters', zh: '至多 {most} 个字符' },
  whole: { en: 'a whole number', zh: '整数' },
  number: { en: 'a number', zh: '数字' },
  decimal: { en: 'a decimal number', zh: '十进制数' },
  digits: {
    en: 'a decimal number of at most {whole} digits before and {scale} after the point',
    zh: '十进制数，小数点前至多 {whole} 位、后至多 {scale} 位',
  },
  boolean: { en: 'true or false', zh: 'true 或 false' },
  date: { en: 'a date that exists, such as 2023-12-31', zh: '真实存在的日期，如 2023-12-31' },
  moment: {
    en: 'a moment with a zone, such as 2023-06-30T08:00:00+08:00',
    zh: '带时区的时刻，如 2023-06-30T08:00:00+08:00',
  },
  type: { en: 'a value of type {type}', zh: '{type} 类型的值' },
  list: { en: 'a list of values, each {each}', zh: '列表，每项为{each}' },
  map: { en: 'a map with {names}', zh: '含 {names} 的映射' },
});

const write = { en: 'Write {expected} in column {column}.', zh: '请在列 {column} 填写{expected}。' } as const;

/** What can be wrong with a row of a file or an agency, by itself or among others. */
export const batchErrors = rowErrors({
  MISSING_VALUE: {
    when: 'a column that a row must state is not there',
    en: 'Column {column} has no value.',
    zh: '列 {column} 缺少值。',
    cure: write,
  },
  INVALID_VALUE: {
    when: 'a cell holds what its column does not take',
    cases: {
      cell: {
        en: 'Column {column} holds {value}; it takes {expected}.',
        zh: '列 {column} 的值为{value}；应为{expected}。',
        cure: write,
      },
      row: {
        column: null,
        en: 'A row of {noun} must be a map of columns.',
        zh: '{noun}的一行必须是“列: 值”的映射。',
        cure: { en: 'Write `column: value` pairs.', zh: '请按“列: 值”书写。' },
      },
    },
  },
  TEXT_TOO_LONG: {
    when: 'a cell holds a longer text than its column takes',
    en: 'Column {column} holds a text that begins with {value}; it takes {expected}.',
    zh: '列 {column} 的文本（开头为{value}）过长；应为{expected}。',
    cure: { en: 'Shorten it to {expected}.', zh: '请缩短至{expected}。' },
  },
  UNKNOWN_COLUMN: {
    when: 'a column that rows of this kind do not have',
    cases: {
      row: {
        en: '{noun} rows have no column {column}.',
        zh: '{noun}的行没有列 {column}。',
        cure: { en: 'Use the columns {known}, or remove it.', zh: '可用的列为 {known}；否则请删除该列。' },
      },
      reference: {
        en: '{noun} rows have no column {column}.',
        zh: '{noun}的行没有列 {column}。',
        cure: { en: '{reference} is written with {paths}.', zh: '{reference} 以 {paths} 填写。' },
      },
    },
  },
  UNKNOWN_REFERENCE: {
    when: 'a key that names no row, neither of the batch nor of the database',
    en: 'Column {column} names {noun} {key}, which does not exist.',
    zh: '列 {column} 引用的{noun}{key}不存在。',
    cure: { en: 'Correct the name, or add {noun} {key}.', zh: '请更正名称，或先补充{noun}{key}。' },
  },
  DUPLICATE_KEY: {
    when: 'two rows for one key',
    en: 'Another {noun} already has {names} {key}.',
    zh: '已有另一条{noun}使用 {names}：{key}。',
    cure: { en: 'Keep one of the two, or give this one its own.', zh: '请只保留其中一条，或为本条另行取值。' },
  },
  RETIRED: {
    when: 'a row would change a retired record, or refer to one',
    cases: {
      itself: {
        en: '{noun} {key} was retired at {moment}.',
        zh: '{noun}{key}已于 {moment} 停用。',
        cure: {
          en: 'Remove the row, give it another key, or ask an administrator to restore the record.',
          zh: '请删除该行、另行取值，或联系管理员恢复该记录。',
        },
      },
      reference: {
        en: 'Column {column} names {noun} {key}, which was retired at {moment}.',
        zh: '列 {column} 引用的{noun}{key}已于 {moment} 停用。',
        cure: {
          en: 'Name another, or ask an administrator to restore it.',
          zh: '请另行指定，或联系管理员恢复。',
        },
      },
    },
  },
  CIRCULAR_REFERENCE: {
    when: 'rows that refer to one another in a circle',
    column: null,
    en: '{noun} rows refer to one another in a circle.',
    zh: '{noun}的行相互循环引用。',
    cure: { en: 'Let one of them refer to none, or to another.', zh: '请让其中一行不引用或引用其他行。' },
  },
});
