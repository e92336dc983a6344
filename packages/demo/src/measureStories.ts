/** How a measure comes through the four quarters of a year. */
export interface MeasureStory {
  readonly name: string;
  /** The percent that each quarter's report says; null where none comes. */
  readonly percents: readonly [number | null, number | null, number | null, number | null];
  /** Days of the year on which its two checkpoints, of 30 June and 31 October, were reached; null where they were not. */
  readonly reached: readonly [`${number}-${number}` | null, `${number}-${number}` | null];
  /** Day of the year on which a decision drops it. */
  readonly dropped?: `${number}-${number}`;
}

/** The days of the year by which checkpoints are to be reached, with what they are called. */
export const checkpoints = [
  { dueOn: '06-30', titleZh: '示例：完成方案并开工', titleEn: 'Demo: plan approved, work begun' },
  { dueOn: '10-31', titleZh: '示例：主体完成', titleEn: 'Demo: main part done' },
] as const;

/** The stories in turn: every state, a late node, a silence, and a decision that drops a measure. */
export const measureStories: readonly [MeasureStory, ...MeasureStory[]] = [
  { name: 'as planned', percents: [25, 50, 75, 100], reached: ['06-20', '10-24'] },
  { name: 'done early', percents: [40, 70, 100, null], reached: ['05-16', '09-12'] },
  { name: 'behind', percents: [18, 38, 61, 84], reached: ['06-28', '10-30'] },
  { name: 'silent since April', percents: [27, null, null, null], reached: [null, null] },
  { name: 'a late node', percents: [25, 45, 72, 96], reached: ['08-22', '10-31'] },
  { name: 'as planned, done in December', percents: [26, 52, 77, 100], reached: ['06-12', '10-18'] },
  { name: 'dropped', percents: [10, null, null, null], reached: [null, null], dropped: '06-12' },
  { name: 'never begun', percents: [null, null, null, null], reached: [null, null] },
];
