import { type BilingualText, type ErrorTexts, errorTable, phrases } from '@plangraph/messages';
import { FileRefused } from './fileRefused.ts';

interface FileFacts {
  readonly cure: BilingualText;
  readonly http: { readonly status: number };
  /** Whether a worker takes it all the same, as it reads row by row. */
  readonly later?: boolean;
}

function fileErrorTable<const T extends ErrorTexts<FileFacts>>(table: T) {
  return errorTable(
    ({ code, message, cure }, { http, later = false }: Pick<FileFacts, 'http' | 'later'>) =>
      new FileRefused({ code, message, cure }, http.status, later),
    table,
  );
}

/** What a file is that nobody reads here. */
export const kinds = {
  page: { en: 'a page or XML', zh: '网页或 XML' },
  oldExcel: { en: 'an old Excel file (.xls), or protected by a password', zh: '旧版 Excel（.xls）或受密码保护的文件' },
  archive: { en: 'an archive', zh: '压缩包' },
  pdf: { en: 'a PDF', zh: 'PDF' },
  protected: { en: 'protected by a password', zh: '受密码保护的文件' },
} as const;

/** What a workbook has that leads elsewhere or does something by itself. */
export const actives = {
  links: { en: 'links to other files', zh: '指向其他文件的外部链接' },
  macros: { en: 'macros', zh: '宏' },
} as const;

/** How a file is damaged. */
export const damages = phrases({
  noWorkbook: { en: 'it has no workbook', zh: '其中没有工作簿' },
  noSheet: { en: 'it has no sheet', zh: '其中没有工作表' },
  tooManyParts: { en: 'its archive has too many parts', zh: '压缩包内的部件过多' },
  partMissing: { en: 'a part that it names is not there', zh: '缺少其引用的部件' },
  archive: { en: 'its archive is damaged', zh: '压缩结构已损坏' },
  merges: { en: 'it has too many merged cells', zh: '合并单元格过多' },
  number: { en: 'a cell holds {text} as a number', zh: '有单元格的数值为 {text}' },
  cellName: { en: 'a cell is called {text}', zh: '有单元格名为 {text}' },
  xml: { en: 'its XML is damaged', zh: 'XML 已损坏' },
  jsonLine: { en: 'line {line} is no JSON object: {shown}', zh: '第 {line} 行不是 JSON 对象：{shown}' },
  csvQuote: {
    en: 'a quote in line {line} does not end, or stands within a value',
    zh: '第 {line} 行的引号未成对或位置有误',
  },
});

const unprocessable = { status: 422 } as const;

