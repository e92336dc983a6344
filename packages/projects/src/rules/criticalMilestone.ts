/** A milestone as the rule sees it. Dates are civil. */
export interface PlannedMilestone {
  readonly dueOn: string;
  readonly reachedOn: string | null;
  readonly critical: boolean;
}

/** A milestone, and by how much it moves the project. */
export interface Slippage<M extends PlannedMilestone> {
  readonly milestone: M;
  /** Days by which it was reached late, or is late so far; less than 0 for one that was reached early. */
  readonly slippageDays: number;
}

/**
 * The critical milestone that decides a project on a day: of those that are not reached the one that is due first, which
 * is the latest of them; where all are reached, the one that slipped most. Null for a project without a critical one.
 *
 * @example criticalMilestone([{ dueOn: '2023-06-01', reachedOn: null, critical: true }], '2023-06-11')?.slippageDays // 10
 */
export function criticalMilestone<M extends PlannedMilestone>(
  milestones: readonly M[],
  today: string,
): Slippage<M> | null {
  const critical = milestones.filter((each) => each.critical);
  const open = critical.filter((each) => !isReached(each, today));
  const slipped = (open.length ? open : critical).map((milestone) => ({
    milestone,
    slippageDays: slippageOf(milestone, today),
  }));
  return slipped.sort((one, other) => decides(one, other, open.length > 0))[0] ?? null;
}

function isReached({ reachedOn }: PlannedMilestone, today: string): boolean {
  return reachedOn !== null && reachedOn <= today;
}

/** How many days late a milestone was reached; while it is not reached, how many it is late so far. */
function slippageOf(milestone: PlannedMilestone, today: string): number {
  const { dueOn, reachedOn } = milestone;
  if (isReached(milestone, today)) return daysBetween(dueOn, reachedOn as string);
  return Math.max(0, daysBetween(dueOn, today));
}

/** Sorts what decides the project to the front; of equal ones that which is due first. */
function decides<M extends PlannedMilestone>(one: Slippage<M>, other: Slippage<M>, open: boolean): number {
  const first = one.milestone.dueOn < other.milestone.dueOn ? -1 : one.milestone.dueOn > other.milestone.dueOn ? 1 : 0;
  return open ? first : other.slippageDays - one.slippageDays || first;
}

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}
