import { addDays, daysBetween } from './civilDate.ts';
import { compareBySeverity, type Severe } from './severity.ts';

/** What is due. */
export const dueKinds = {
  REPORT: 'A figure that is to be reported (报送).',
  CHECKPOINT: 'A checkpoint of a measure that is to be reached (节点).',
  DEADLINE: 'A measure that is to be done, or a title that is to be won (完成).',
  ANSWER: 'A supervision notice that is to be answered (督办答复).',
  CORRECTION: 'A promise that is behind and was to be mended, as its owner said (整改).',
} as const;

/** What is due. */
type DueKind = keyof typeof dueKinds;

/** Something that is due by a day, and not seen to. */
export interface OpenDue<Owner> {
  readonly kind: DueKind;
  readonly dueOn: string;
  /** The period that a report speaks of; null for what is of none. */
  readonly period: string | null;
  /** Whose it is to see to; null where nobody is known. */
  readonly owner: Owner | null;
}

/** A promise, as far as a briefing speaks of it. */
export interface Briefed<Promised, Owner> {
  readonly promise: Promised;
  readonly owner: Owner | null;
  readonly standing: Severe;
  /** Whether its owner has said why it is behind. */
  readonly explained: boolean;
  readonly open: readonly OpenDue<Owner>[];
}

/** Something that is due or overdue, with the promise that it is of. */
export interface BriefingItem<Promised, Owner> extends OpenDue<Owner> {
  readonly promise: Promised;
  /** By how many days it is overdue; 0 where it is not. */
  readonly days: number;
}

/** An owner whose reports do not come. */
export interface SilentOwner<Owner> {
  readonly owner: Owner;
  /** The day on which the earliest of them was due. */
  readonly since: string;
  /** How many are overdue. */
  readonly owed: number;
}

/** What a meeting has to know. */
export interface BriefingLists<Promised, Owner> {
  readonly due: readonly BriefingItem<Promised, Owner>[];
  readonly overdue: readonly BriefingItem<Promised, Owner>[];
  readonly unexplained: readonly Briefed<Promised, Owner>[];
  readonly silent: readonly SilentOwner<Owner>[];
}

/**
 * What a meeting has to know on a day: what is due from that day on within so many days, the earliest first; what is overdue,
 * the longest first; what is red or orange without a word of why, the worst first; and whose reports do not come, who owes
 * most first. Of equals the earlier in the plan.
 */
export function briefingOf<Promised, Owner extends { readonly id: number }>(
  promises: readonly Briefed<Promised, Owner>[],
  today: string,
  days: number,
): BriefingLists<Promised, Owner> {
  const until = addDays(today, days);
  const all = promises.flatMap(({ promise, open }) =>
    open.map((each) => ({ ...each, promise, days: Math.max(0, daysBetween(each.dueOn, today)) })),
  );
  const overdue = all.filter(({ dueOn }) => dueOn < today).toSorted(byDay);
  return {
    due: all.filter(({ dueOn }) => dueOn >= today && dueOn <= until).toSorted(byDay),
    overdue,
    unexplained: promises
      .filter(({ standing, explained }) => !explained && (standing.colour === 'RED' || standing.colour === 'ORANGE'))
      .toSorted((one, other) => compareBySeverity(one.standing, other.standing)),
    silent: silentOf(overdue),
  };
}

function byDay(one: { readonly dueOn: string }, other: { readonly dueOn: string }): number {
  if (one.dueOn === other.dueOn) return 0;
  return one.dueOn < other.dueOn ? -1 : 1;
}

/** Who owes the reports that are overdue, which come in the order of their days. */
function silentOf<Owner extends { readonly id: number }>(overdue: readonly OpenDue<Owner>[]): SilentOwner<Owner>[] {
  const owners = new Map<number, SilentOwner<Owner>>();
  for (const { kind, owner, dueOn } of overdue) {
    if (kind !== 'REPORT' || !owner) continue;
    const known = owners.get(owner.id) ?? { owner, since: dueOn, owed: 0 };
    owners.set(owner.id, { ...known, owed: known.owed + 1 });
  }
  return [...owners.values()].toSorted((one, other) => other.owed - one.owed);
}
