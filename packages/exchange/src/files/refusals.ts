import { FileRefused } from './fileRefused.ts';
import { fileLimits } from './limits.ts';

/** Refuses a file in which there is nothing. */
export const emptyFile = () =>
  new FileRefused({
    code: 'FILE_EMPTY',
    message: { en: 'There is nothing in the file.', zh: '文件为空。' },
    cure: { en: 'Send the file with its headings and rows.', zh: '请发送含表头和数据行的文件。' },
  });

/** Refuses a file of a kind that nobody reads here. */
export const unknownKind = (what: { readonly en: string; readonly zh: string }) =>
  new FileRefused(
    {
      code: 'FILE_KIND_UNKNOWN',
      message: { en: `The file is ${what.en}.`, zh: `文件为${what.zh}。` },
      cure: {
        en: 'Save it as an Excel workbook (.xlsx), as CSV or as JSON Lines, and send that.',
        zh: '请另存为 Excel 工作簿（.xlsx）、CSV 或 JSON Lines 后再发送。',
      },
    },
    415,
  );

/** Refuses a file that is something else than its name or its media type says. */
export const mismatch = (stated: string, found: string) =>
  new FileRefused(
    {
      code: 'FILE_KIND_MISMATCH',
      message: { en: `The file is called ${stated} and is ${found}.`, zh: `文件标称为 ${stated}，实际为 ${found}。` },
      cure: { en: 'Save it anew in the format that its name says.', zh: '请按文件名所示的格式重新保存。' },
    },
    415,
  );

/** Refuses a text in no encoding that is read, or in several at once. */
export const unknownEncoding = (line: number | null) =>
  new FileRefused({
    code: 'FILE_ENCODING',
    message:
      line === null
        ? { en: 'The text is in none of UTF-8, GB18030 and UTF-16.', zh: '文本编码不是 UTF-8、GB18030 或 UTF-16。' }
        : {
            en: `The text is in several encodings: line ${line} is in another than the lines before.`,
            zh: `文本混用了多种编码：第 ${line} 行与之前各行的编码不同。`,
          },
    cure: { en: 'Save the file as “CSV UTF-8”.', zh: '请将文件另存为“CSV UTF-8”。' },
  });

/** Refuses a file that is damaged. */
export const broken = (en: string, zh: string) =>
  new FileRefused({
    code: 'FILE_BROKEN',
    message: { en: `The file cannot be read: ${en}.`, zh: `文件无法读取：${zh}。` },
    cure: {
      en: 'Open it in a spreadsheet program, save it anew and send that.',
      zh: '请用电子表格软件打开、重新保存后再发送。',
    },
  });

/** Refuses an archive that becomes too much when it is unpacked. */
export const unpacksTooLarge = () =>
  new FileRefused(
    {
      code: 'FILE_UNPACKS_TOO_LARGE',
      message: {
        en: `The file unpacks to more than ${fileLimits.unpacked / 1_048_576} MB, or to far more than it is itself.`,
        zh: `文件解压后超过 ${fileLimits.unpacked / 1_048_576} MB，或远大于其自身。`,
      },
      cure: {
        en: 'Remove what is no data, or send the rows in several files.',
        zh: '请删除非数据内容，或拆分为多个文件。',
      },
    },
    413,
  );

/** Refuses XML that declares a document type: entities have no place in a spreadsheet. */
export const declaresEntities = () =>
  new FileRefused({
    code: 'FILE_XML_FORBIDDEN',
    message: {
      en: 'The file declares a document type or entities, which no spreadsheet program writes.',
      zh: '文件声明了文档类型或实体，正常的电子表格软件不会如此。',
    },
    cure: { en: 'Save it anew in a spreadsheet program.', zh: '请用电子表格软件重新保存。' },
  });

/** Refuses a workbook that leads elsewhere or does something by itself. */
export const activeContent = (what: { readonly en: string; readonly zh: string }) =>
  new FileRefused({
    code: 'FILE_ACTIVE_CONTENT',
    message: { en: `The workbook has ${what.en}.`, zh: `工作簿含有${what.zh}。` },
    cure: {
      en: 'Copy the rows as values into a new workbook and send that.',
      zh: '请将数据以“数值”方式复制到新工作簿后再发送。',
    },
  });

/** Refuses more rows than one file may have. */
export const tooManyRows = () =>
  new FileRefused(
    {
      code: 'TOO_MANY_ROWS',
      message: { en: `The file has more than ${fileLimits.rows} rows.`, zh: `文件超过 ${fileLimits.rows} 行。` },
      cure: { en: 'Send it in several files.', zh: '请拆分为多个文件发送。' },
    },
    413,
  );

/** Refuses more columns than one file may have. */
export const tooManyColumns = () =>
  new FileRefused(
    {
      code: 'TOO_MANY_COLUMNS',
      message: {
        en: `The file has more than ${fileLimits.columns} columns.`,
        zh: `文件超过 ${fileLimits.columns} 列。`,
      },
      cure: { en: 'Remove the columns that are not asked for.', zh: '请删除多余的列。' },
    },
    413,
  );

/** Refuses a cell that holds more than anybody reads. */
export const cellTooLong = (row: number) =>
  new FileRefused({
    code: 'TEXT_TOO_LONG',
    message: {
      en: `Row ${row} has a cell of more than ${fileLimits.cell} characters.`,
      zh: `第 ${row} 行有单元格超过 ${fileLimits.cell} 个字符。`,
    },
    cure: { en: 'Shorten it.', zh: '请缩短文字。' },
  });
