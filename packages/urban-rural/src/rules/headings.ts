import type { Headings } from '@plangraph/rows';

const works = { PLANNED: '计划', UNDER_WAY: '进行中', COMPLETED: '已完成' };

/** What people call the columns of rows in files, in Chinese, with their units and the words of their enums. */
export const headings = {
  District: {
    nameZh: { zh: '片区名称' },
  },
  RenewalScheme: {
    titleZh: { zh: '更新项目' },
    kind: {
      zh: '更新类别',
      words: { OLD_NEIGHBOURHOOD: '老旧小区', FUTURE_COMMUNITY: '未来社区', FUTURE_VILLAGE: '未来乡村' },
    },
    stage: { zh: '更新阶段', words: works },
    district: { zh: '片区' },
  },
  Relocation: {
    titleZh: { zh: '搬迁项目' },
    stage: { zh: '搬迁阶段', words: { PLANNED: '计划', SIGNED: '已签约', MOVED: '已搬迁' } },
    signedOn: { zh: '签约日期' },
    movedOn: { zh: '搬迁日期' },
    destination: { zh: '迁入地' },
  },
  RectificationItem: {
    titleZh: { zh: '整改问题' },
    origin: {
      zh: '问题来源',
      words: {
        CENTRAL_INSPECTION: '中央督察',
        RIVER_BASIN_DISCLOSURE: '流域披露',
        PROVINCIAL_INSPECTION: '省级督察',
        LOCAL_INSPECTION: '本级检查',
      },
    },
    state: { zh: '整改状态', words: { OPEN: '未整改', IN_PROGRESS: '整改中', ACCEPTED: '已验收', CLOSED: '已销号' } },
    foundOn: { zh: '发现日期' },
    closedOn: { zh: '销号日期' },
  },
  EcologyWork: {
    titleZh: { zh: '生态工程' },
    kind: { zh: '治理类别', words: { WATER: '水', AIR: '大气', SOIL: '土壤', FOREST: '森林', WASTE: '固废' } },
    stage: { zh: '工程阶段', words: works },
  },
} as const satisfies Readonly<Record<string, Headings>>;
