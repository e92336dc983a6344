/** Every how many days or months each of the four regular reviews (四个定期) is held, the most frequent first. */
export const rhythms = {
  WEEKLY: { days: 7, months: 0 },
  MONTHLY: { days: 0, months: 1 },
  QUARTERLY: { days: 0, months: 3 },
  HALF_YEARLY: { days: 0, months: 6 },
} as const;

/** One of the four. */
export type ReviewKind = keyof typeof rhythms;

/** What of a project says which reviews are due. Dates are civil. */
export interface ReviewedProject {
  readonly stage: string | null;
  readonly startedOn: string | null;
  readonly reviews: readonly { readonly kind: ReviewKind; readonly dueOn: string; readonly heldOn: string | null }[];
}

/** The next review of one kind. */
export interface DueReview {
  readonly kind: ReviewKind;
  readonly dueOn: string;
  /** Whether the day has passed. */
  readonly overdue: boolean;
}

/**
 * The next review of each kind that a project is due, the soonest first. One that was entered and not held is the next, if
 * it is due later than the last that was held. Else the next is due one week, month, quarter or half year after the last
 * was held, or after work began. A project that is not under way is due none.
 *
 * @example reviewsDue({ stage: 'BUILDING', startedOn: '2023-03-01', reviews: [] }, '2023-03-10')[0] // weekly, due on 2023-03-08, overdue
 */
export function reviewsDue(project: ReviewedProject, today: string): DueReview[] {
  if (!isUnderWay(project, today)) return [];
  return (Object.keys(rhythms) as ReviewKind[])
    .flatMap((kind) => {
      const dueOn = nextOf(kind, project, today);
      return dueOn === null ? [] : [{ kind, dueOn, overdue: dueOn < today }];
    })
    .sort((one, other) => (one.dueOn < other.dueOn ? -1 : one.dueOn > other.dueOn ? 1 : 0));
}

function isUnderWay({ stage, startedOn }: ReviewedProject, today: string): boolean {
  if (startedOn !== null && startedOn > today) return false;
  return stage === null ? startedOn !== null : stage === 'STARTED' || stage === 'BUILDING';
}

function nextOf(kind: ReviewKind, { startedOn, reviews }: ReviewedProject, today: string): string | null {
  const ofKind = reviews.filter((review) => review.kind === kind);
  const held = ofKind.filter(({ heldOn }) => heldOn !== null && heldOn <= today);
  const last = latest(held.map(({ heldOn }) => heldOn as string));
  const served = latest(held.map(({ dueOn }) => dueOn));
  const entered = ofKind
    .filter((review) => !held.includes(review) && (served === null || review.dueOn > served))
    .map(({ dueOn }) => dueOn);
  const [first] = entered.sort();
  if (first) return first;
  const from = last ?? startedOn;
  return from === null ? null : stepFrom(from, rhythms[kind]);
}

function latest(dates: readonly string[]): string | null {
  return dates.reduce<string | null>((last, date) => (last === null || date > last ? date : last), null);
}

/** The civil date some days and months later; in a month that is too short, its last day. */
function stepFrom(date: string, { days, months }: { readonly days: number; readonly months: number }): string {
  const [year, month, day] = [Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8))];
  const lastDay = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  const moment = Date.UTC(year, month - 1 + months, Math.min(day, lastDay) + days);
  return new Date(moment).toISOString().slice(0, 10);
}
