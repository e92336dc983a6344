import { addDays, daysBetween } from './civilDate.ts';
import { type Severe, worstFirst } from './severity.ts';

/** What is due. */
type DueKind = 'REPORT' | 'CHECKPOINT' | 'DEADLINE' | 'ANSWER' | 'CORRECTION';

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
export interface BriefingLists<Promised, Owner, Each> {
  readonly due: readonly BriefingItem<Promised, Owner>[];
  readonly overdue: readonly BriefingItem<Promised, Owner>[];
  readonly unexplained: readonly Each[];
  readonly silent: readonly SilentOwner<Owner>[];
}

/**
 * What a meeting has to know on a day: what is due from that day on within so many days, the earliest first; what is overdue,
 * the longest first; what is red or orange without a word of why, the worst first; and whose reports do not come, who owes
 * most first. Of equals the earlier in the plan.
 */
export function briefingOf<Promised, Owner extends { readonly id: number }, Each extends Briefed<Promised, Owner>>(
  promises: readonly (Each & Briefed<Promised, Owner>)[],
  today: string,
  days: number,
): BriefingLists<Promised, Owner, Each> {
  const until = addDays(today, days);
  const due: BriefingItem<Promised, Owner>[] = [];
  const overdue: BriefingItem<Promised, Owner>[] = [];
  for (const { promise, open } of promises) {
    for (const each of open) {
      if (each.dueOn < today) overdue.push({ ...each, promise, days: daysBetween(each.dueOn, today) });
      else if (each.dueOn <= until) due.push({ ...each, promise, days: 0 });
    }
  }
  overdue.sort(byDay);
  return {
    due: due.sort(byDay),
    overdue,
    unexplained: worstFirst(
      promises.filter(
        ({ standing, explained }) => !explained && (standing.colour === 'RED' || standing.colour === 'ORANGE'),
      ),
      ({ standing }) => standing,
    ),
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
