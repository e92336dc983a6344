/** The words of templates. */

/** Names of the sheets; that of rows comes first. */
export const sheets = { data: '数据 Data', notes: '说明 Notes', keys: '编码 Keys', lists: '取值 Lists' } as const;

/** Headings of the sheet that says what each column is. */
export const noteHeadings = [
  '列 Column',
  'English',
  '代码 Code',
  '必填 Required',
  '说明',
  'Notes',
  '示例 Example',
] as const;

/** Whether a column must be filled in. */
export const required = {
  true: { zh: '必填', en: 'Required.', both: '是 yes' },
  false: { zh: '选填', en: 'Optional.', both: '否 no' },
} as const;

/** What the headings of keys say behind what they are keys of. */
export const keyHeadings = ['编码 Code', '名称 Name'] as const;

/** What a spreadsheet says where a value is none of a list. */
export const notInList = { title: '请从列表选择', message: 'Choose from the list 请从下拉列表选择' } as const;

/** In what form a column is filled in. */
export const forms = {
  list: { zh: '多个值以逗号分隔', en: 'Several values between commas.' },
  word: { zh: '从下拉列表选择', en: 'One of the list.' },
  reference: { zh: '填写编码，或唯一的名称', en: 'Its code, or its name where it is the only one of that name.' },
  date: { zh: '日期，如 2023-03-05', en: 'A day, such as 2023-03-05.' },
  period: { zh: '期间，如 2023-03、2023年一季度', en: 'A period, such as 2023-03 or 2023-Q1.' },
  whole: { zh: '整数', en: 'A whole number.' },
  figure: { zh: '数字', en: 'A figure.' },
  text: { zh: '文本', en: 'A text.' },
} as const;

/** The unit of a column, in a note. */
export const unitNote = (unit: string) => `单位：${unit}`;

/** An example of what a column takes, in a note. */
export const exampleNote = (example: string) => `示例 Example: ${example}`;

/** How long the text of a column may be, in a note. */
export const lengthNote = (longest: number) => `至多 ${longest} 字`;

/** What is to be said of the columns of a sheet of figures, in notes. */
export const figureNotes = {
  target: '请勿改动。 Leave it as it is.',
  value:
    '填写数字，单位见左列；没有数据请留空。灰色单元格无需填写：比率由分子、分母计算。\nWrite the figure in the unit beside it; leave the cell blank where there is none. Nothing is to be written in grey cells: a ratio is computed from its parts.',
  part: '仅比率填写。 Of ratios only.',
  note: '随数据公开。 Published with the figure.',
  reason: '更正已批准数据或累计数下降时填写。 Why an approved figure is corrected, or one falls.',
} as const;
