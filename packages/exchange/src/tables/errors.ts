import { type BilingualText, type ErrorTexts, errorTable, inputErrors } from '@plangraph/messages';

/** Something that was noticed about a file and stood in nobody's way. */
export interface Note {
  readonly code: string;
  /** The row, as people count; null for none. */
  readonly row: number | null;
  readonly message: BilingualText;
}

function noteTable<const T extends ErrorTexts<{ readonly row?: null }>>(table: T) {
  return errorTable(({ code, message }, { row }: Pick<Note, 'row'>): Note => ({ code, row, message }), table);
}

function cellTable<const T extends ErrorTexts<{ readonly cure: BilingualText }>>(table: T) {
  return errorTable(({ code, message, cure }, _: object) => ({ code, message, cure }), table);
}

/** Why a cell is not taken. */
export const cellErrors = cellTable({
  FORMULA_CELL: {
    when: 'a cell holds a formula',
    en: '{heading} holds a formula.',
    zh: '“{heading}”中是公式。',
    cure: { en: 'Copy the cell and paste it as a value.', zh: '请复制后以“数值”方式粘贴。' },
  },
  CELL_ERROR: {
    when: 'a cell shows an error, such as `#N/A`',
    en: '{heading} shows the error {text}.',
    zh: '“{heading}”显示错误 {text}。',
    cure: { en: 'Put the value in its place, or nothing.', zh: '请改填数值或留空。' },
  },
  FIGURE_UNIT: {
    when: 'a figure is in a unit that cannot be converted into its indicator’s',
    en: '{heading} is in {unit}, which cannot be converted to {own}.',
    zh: '“{heading}”的单位为 {unit}，无法换算为{own}。',
    cure: { en: 'Write the figure in {own}.', zh: '请以{own}为单位填写。' },
  },
  DIGITS_LOST: {
    when: 'a spreadsheet took a code for a number, so that its last digits are gone',
    en: '{heading} is {text}: the spreadsheet took it for a number and lost its last digits.',
    zh: '“{heading}”为 {text}：电子表格把它当成了数字，末尾的位数已经丢失。',
    cure: {
      en: 'Format the column as text, then write the code again.',
      zh: '请先将该列设为“文本”格式，再重新填写完整代码。',
    },
  },
  INVALID_VALUE: {
    when: 'a cell holds what its column does not take: a word, no figure, a share, no day',
    cases: {
      word: {
        en: '{heading} is {text}.',
        zh: '“{heading}”为 {text}。',
        cure: { en: 'Write one of {words}.', zh: '请填写以下之一：{words}。' },
      },
      figure: {
        en: '{heading} is {text}, which is no figure.',
        zh: '“{heading}”为 {text}，不是数字。',
        cure: {
          en: 'Write digits; the unit belongs in the heading. Where there is nothing, leave the cell blank.',
          zh: '请填写数字，单位写在表头；没有数据时留空。',
        },
      },
      share: {
        en: '{heading} is {text}, and is no percentage.',
        zh: '“{heading}”为 {text}，但该列不是百分比。',
        cure: { en: 'Write the figure itself.', zh: '请填写数值本身。' },
      },
      day: {
        en: '{heading} is {text}, which is no day.',
        zh: '“{heading}”为 {text}，不是具体日期。',
        cure: {
          en: 'Write a date with its day, such as 2023-03-05, 2023/3/5 or 2023年3月5日.',
          zh: '请填写到日，如 2023-03-05、2023/3/5 或 2023年3月5日。',
        },
      },
    },
  },
});

