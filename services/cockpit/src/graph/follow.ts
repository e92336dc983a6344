import { FollowDocument } from '../generated/follow.ts';
import { sessionEvent } from '../session/session.ts';
import { graph } from './client.ts';

/** What pages show of a plan: whatever is written to one of these may change any of them. */
const types = [
  'Observation',
  'ProgressReport',
  'Judgement',
  'Submission',
  'Target',
  'Measure',
  'Designation',
  'SupervisionNotice',
  'Shortfall',
];

/** The first and the longest pause before it is tried again, in milliseconds. */
const [shortest, longest] = [1_000, 30_000];

/** Errors after which it is worth to subscribe again. */
const passing = new Set([
  'EVENTS_CURSOR_GONE',
  'EVENTS_CURSOR_INVALID',
  'SUBSCRIBER_TOO_SLOW',
  'TOO_MANY_SUBSCRIPTIONS',
  'SUBSCRIPTION_COST_LIMITED',
  'COST_LIMITED',
  'RATE_LIMITED',
  'OVERLOADED',
]);

const listeners = new Set<() => void>();
let end: (() => void) | null = null;
let cursor: string | null = null;
let pause = shortest;
let following = false;

/**
 * Calls a listener whenever something was written that pages show. All pages of a tab follow by one connection; where it breaks, it
 * goes on from the last event. Gives what ends it.
 */
export function follow(listener: () => void): () => void {
  listeners.add(listener);
  end ??= begin();
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    end?.();
    end = null;
  };
}

/** Whether the graph tells of what is written at the moment, so that nobody needs to ask. */
export function isFollowing(): boolean {
  return following;
}

function begin(): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  following = true;
  const again = () => {
    if (!following) return;
    following = false;
    // Tabs that were cut off together do not come back together.
    timer = setTimeout(
      () => {
        end = begin();
        // Something may have been written meanwhile, and pages that could not ask ask again.
        tell();
      },
      pause * (0.5 + Math.random()),
    );
    pause = Math.min(longest, pause * 2);
  };
  const { unsubscribe } = graph
    .subscription(FollowDocument, { after: cursor, types })
    .subscribe(({ data, error, hasNext }) => {
      if (data) {
        cursor = data.events.cursor;
        pause = shortest;
        tell();
      }
      if (error) {
        const codes = error.graphQLErrors.map(({ extensions }) => String(extensions.code));
        // What follows the cursor may be kept no more: begin anew, and look at everything once.
        if (codes.length > 0) cursor = null;
        // A gateway that takes no subscriptions need not be asked again; pages ask every minute instead.
        if (codes.some((code) => !passing.has(code))) following = false;
        else again();
      } else if (hasNext === false) again();
    });
  return () => {
    clearTimeout(timer);
    following = false;
    unsubscribe();
  };
}

// A connection keeps the rights with which it began: whoever signs in, or renews his token, needs another.
addEventListener(sessionEvent, () => {
  if (!end) return;
  end();
  end = begin();
  tell();
});

function tell(): void {
  for (const listener of listeners) listener();
}
