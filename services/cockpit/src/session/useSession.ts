import { useEffect, useState } from 'preact/hooks';
import { currentRenewal, currentSession, hasEnded, type Session, sessionEvent } from './session.ts';

/** So long before its end somebody is told that his sign-in ends, in milliseconds. */
const warning = 180_000;

/** Who is signed in, and whether that comes to an end that nothing but he himself can put off. */
export interface SessionState {
  readonly session: Session | null;
  readonly isEnding: boolean;
  readonly hasEnded: boolean;
}

/** The session of this tab; what shows it is shown anew when it changes, and when its end comes near. */
export function useSession(): SessionState {
  const [, setRound] = useState(0);
  const session = currentSession();
  const { expiresAt = null } = session ?? {};
  const ended = hasEnded(session);
  useEffect(() => {
    const look = () => setRound((round) => round + 1);
    const left = (expiresAt ?? 0) - Date.now();
    const moments = expiresAt ? [left - warning, left + 500].filter((wait) => wait > 0) : [];
    const timers = moments.map((wait) => setTimeout(look, wait));
    addEventListener(sessionEvent, look);
    return () => {
      for (const timer of timers) clearTimeout(timer);
      removeEventListener(sessionEvent, look);
    };
  }, [expiresAt]);
  const isNear = expiresAt !== null && expiresAt - Date.now() <= warning;
  return { session, isEnding: isNear && (ended || !currentRenewal()), hasEnded: ended };
}
