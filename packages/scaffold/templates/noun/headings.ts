import type { Headings } from '@plangraph/rows';

/** What people call the columns of rows in files, in Chinese, with their units and the words of their enums. */
export const headings = {
  // begin
  __Noun__: {
    nameZh: { zh: '__nounZh__名称' },
    openedOn: { zh: '启用日期' },
  },
  // end
} as const satisfies Readonly<Record<string, Headings>>;
