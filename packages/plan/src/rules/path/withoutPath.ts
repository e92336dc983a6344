/** The promises of a plan to which a path could lead, and none that was approved does. */
export const withoutPath = {
  target: { pathId: { isNull: true }, form: { in: ['NUMBER', 'RANGE'] }, value: { isNull: false } },
  measure: { pathId: { isNull: true }, state: { in: ['NOT_STARTED', 'UNDER_WAY'] }, dueOn: { isNull: false } },
} as const;
