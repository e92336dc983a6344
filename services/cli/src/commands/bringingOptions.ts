import type { Argument, Option } from '../declaring/command.ts';
import { idempotencyKey } from '../declaring/options.ts';
import { headingOptions } from './headings.ts';

/** What stands behind a command that sends rows. */
export const bringingArguments: readonly Argument[] = [
  {
    name: 'name',
    description: {
      en: 'which rows: enterprises, figures, …; workbook for sheets of several kinds',
      zh: '数据名称：enterprises、figures 等；workbook 表示含多种工作表的工作簿',
    },
  },
  {
    name: 'file',
    description: {
      en: 'CSV, XLSX or JSON Lines, also .gz; - for standard input',
      zh: 'CSV、XLSX 或 JSON Lines，可为 .gz；- 表示标准输入',
    },
  },
];

/** Where the rows go that were refused. */
export const refusedOption: Option = {
  flags: '--refused <file>',
  description: {
    en: 'the file for refused rows (beside the file that was sent)',
    zh: '被拒绝行的输出文件（默认与源文件同目录）',
  },
};

/** What can be said of a file that is sent. */
export const bringingOptions: readonly Option[] = [
  { flags: '--plan <code>', description: { en: 'the plan whose figures they are', zh: '数据所属计划的编码' } },
  {
    flags: '--organisation <code>',
    description: { en: 'for which organisation an administrator reports', zh: '管理员代为报送的单位编码' },
  },
  { flags: '--reason <text>', description: { en: 'why records change', zh: '变更原因' } },
  ...headingOptions,
  refusedOption,
  idempotencyKey,
];

/** What can be said of a file that the server brings by itself. */
export const jobOptions: readonly Option[] = [
  {
    flags: '--job',
    description: {
      en: 'the server keeps the file and brings it by itself, while this shows how far it is; so it does of large files unasked',
      zh: '由服务器保存文件并在后台导入，同时显示进度；大文件自动如此',
    },
  },
  {
    flags: '--detach',
    description: {
      en: 'as --job, and do not wait: job watch shows it later',
      zh: '同 --job，但不等待；稍后用 job watch 查看',
    },
  },
];
