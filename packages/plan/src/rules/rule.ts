import type { Terms } from './terms.ts';

/** What decided a standing; docs/reference/progress.md explains each. */
export type Rule = GreyRule | CourseRule | 'ALREADY_MET';

/** Why nothing was judged. */
export type GreyRule = 'NO_TARGET_VALUE' | 'NOT_DUE' | 'REPORT_MISSING' | 'NOTHING_EXPECTED_YET';

/** By which course an actual value was judged. */
export type CourseRule =
  | 'ACCUMULATING_LINEAR'
  | 'ACCUMULATING_WAYPOINTS'
  | 'LEVEL_LINEAR'
  | 'LEVEL_HELD'
  | 'LEVEL_AT_DEADLINE'
  | 'LEVEL_WAYPOINTS'
  | 'GROWTH_FLAT'
  | 'GROWTH_WAYPOINTS'
  | 'RATIO_FLAT'
  | 'RATIO_LINEAR'
  | 'RATIO_WAYPOINTS'
  | 'MILESTONE_AT_DEADLINE'
  | 'MILESTONE_WAYPOINTS';

/** The rule that a course follows. */
export function courseRule(
  { kind, baseline, accrues }: Pick<Terms, 'kind' | 'baseline' | 'accrues'>,
  { stated, hasWay }: Readonly<{ stated: boolean; hasWay: boolean }>,
): CourseRule {
  switch (kind) {
    case 'COUNT':
    case 'AMOUNT':
      return stated ? 'ACCUMULATING_WAYPOINTS' : 'ACCUMULATING_LINEAR';
    case 'LEVEL':
      if (stated) return 'LEVEL_WAYPOINTS';
      if (baseline === null) return 'LEVEL_AT_DEADLINE';
      return hasWay ? 'LEVEL_LINEAR' : 'LEVEL_HELD';
    case 'GROWTH':
      return stated ? 'GROWTH_WAYPOINTS' : 'GROWTH_FLAT';
    case 'RATIO':
      if (stated) return 'RATIO_WAYPOINTS';
      return accrues ? 'RATIO_LINEAR' : 'RATIO_FLAT';
    case 'MILESTONE':
      return stated ? 'MILESTONE_WAYPOINTS' : 'MILESTONE_AT_DEADLINE';
  }
}
