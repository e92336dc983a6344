import type { BilingualText } from '@plangraph/messages';

/** Words that files are written and read with, beside the headings that each contract states itself. */

/** How a truth is written, and how else people write it. */
export const truths = {
  true: { en: 'yes', zh: '是', also: ['true', '√', '✓', 'y', '1', '对'] },
  false: { en: 'no', zh: '否', also: ['false', '×', '✗', 'n', '0', '不是'] },
} as const;

/** What the heading of a reference may say besides: that it is a code, or a name. */
export const referenceEndings = { zh: ['编码', '代码', '名称'], en: ['code', 'name'] } as const;

/** Headings that end so may also say that they are in Chinese. */
export const spokenEndings = ['名称', '标题', '中文名称'] as const;

/** How a heading says that it is in Chinese. */
export const inChinese = '（中文）';

/** The heading of the column that says why a row came back; imports leave it out. */
export const whyRefused = '拒绝原因 / Why refused';

/** Columns that lists have and records do not: running numbers, and why rows came back. */
export const leftOut = ['序号', 'no', 'no.', '#', '拒绝原因', 'whyrefused', '拒绝原因/whyrefused'];

/** Units that count one by one. */
export const singly = ['个', '家', '人', '户', '张', '人次', '次', '项', '所', '件', 'people', 'households'];

/** Units that count by ten thousand. */
export const inTenThousands = ['万个', '万家', '万人', '万户', '万人次', '万次'];

/** Between several values of one cell. */
export const between: BilingualText = { en: ', ', zh: '、' };
