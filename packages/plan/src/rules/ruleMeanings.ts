import type { Rule } from './rule.ts';

/** What each rule says, for whoever reads a status. */
export const ruleMeanings: Readonly<Record<Rule, string>> = {
  NO_TARGET_VALUE: 'Not judged: the promised value is not known (目标值不明).',
  NOT_DUE: 'Not judged: no period is due yet (尚无到期).',
  REPORT_MISSING: 'Not judged: the figure of the last period due is missing (应报未报).',
  NOTHING_EXPECTED_YET: 'Not judged: nothing is expected before the deadline (尚不要求进度).',
  REFERENCE_MISSING: 'Not judged: the figure that the promise is compared with is missing (参照值缺失).',
  NOT_JUDGED: 'Not judged: no number says it, and nobody has judged it yet (尚未评定).',
  RANGE: 'Judged by the nearer end of the promised range (按承诺区间).',
  RELATIVE: 'Judged by what it is compared with, for the same period, and the margin (按参照值).',
  QUALITATIVE: 'Judged by a person with a reason, and approved by another (由人评定).',
  NO_DEADLINE: 'Not judged: nobody has said by when (没有期限).',
  TITLE_STAGES: 'Judged by the stage that was due on the way to the title (按创建阶段).',
  TITLE_OVERDUE: 'The deadline has passed, and the title is not awarded (逾期未获评).',
  TITLE_AWARDED: 'The title is awarded (已获评).',
  TITLE_NOT_AWARDED: 'The title was given to others, or not at all (未获评).',
  TITLE_LOST: 'The title was taken away again (称号已失去).',
  MEASURE_DROPPED: 'Not judged: a decision dropped the measure (举措已取消).',
  MEASURE_DONE: 'The measure is done (举措已完成).',
  MEASURE_OVERDUE: 'The deadline has passed, and the measure is not done (举措逾期).',
  CHECKPOINT_LATE: 'A checkpoint’s day has passed, and it is not reached (节点逾期).',
  SILENT: 'Not judged: nothing was reported for two periods that were due (连续两期未报).',
  MEASURE_CHECKPOINTS: 'Judged by checkpoints: none that was due is missing (按节点).',
  MEASURE_PERCENT: 'Judged by the percent that is done, and the days of the way to the deadline (按完成百分比).',
  MEASURE_PATH: 'Judged by the percent that is done, and the approved path (按审定的节点计划).',
  MEASURE_EVIDENCE:
    'Judged by the percent that the records of a register say is done, such as those of its projects, and the days of the way or the approved path (按台账记录).',
  ALREADY_MET: 'A figure of an earlier period has met a promise that stays met (此前已完成).',
  MET_LATE: 'Met only after its deadline (逾期完成).',
  ACCUMULATING_LINEAR: 'Judged by the line from 0 to the promised value (年内累计按序时进度).',
  ACCUMULATING_WAYPOINTS:
    'Judged by the line through the approved path, or else the plan’s waypoints (年内累计按节点计划).',
  ACCUMULATING_SEASONAL:
    'Judged by the season that the target states, or from its first period in which anything can come (年内累计按季节安排).',
  ACCUMULATING_FLAT: 'Judged by the promised value at any time, as the target states (年内累计直接比目标值).',
  ACCUMULATING_LINEAR_OF_YEAR:
    'Judged by the line from 0, the gap as a share of the promised value (年内累计按序时进度 · 差距占全年目标).',
  ACCUMULATING_WAYPOINTS_OF_YEAR:
    'Judged by the line through the waypoints, the gap as a share of the promised value (年内累计按节点计划 · 差距占全年目标).',
  ACCUMULATING_SEASONAL_OF_YEAR:
    'Judged by the season, the gap as a share of the promised value (年内累计按季节安排 · 差距占全年目标).',
  LEVEL_LINEAR: 'Judged by the line from the baseline to the promised value (存量从基数均匀推进).',
  LEVEL_HELD: 'Judged by the promised value at any time: the baseline was as good or better (存量保持目标水平).',
  LEVEL_FLAT: 'Judged by the promised value at any time: a ceiling, or as the target states (存量直接比目标值).',
  LEVEL_SEASONAL:
    'Judged by the season that the target states, from the baseline to the promised value (存量按季节安排).',
  LEVEL_AT_DEADLINE: 'Judged by the promised value at its deadline: there is no baseline (存量到期限时比较).',
  LEVEL_WAYPOINTS: 'Judged by the line through the approved path, or else the plan’s waypoints (存量按节点计划).',
  GROWTH_FLAT: 'Judged by the promised rate at any time (增速直接比目标值).',
  GROWTH_LINEAR: 'Judged by the line from 0 to the promised rate, as the target states (增速均匀推进).',
  GROWTH_WAYPOINTS: 'Judged by the approved path, or else the plan’s waypoints (增速按节点计划).',
  GROWTH_SEASONAL: 'Judged by the season that the target states (增速按季节安排).',
  RATIO_FLAT: 'Judged by the promised ratio at any time (比率直接比目标值).',
  RATIO_LINEAR: 'Judged by the line from 0 to the promised ratio, which builds up over the year (比率均匀推进).',
  RATIO_WAYPOINTS: 'Judged by the approved path, or else the plan’s waypoints (比率按节点计划).',
  RATIO_SEASONAL: 'Judged by the season that the target states, from 0 to the promised ratio (比率按季节安排).',
  RATIO_LINEAR_OF_YEAR:
    'Judged by the line from 0, the gap as a share of the promised ratio (比率均匀推进 · 差距占全年目标).',
  RATIO_WAYPOINTS_OF_YEAR:
    'Judged by the waypoints, the gap as a share of the promised ratio (比率按节点计划 · 差距占全年目标).',
  RATIO_SEASONAL_OF_YEAR:
    'Judged by the season, the gap as a share of the promised ratio (比率按季节安排 · 差距占全年目标).',
  MILESTONE_AT_DEADLINE: 'Judged by the stage promised, at its deadline (节点到期限时比较).',
  MILESTONE_WAYPOINTS:
    'Judged by the latest point of the approved path, or else by the plan’s latest waypoint (节点按节点计划).',
};
