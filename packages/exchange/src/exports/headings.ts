/** The words of a briefing that is given as a workbook. */

/** Names of its sheets, one for each list. */
export const briefingSheets = {
  due: { zh: '即将到期', en: 'Due' },
  overdue: { zh: '已逾期', en: 'Overdue' },
  unexplained: { zh: '未说明原因', en: 'Unexplained' },
  silent: { zh: '未报送单位', en: 'Silent' },
  returned: { zh: '已退回', en: 'Returned' },
} as const;

/** The headings of its columns. */
export const briefingHeadings = {
  kind: { zh: '事项', en: 'What' },
  promise: { zh: '承诺事项', en: 'Promise' },
  owner: { zh: '责任单位', en: 'Owner' },
  code: { zh: '单位编码', en: 'Code of the owner' },
  dueOn: { zh: '到期日', en: 'Due on' },
  days: { zh: '逾期天数', en: 'Days overdue' },
  period: { zh: '期间', en: 'Period' },
  colour: { zh: '状态', en: 'Status' },
  since: { zh: '最早到期日', en: 'Since' },
  owed: { zh: '欠报数', en: 'Reports owed' },
  returnedAt: { zh: '退回时间', en: 'Returned at' },
  reason: { zh: '退回原因', en: 'Why' },
} as const;
