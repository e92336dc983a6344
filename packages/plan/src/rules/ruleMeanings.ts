import type { Rule } from './rule.ts';

/** What each rule says, for whoever reads a status. */
export const ruleMeanings: Readonly<Record<Rule, string>> = {
  NO_TARGET_VALUE: 'Not judged: the promised value is not known.',
  NOT_DUE: 'Not judged: no period is due yet.',
  REPORT_MISSING: 'Not judged: the figure of the last period due is missing.',
  NOTHING_EXPECTED_YET: 'Not judged: nothing is expected before the deadline.',
  ALREADY_MET: 'A figure of an earlier period has met a promise that stays met.',
  ACCUMULATING_LINEAR: 'Judged by the line from 0 to the promised value.',
  ACCUMULATING_WAYPOINTS: 'Judged by the line through the plan’s waypoints.',
  LEVEL_LINEAR: 'Judged by the line from the baseline to the promised value.',
  LEVEL_HELD: 'Judged by the promised value at any time: the baseline was as good or better.',
  LEVEL_AT_DEADLINE: 'Judged by the promised value at its deadline: there is no baseline.',
  LEVEL_WAYPOINTS: 'Judged by the line through the plan’s waypoints.',
  GROWTH_FLAT: 'Judged by the promised rate at any time.',
  GROWTH_WAYPOINTS: 'Judged by the plan’s latest waypoint.',
  RATIO_FLAT: 'Judged by the promised ratio at any time.',
  RATIO_LINEAR: 'Judged by the line from 0 to the promised ratio, which builds up over the year.',
  RATIO_WAYPOINTS: 'Judged by the plan’s waypoints.',
  MILESTONE_AT_DEADLINE: 'Judged by the stage promised, at its deadline.',
  MILESTONE_WAYPOINTS: 'Judged by the plan’s latest waypoint.',
};