/** What is wrong with a row of figures, beside what is wrong with the figures themselves. */
export const figureRowErrors = inputErrors({
  MISSING_VALUE: {
    when: 'a row of figures without a target, or with figures and no period',
    cases: {
      target: {
        path: ['target'],
        en: 'The row has figures and names no target.',
        zh: '该行有数据但未写明指标。',
        cure: { en: 'Write the code of the target, or its name.', zh: '请填写指标编码或名称。' },
      },
      period: {
        path: ['period'],
        en: 'The row has a figure and names no period.',
        zh: '该行有数据但未写明期间。',
        cure: { en: 'Write the period, such as 2023-03 or 2023-Q1.', zh: '请填写期间，如 2023-03、2023年一季度。' },
      },
    },
  },
  NOT_FOUND: {
    when: 'a row of figures names a target that the plan does not have',
    path: ['target'],
    en: 'The plan has no target {text}.',
    zh: '计划中没有指标 {text}。',
    cure: {
      en: 'Write its code, such as {known}, or its name as the plan has it.',
      zh: '请填写指标编码（如 {known}）或计划中的名称。',
    },
  },
  AMBIGUOUS_NAME: {
    when: 'a row of figures names a target, and several are called so',
    path: ['target'],
    en: 'Several are called {name}: {codes}.',
    zh: '名为 {name} 的不止一个：{codes}。',
    cure: { en: 'Write the code of the one that is meant.', zh: '请填写所指对象的编码。' },
  },
  OTHER_PLAN: {
    when: 'a row of figures is of another plan than the file',
    path: ['plan'],
    en: 'The row is of {text}; the file is of {plan}.',
    zh: '该行属于 {text}，而文件属于 {plan}。',
    cure: { en: 'Send the figures of each plan in a file of their own.', zh: '请将各计划的数据分别成文件发送。' },
  },
  INVALID_PERIOD: {
    when: 'a row of figures states a period that is none',
    path: ['period'],
    en: '{text} is no period.',
    zh: '{text} 不是期间。',
    cure: { en: 'Write the period, such as 2023-03 or 2023-Q1.', zh: '请填写期间，如 2023-03、2023年一季度。' },
  },
  FIGURE_TWICE: {
    when: 'two rows state a figure of the same target and period',
    en: 'Row {earlier} states a figure of {target} for {period} already.',
    zh: '第 {earlier} 行已填写 {target} 在 {period} 的数据。',
    cure: { en: 'Keep one of them.', zh: '请只保留其中一行。' },
  },
  INVALID_VALUE: {
    when: 'a row of figures says of them what nobody knows',
    path: ['observationStatus'],
    en: 'How the figure came about is {text}.',
    zh: '数据状态为 {text}。',
    cure: { en: 'Write one of {words}.', zh: '请填写以下之一：{words}。' },
  },
});

/** What is wrong with the headings of a file. */
export const headingErrors = inputErrors({
  HEADINGS_NOT_FOUND: {
    when: 'none of the first 15 rows has headings that are known',
    path: [],
    http: { status: 422 },
    en: 'None of the first rows holds headings that are known.',
    zh: '前几行中没有找到可识别的表头。',
    cure: {
      en: 'Write headings such as {wanted}, or start from the template.',
      zh: '请填写表头，如 {wanted}，或使用模板。',
    },
  },
  HEADING_UNKNOWN: {
    when: 'a heading is none of the register’s; its path is the heading',
    http: { status: 422 },
    en: 'The heading {heading} is not known.',
    zh: '表头 {heading} 无法识别。',
    cure: {
      en: 'Rename or remove the column, or say what it is in the mapping. Known are {known}.',
      zh: '请改名、删除该列，或在对应关系中说明。可识别的表头有：{known}。',
    },
  },
  HEADING_DUPLICATE: {
    when: 'two columns mean the same',
    path: [],
    http: { status: 422 },
    en: 'Two columns are headed {heading}.',
    zh: '有两列的表头都是 {heading}。',
    cure: { en: 'Keep one of them.', zh: '请只保留其中一列。' },
  },
  HEADING_UNIT: {
    when: 'the unit of a heading cannot be converted into the column’s',
    path: [],
    http: { status: 422 },
    en: '{heading} is in {unit}, which cannot be converted to {own}.',
    zh: '{heading} 的单位为 {unit}，无法换算为{own}。',
    cure: { en: 'Write the unit as {own}, or as another of its kind.', zh: '请使用单位“{own}”或可与之换算的单位。' },
  },
  HEADING_MISSING: {
    when: 'a column of the key is not there',
    path: [],
    http: { status: 422 },
    en: 'There is no column {missing}.',
    zh: '缺少列：{missing}。',
    cure: { en: 'Add it: records are known by it.', zh: '请补充该列：记录靠它识别。' },
  },
});

/** What was noticed about a file and stood in nobody's way. */
export const notes = noteTable({
  BLANK_ROWS_LEFT_OUT: {
    when: 'rows in which there is nothing',
    row: null,
    en: 'Blank rows were left out: {count}.',
    zh: '已忽略空行 {count} 行。',
  },
  TOTAL_LEFT_OUT: {
    when: 'a row that sums others up',
    en: 'Row {row} is a total and was left out.',
    zh: '第 {row} 行为合计行，已忽略。',
  },
  TOTAL_DIFFERS: {
    when: 'a total that is another than the sum of its rows',
    en: 'In row {row} the total of {heading} is {stated}; its rows add up to {counted}.',
    zh: '第 {row} 行 {heading} 的合计为 {stated}，各行相加为 {counted}。',
  },
});
