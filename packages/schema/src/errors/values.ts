import { requestErrors } from './requestErrors.ts';

/** What can be wrong with single values of arguments and variables. */
export const valueErrors = requestErrors({
  INVALID_VALUE: {
    when: 'a value that cannot be stored or looked up; null for an operator that needs a value; a text to search for of no or more than 100 characters; a box that is none; a date outside the years 0001 to 9999; a number of JSON with more than 15 digits for a `Decimal`; a moment to come; the alias `__proto__`',
    cases: {
      verb: {
        en: '{verb} is no mutation of this graph. Name one as the schema does.',
        zh: '{verb}不是本图的操作，请按模式中的名称填写。',
        extensions: { argument: 'verbs' },
      },
      verbs: {
        en: 'More than {maximum} verbs are asked about at once. Ask in several fields.',
        zh: '一次询问的操作超过 {maximum} 个，请分多个字段查询。',
        extensions: { argument: 'verbs' },
        tells: ['maximum'],
      },
      eventType: {
        en: 'Nothing is told of {type}. Name types of records as the schema does.',
        zh: '没有关于 {type} 的事件。请使用模式中的类型名称。',
        extensions: { argument: 'types' },
        tells: ['type'],
      },
      eventTypes: {
        en: 'More than {maximum} types are named. Leave “types” out to take all.',
        zh: '列出的类型超过 {maximum} 个。如需全部类型，请省略“types”。',
        extensions: { argument: 'types' },
        tells: ['maximum'],
      },
      recordType: {
        en: 'No register has records of the type {type}. Name types of records as the schema does.',
        zh: '没有类型为 {type} 的登记簿。请使用模式中的类型名称。',
        extensions: { argument: 'types' },
        tells: ['type'],
      },
      alias: {
        en: 'The alias {alias} cannot be answered. Choose another name.',
        zh: '无法以别名 {alias} 返回结果，请另取名称。',
        tells: ['alias'],
      },
      asOf: {
        en: 'asOf is {moment}, which is still to come. Ask as of a moment that has passed, or leave it out.',
        zh: 'asOf 为 {moment}，尚未到来。请给出已过去的时刻，或省略该参数。',
        extensions: { argument: 'asOf' },
      },
      searchLength: {
        en: 'A text to search for has 1 to {maximum} characters, blanks at its ends aside. Name a part of a name, title or code.',
        zh: '搜索文本应为 1 至 {maximum} 个字符（首尾空格不计）。请输入名称、标题或代码的一部分。',
        extensions: { argument: 'text' },
        tells: ['maximum'],
      },
      searchCharacter: {
        en: 'The text to search for contains the character U+0000, which no record can contain. Remove it.',
        zh: '搜索文本包含任何记录都不可能含有的字符 U+0000，请删除该字符。',
        extensions: { argument: 'text' },
      },
      character: {
        en: 'A text contains the character U+0000, which cannot be stored or looked up. Remove it.',
        zh: '文本包含无法存储或查询的字符 U+0000，请删除该字符。',
      },
      noOperand: {
        en: 'The filter operator “{operator}” on “{argument}” takes a value, not null. Ask with “isNull” for the absence of one.',
        zh: '“{argument}”的筛选运算符“{operator}”需要一个值，不能为 null。若要查找无值的记录，请使用“isNull”。',
        tells: ['argument'],
      },
      noPosition: {
        en: 'The filter operator “{argument}” on a position takes a value, not null. Ask with “isNull: true” for the absence of a position.',
        zh: '位置的筛选运算符“{argument}”需要一个值，不能为 null。若要查找无位置的记录，请使用“isNull: true”。',
        tells: ['argument'],
      },
      boxSide: {
        en: 'The box’s “{argument}” is {value}; it lies between -{most} and {most} degrees.',
        zh: '方框的“{argument}”为 {value}，应在 -{most} 至 {most} 度之间。',
        tells: ['argument'],
      },
      boxOrder: {
        en: 'The box’s south ({south}) lies north of its north ({north}). Exchange them.',
        zh: '方框的南界（{south}）在北界（{north}）以北，请对调。',
        extensions: { argument: 'south' },
      },
      decimal: {
        en: 'Decimal expects digits such as "38.50", not {value}.',
        zh: 'Decimal 应为数字，如 "38.50"，而不是{value}。',
      },
      digits: {
        en: 'Decimal takes at most 60 digits, 30 of them after the point.',
        zh: 'Decimal 至多 60 位数字，其中小数点后至多 30 位。',
      },
      inexact: {
        en: 'The number {number} has more digits than JSON keeps, so it may not be what was meant. Write it as text: "{number}" with the digits that are meant.',
        zh: '数字 {number} 的位数超过 JSON 能精确保存的位数，可能已被舍入。请以文本书写该数。',
      },
      date: {
        en: '{what} expects a text such as "{example}", of a year from 0001 to 9999, not {value}.',
        zh: '{what} 应为如 "{example}" 的文本，年份为 0001 至 9999，而不是{value}。',
      },
    },
  },
  TEXT_TOO_LONG: {
    when: 'a text of more characters than its reader takes (`extensions.maximum`): 100 for a `Decimal`, `Date` or `DateTime`, 2,000 for a key or a filter',
    tells: ['maximum'],
    en: '{what} takes a text of at most {maximum} characters; this one is longer. Shorten it.',
    zh: '{what} 的文本至多 {maximum} 个字符，此文本过长，请缩短。',
  },
});