/** Why a file is not read. */
export const fileErrors = fileErrorTable({
  FILE_EMPTY: {
    when: 'there is nothing in the file',
    http: unprocessable,
    en: 'There is nothing in the file.',
    zh: '文件为空。',
    cure: { en: 'Send the file with its headings and rows.', zh: '请发送含表头和数据行的文件。' },
  },
  FILE_KIND_UNKNOWN: {
    when: 'the file is a page, a PDF, an old `.xls`, an archive, or protected by a password',
    http: { status: 415 },
    en: 'The file is {kind}.',
    zh: '文件为{kind}。',
    cure: {
      en: 'Save it as an Excel workbook (.xlsx), as CSV or as JSON Lines, and send that.',
      zh: '请另存为 Excel 工作簿（.xlsx）、CSV 或 JSON Lines 后再发送。',
    },
  },
  FILE_KIND_MISMATCH: {
    when: 'the file is something else than its name or media type says',
    http: { status: 415 },
    en: 'The file is called {stated} and is {found}.',
    zh: '文件标称为 {stated}，实际为 {found}。',
    cure: { en: 'Save it anew in the format that its name says.', zh: '请按文件名所示的格式重新保存。' },
  },
  FILE_ENCODING: {
    when: 'the text is in none of UTF-8, GB18030 and UTF-16, or in several',
    cases: {
      none: {
        http: unprocessable,
        en: 'The text is in none of UTF-8, GB18030 and UTF-16.',
        zh: '文本编码不是 UTF-8、GB18030 或 UTF-16。',
        cure: { en: 'Save the file as “CSV UTF-8”.', zh: '请将文件另存为“CSV UTF-8”。' },
      },
      several: {
        http: unprocessable,
        en: 'The text is in several encodings: line {line} is in another than the lines before.',
        zh: '文本混用了多种编码：第 {line} 行与之前各行的编码不同。',
        cure: { en: 'Save the file as “CSV UTF-8”.', zh: '请将文件另存为“CSV UTF-8”。' },
      },
    },
  },
  FILE_BROKEN: {
    when: 'the archive, its XML, a quote or a line of JSON is damaged',
    http: unprocessable,
    en: 'The file cannot be read: {damage}.',
    zh: '文件无法读取：{damage}。',
    cure: {
      en: 'Open it in a spreadsheet program, save it anew and send that.',
      zh: '请用电子表格软件打开、重新保存后再发送。',
    },
  },
  FILE_UNPACKS_TOO_LARGE: {
    when: 'the archive unpacks to more than 200 MB, for a worker to more than 1,024 MB, or a part to 200 times its size',
    http: { status: 413 },
    en: 'The file unpacks to more than {most} MB, or to far more than it is itself.',
    zh: '文件解压后超过 {most} MB，或远大于其自身。',
    cure: {
      en: 'Remove what is no data, or send the rows in several files.',
      zh: '请删除非数据内容，或拆分为多个文件。',
    },
  },
  FILE_TOO_SLOW: {
    when: 'nothing more came of a file that a worker is to bring, or next to nothing; what came is forgotten',
    http: { status: 408 },
    en: 'Nothing more comes of the file, or next to nothing.',
    zh: '文件传输中断或过慢。',
    cure: {
      en: 'Send it again, compressed by gzip (Content-Encoding: gzip) or in several files.',
      zh: '请重新发送；可用 gzip 压缩（Content-Encoding: gzip）或拆分为多个文件。',
    },
  },
  FILE_XML_FORBIDDEN: {
    when: 'the XML declares a document type or entities',
    http: unprocessable,
    en: 'The file declares a document type or entities, which no spreadsheet program writes.',
    zh: '文件声明了文档类型或实体，正常的电子表格软件不会如此。',
    cure: { en: 'Save it anew in a spreadsheet program.', zh: '请用电子表格软件重新保存。' },
  },
  FILE_ACTIVE_CONTENT: {
    when: 'the workbook has macros or links to other files',
    http: unprocessable,
    en: 'The workbook has {content}.',
    zh: '工作簿含有{content}。',
    cure: {
      en: 'Copy the rows as values into a new workbook and send that.',
      zh: '请将数据以“数值”方式复制到新工作簿后再发送。',
    },
  },
  SHEET_UNKNOWN: {
    when: 'a sheet of a workbook of several imports is called like none of them, or there is no sheet with rows',
    http: unprocessable,
    en: 'No import is called like the sheet “{sheet}”.',
    zh: '工作表“{sheet}”不对应任何导入。',
    cure: {
      en: 'Call each sheet as its import is called, one of {known}, or delete it.',
      zh: '请以导入名称命名各工作表（如 地区、单位、责任，或 {known}），或删除该表。',
    },
  },
  TOO_MANY_ROWS: {
    when: 'more than 20,000 rows in a file that is brought at once, 2,000,000 in one that a worker brings, or 1,048,576 in a sheet',
    cases: {
      atOnce: {
        http: { status: 413 },
        later: true,
        en: 'The file has more than {most} rows.',
        zh: '文件超过 {most} 行。',
        cure: {
          en: 'Send it in several files, or with the header Prefer: respond-async, which takes more.',
          zh: '请拆分为多个文件发送，或附 Prefer: respond-async 请求头发送（可容纳更多行）。',
        },
      },
      ever: {
        http: { status: 413 },
        en: 'The file has more than {most} rows, which is as many as it can have.',
        zh: '文件超过 {most} 行，已达上限。',
        cure: { en: 'Send it in several files.', zh: '请拆分为多个文件发送。' },
      },
    },
  },
  TOO_MANY_COLUMNS: {
    when: 'more than 200 columns',
    http: { status: 413 },
    en: 'The file has more than {most} columns.',
    zh: '文件超过 {most} 列。',
    cure: { en: 'Remove the columns that are not asked for.', zh: '请删除多余的列。' },
  },
  TEXT_TOO_LONG: {
    when: 'a cell holds more than anybody reads',
    http: unprocessable,
    en: 'Row {row} has a cell of more than {most} characters.',
    zh: '第 {row} 行有单元格超过 {most} 个字符。',
    cure: { en: 'Shorten it.', zh: '请缩短文字。' },
  },
});
