import { holdsAllYear, type Terms } from './terms.ts';
import type { CourseForm } from './trajectory.ts';

/** What decided a standing; docs/reference/progress.md explains each. */
export type Rule = GreyRule | CourseRule | RuleOfYear | FormRule | TitleRule | MeasureRule | 'ALREADY_MET' | 'MET_LATE';

/** Why nothing was judged. */
export type GreyRule =
  | 'NO_TARGET_VALUE'
  | 'NOT_DUE'
  | 'REPORT_MISSING'
  | 'NOTHING_EXPECTED_YET'
  | 'REFERENCE_MISSING'
  | 'NOT_JUDGED';

/** What decided of a promise that is no single number. */
type FormRule = 'RANGE' | 'RELATIVE' | 'QUALITATIVE';

/** What decided of a title. */
type TitleRule =
  | 'NO_DEADLINE'
  | 'TITLE_STAGES'
  | 'TITLE_OVERDUE'
  | 'TITLE_AWARDED'
  | 'TITLE_NOT_AWARDED'
  | 'TITLE_LOST';

/** What decided of a measure. */
type MeasureRule =
  | 'MEASURE_DROPPED'
  | 'MEASURE_DONE'
  | 'MEASURE_OVERDUE'
  | 'CHECKPOINT_LATE'
  | 'SILENT'
  | 'MEASURE_CHECKPOINTS'
  | 'MEASURE_PERCENT'
  | 'MEASURE_PATH'
  | 'MEASURE_EVIDENCE';

/** By which course an actual value was judged. */
export type CourseRule =
  | 'ACCUMULATING_LINEAR'
  | 'ACCUMULATING_WAYPOINTS'
  | 'ACCUMULATING_SEASONAL'
  | 'ACCUMULATING_FLAT'
  | 'LEVEL_LINEAR'
  | 'LEVEL_HELD'
  | 'LEVEL_FLAT'
  | 'LEVEL_AT_DEADLINE'
  | 'LEVEL_WAYPOINTS'
  | 'LEVEL_SEASONAL'
  | 'GROWTH_FLAT'
  | 'GROWTH_LINEAR'
  | 'GROWTH_WAYPOINTS'
  | 'GROWTH_SEASONAL'
  | 'RATIO_FLAT'
  | 'RATIO_LINEAR'
  | 'RATIO_WAYPOINTS'
  | 'RATIO_SEASONAL'
  | 'MILESTONE_AT_DEADLINE'
  | 'MILESTONE_WAYPOINTS';

/** By which course an actual value was judged where the plan measures gaps by the year's promise. */
export type RuleOfYear = `${'ACCUMULATING' | 'RATIO'}_${'LINEAR' | 'WAYPOINTS' | 'SEASONAL'}_OF_YEAR`;

/** The rule that a course follows. */
export function courseRule(
  terms: Terms,
  { form, hasWay, ofYear }: Readonly<{ form: CourseForm; hasWay: boolean; ofYear: boolean }>,
): CourseRule | RuleOfYear {
  const { kind } = terms;
  if (kind === 'MILESTONE') return form === 'WAYPOINTS' ? 'MILESTONE_WAYPOINTS' : 'MILESTONE_AT_DEADLINE';
  if (kind === 'LEVEL') {
    if (form === 'WAYPOINTS' || form === 'SEASONAL') return `LEVEL_${form}`;
    if (holdsAllYear(terms)) return 'LEVEL_FLAT';
    if (form === 'AT_DEADLINE') return 'LEVEL_AT_DEADLINE';
    return hasWay ? 'LEVEL_LINEAR' : 'LEVEL_HELD';
  }
  // Only levels and stages can have nothing but their deadline.
  const stated = form === 'AT_DEADLINE' ? 'FLAT' : form;
  if (kind === 'GROWTH') return `GROWTH_${stated}`;
  const family = kind === 'RATIO' ? 'RATIO' : 'ACCUMULATING';
  return stated === 'FLAT' || !ofYear ? `${family}_${stated}` : `${family}_${stated}_OF_YEAR`;
}
