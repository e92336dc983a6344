import type { Headings } from '@plangraph/rows';

/** What people call the columns of rows in files, in Chinese, with their units and the words of their enums. */
export const headings = {
  Organisation: {
    nameZh: { zh: '单位名称' },
    kind: { zh: '单位类别', words: { BUREAU: '部门', GOVERNMENT: '政府', COMPANY: '企业', PARTNER: '合作方' } },
  },
} as const satisfies Readonly<Record<string, Headings>>;
