import { shareSession } from './otherTabs.ts';
import { currentRenewal, currentSession, forgetRenewal, hasEnded, sessionEvent, signIn } from './session.ts';

/** How long before its end a token is renewed that lives for longer than twice that, and after how long it is tried again, in milliseconds. */
const [margin, again] = [120_000, 20_000];

let timer: ReturnType<typeof setTimeout> | undefined;
let underWay: Promise<void> | null = null;

/** Renews the token of this tab before it ends, for as long as the provider allows; nothing that was typed is touched. */
export function keepRenewed(): void {
  schedule();
  addEventListener(sessionEvent, schedule);
  // Timers of a machine that slept are late.
  document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && schedule());
}

/** The header that says who asks, with a token that is good; none where nobody is signed in, or where it cannot be renewed any more. */
export async function authorisation(): Promise<{ readonly authorization?: string }> {
  if (hasEnded(currentSession()) && currentRenewal()) await renew();
  const session = currentSession();
  return session && !hasEnded(session) ? { authorization: `Bearer ${session.token}` } : {};
}

function schedule(): void {
  clearTimeout(timer);
  const { expiresAt } = currentSession() ?? {};
  if (!expiresAt || !currentRenewal()) return;
  const left = expiresAt - Date.now();
  timer = setTimeout(renew, Math.max(0, left / 2, left - margin));
}

function renew(): Promise<void> {
  underWay ??= alone(renewOnce).finally(() => {
    underWay = null;
  });
  return underWay;
}

/** A refresh token is good for one time, and tabs that were copied from each other have the same. */
function alone(act: () => Promise<void>): Promise<void> {
  // Browsers have locks on pages by TLS and of this machine only.
  return navigator.locks ? navigator.locks.request('plangraph.renewal', act) : act();
}

async function renewOnce(): Promise<void> {
  const [session, renewal] = [currentSession(), currentRenewal()];
  if (!session?.expiresAt || !renewal || session.expiresAt - Date.now() > margin * 2) return;
  const { renewTokens, refuses } = await import('./codeFlow.ts');
  try {
    const came = await renewTokens(renewal);
    signIn(came.token, came.renewal);
    shareSession();
  } catch (error) {
    if (refuses(error)) return forgetRenewal();
    // Without a connection it is tried again, also after the end of the token: a refresh token lives for longer.
    timer = setTimeout(renew, again);
  }
}
