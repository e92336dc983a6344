import type { Headings } from '@plangraph/rows';

/** What people call the columns of rows in files, in Chinese, with their units and the words of their enums. */
export const headings = {
  __Noun__: {
    nameZh: { zh: '__nounZh__名称' },
    stage: {
      zh: '进展阶段',
      words: { PLANNED: '谋划', UNDER_WAY: '实施中', COMPLETED: '已完成', STOPPED: '已终止' },
    },
    startedOn: { zh: '开工日期' },
    completedOn: { zh: '完成日期' },
  },
} as const satisfies Readonly<Record<string, Headings>>;
