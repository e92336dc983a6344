/** What each rule of docs/reference/progress.md says, in a sentence: Chinese, then English. */
const whole: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  REPORT_MISSING: ['应报的数据没有报来。', 'A figure was due and has not come.'],
  NOT_DUE: ['第一期数据尚未到期。', 'No figure is due yet.'],
  NO_TARGET_VALUE: ['原文没有可读的目标值，无从比较。', 'The source has no legible value to compare with.'],
  QUALITATIVE: ['这是定性承诺，由人评定。', 'The promise is in words; people judge it.'],
  NOT_JUDGED: ['定性承诺尚未评定。', 'The promise is in words and has not been judged yet.'],
  REFERENCE_MISSING: ['参照值缺失，无从比较。', 'What it is compared with is missing.'],
  NOTHING_EXPECTED_YET: ['按计划节点，此时尚不要求进度。', 'By its course, nothing is expected yet.'],
  ALREADY_MET: ['目标已经完成。', 'The promise has been kept already.'],
  MET_LATE: ['目标在期限之后才完成。', 'The promise was kept after its deadline.'],
  RANGE: ['实际值与承诺区间比较。', 'The figure is compared with the promised range.'],
  RELATIVE: ['实际值与参照值比较。', 'The figure is compared with another place, year or indicator.'],
  NO_DEADLINE: ['没有写明期限，不评定。', 'Nobody has said by when, so it is not judged.'],
  SILENT: ['连续两期未报，不评定。', 'Nothing was reported for two periods that were due.'],
  CHECKPOINT_LATE: ['有节点逾期未完成。', 'A checkpoint is late.'],
  MEASURE_CHECKPOINTS: ['按节点评定：到期的节点都已完成。', 'Every checkpoint that was due is reached.'],
  MEASURE_DONE: ['举措已完成。', 'The measure is done.'],
  MEASURE_DROPPED: ['举措已按决定取消，不评定。', 'A decision dropped the measure, so it is not judged.'],
  MEASURE_EVIDENCE: [
    '按台账记录（如其项目的投资与节点）的完成百分比评定。',
    'The percent that records of a register say is done, such as those of its projects, is compared with what is due.',
  ],
  MEASURE_OVERDUE: ['已过期限，举措尚未完成。', 'The deadline has passed, and the measure is not done.'],
  MEASURE_PATH: ['完成百分比与审定的节点计划比较。', 'The percent that is done is compared with the approved path.'],
  MEASURE_PERCENT: [
    '完成百分比与到期限的时间进度比较。',
    'The percent that is done is compared with the days of the way to the deadline.',
  ],
  TITLE_AWARDED: ['已获评。', 'The title is awarded.'],
  TITLE_LOST: ['称号已失去。', 'The title was taken away again.'],
  TITLE_NOT_AWARDED: ['未获评。', 'The title was given to others, or not at all.'],
  TITLE_OVERDUE: ['已过期限，尚未获评。', 'The deadline has passed, and the title is not awarded.'],
  TITLE_STAGES: [
    '已到达的阶段与此时应到达的阶段比较。',
    'The stage that was reached is compared with the one that was due by now.',
  ],
  LEVEL_HELD: ['存量应保持在目标水平。', 'The level is to be held.'],
};

const kinds: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  ACCUMULATING: ['年内累计', 'The total of the year'],
  GROWTH: ['累计增速', 'The growth of the year to date'],
  LEVEL: ['期末水平', 'The level'],
  RATIO: ['比率', 'The ratio'],
  MILESTONE: ['节点', 'The milestone'],
};

const courses: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  FLAT: ['与目标值直接比较', 'is compared with the promised value itself'],
  LINEAR: ['与按月均匀推进的进度比较', 'is compared with even progress through the year'],
  SEASONAL: ['与按季节安排的进度比较', 'is compared with a course by season'],
  WAYPOINTS: ['与计划节点比较', 'is compared with the waypoints of the plan'],
  AT_DEADLINE: ['到期限时比较', 'is compared at its deadline'],
};

/** Says a rule in words. */
export function sayRule(rule: string): readonly [zh: string, en: string] {
  const said = whole[rule];
  if (said) return said;
  const ofYear = rule.endsWith('_OF_YEAR');
  const [kind = '', ...rest] = rule.replace('_OF_YEAR', '').split('_');
  const [kindZh, kindEn] = kinds[kind] ?? [kind, kind];
  const [courseZh, courseEn] = courses[rest.join('_')] ?? [rest.join(' '), rest.join(' ').toLowerCase()];
  return [
    `${kindZh}${courseZh}${ofYear ? '，差距按全年目标衡量' : ''}。`,
    `${kindEn} ${courseEn}${ofYear ? '; the gap is measured against the whole year' : ''}.`,
  ];
}
