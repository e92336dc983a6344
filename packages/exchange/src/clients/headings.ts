/** Headings of the register of clients. */
export const clientHeadings = {
  nameZh: { zh: '客户端名称' },
  scopes: {
    zh: '权限范围',
    words: {
      READ: '读取',
      REPORT: '填报',
      APPROVE: '审批',
      IMPORT: '导入',
      EXPORT: '导出',
      ADMINISTER: '管理',
      FEED: '订阅',
    },
  },
  areas: { zh: '领域' },
  fileAreas: { zh: '文件领域' },
  organisation: { zh: '单位' },
};
