import { quote } from '@plangraph/rows';
import type { Problem } from '@plangraph/schema';
import type { Field } from './fields.ts';

/** Why a cell is not taken. */
export type CellRefusal = Omit<Problem, 'path'>;

const called = ({ heading }: Field) => ({ en: heading.en, zh: heading.zh });

/** A cell that holds a formula: what it gives depends on what is not in the row. */
export function formula(field: Field): CellRefusal {
  const { en, zh } = called(field);
  return {
    code: 'FORMULA_CELL',
    message: { en: `${en} holds a formula.`, zh: `“${zh}”中是公式。` },
    cure: { en: 'Copy the cell and paste it as a value.', zh: '请复制后以“数值”方式粘贴。' },
  };
}

/** A cell in which the program that wrote it found an error. */
export function cellError(field: Field, text: string): CellRefusal {
  const { en, zh } = called(field);
  return {
    code: 'CELL_ERROR',
    message: { en: `${en} shows the error ${quote(text)}.`, zh: `“${zh}”显示错误 ${quote(text)}。` },
    cure: { en: 'Put the value in its place, or nothing.', zh: '请改填数值或留空。' },
  };
}

/** A code that a spreadsheet took for a number, so that its last digits are gone. */
export function digitsLost(field: Field, text: string): CellRefusal {
  const { en, zh } = called(field);
  return {
    code: 'DIGITS_LOST',
    message: {
      en: `${en} is ${quote(text)}: the spreadsheet took it for a number and lost its last digits.`,
      zh: `“${zh}”为 ${quote(text)}：电子表格把它当成了数字，末尾的位数已经丢失。`,
    },
    cure: {
      en: 'Format the column as text, then write the code again.',
      zh: '请先将该列设为“文本”格式，再重新填写完整代码。',
    },
  };
}

/** A word that is none of those that the column takes. */
export function unknownWord(field: Field, text: string, words: readonly string[]): CellRefusal {
  const { en, zh } = called(field);
  return {
    code: 'INVALID_VALUE',
    message: { en: `${en} is ${quote(text)}.`, zh: `“${zh}”为 ${quote(text)}。` },
    cure: { en: `Write one of ${words.join(', ')}.`, zh: `请填写以下之一：${words.join('、')}。` },
  };
}

/** A text that is no figure. */
export function noFigure(field: Field, text: string): CellRefusal {
  const { en, zh } = called(field);
  return {
    code: 'INVALID_VALUE',
    message: { en: `${en} is ${quote(text)}, which is no figure.`, zh: `“${zh}”为 ${quote(text)}，不是数字。` },
    cure: {
      en: 'Write digits; the unit belongs in the heading. Where there is nothing, leave the cell blank.',
      zh: '请填写数字，单位写在表头；没有数据时留空。',
    },
  };
}

/** A share where the column takes none. */
export function noShare(field: Field, text: string): CellRefusal {
  const { en, zh } = called(field);
  return {
    code: 'INVALID_VALUE',
    message: {
      en: `${en} is ${quote(text)}, and is no percentage.`,
      zh: `“${zh}”为 ${quote(text)}，但该列不是百分比。`,
    },
    cure: { en: 'Write the figure itself.', zh: '请填写数值本身。' },
  };
}

/** A text that is no day. */
export function noDay(field: Field, text: string): CellRefusal {
  const { en, zh } = called(field);
  return {
    code: 'INVALID_VALUE',
    message: { en: `${en} is ${quote(text)}, which is no day.`, zh: `“${zh}”为 ${quote(text)}，不是具体日期。` },
    cure: {
      en: 'Write a date with its day, such as 2023-03-05, 2023/3/5 or 2023年3月5日.',
      zh: '请填写到日，如 2023-03-05、2023/3/5 或 2023年3月5日。',
    },
  };
}
