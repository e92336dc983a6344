/** What people call the columns of rows in files, in Chinese, with the words of their enums. */
export const headings = {
  WaterBody: {
    nameZh: { zh: '水体名称' },
    kind: { zh: '水体类型', words: { RIVER: '河流', RESERVOIR: '水库', SPRING: '泉' } },
    project: { zh: '治理项目' },
  },
  WaterSample: {
    body: { zh: '水体' },
    takenOn: { zh: '采样日期' },
    grade: { zh: '水质类别' },
  },
};
