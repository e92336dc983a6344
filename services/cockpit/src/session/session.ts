import type { Renewal } from './provider.ts';

/** Who is signed in: a token, and what it says about its bearer. */
export interface Session {
  readonly token: string;
  readonly subject: string;
  readonly organisation: string | null;
  readonly roles: readonly string[];
  /** When the token ends, in milliseconds since 1970; null where it does not say. */
  readonly expiresAt: number | null;
}

/** Told to the window when somebody signs in or out, and when his token is renewed. */
export const sessionEvent = 'plangraph:session';

const place = 'plangraph.token';
const placeOfRenewal = 'plangraph.renewal';

// What ended while nobody looked at it has nothing to lose: the page begins as the public.
if (hasEnded(currentSession()) && !currentRenewal()) signOut();

/** The session of this tab; null where nobody is signed in. One that has ended is there still, so that what was typed under it stays. */
export function currentSession(): Session | null {
  const token = sessionStorage.getItem(place);
  return token ? readToken(token) : null;
}

/** Whether a session's token is good no more: the gateway would refuse it, whatever is asked. */
export function hasEnded(session: Session | null): boolean {
  return session?.expiresAt !== null && session !== null && session.expiresAt <= Date.now();
}

/** By what this tab renews its token; null where it cannot. */
export function currentRenewal(): Renewal | null {
  const kept = sessionStorage.getItem(placeOfRenewal);
  return kept ? (JSON.parse(kept) as Renewal) : null;
}

/** Remembers a token for this tab, and by what it is renewed. */
export function signIn(token: string, renewal: Renewal | null = null): void {
  sessionStorage.setItem(place, token.trim());
  if (renewal) sessionStorage.setItem(placeOfRenewal, JSON.stringify(renewal));
  else sessionStorage.removeItem(placeOfRenewal);
  dispatchEvent(new Event(sessionEvent));
}

/** Forgets by what it is renewed: the provider takes it no more. */
export function forgetRenewal(): void {
  sessionStorage.removeItem(placeOfRenewal);
  dispatchEvent(new Event(sessionEvent));
}

/** Forgets both. */
export function signOut(): void {
  sessionStorage.removeItem(place);
  sessionStorage.removeItem(placeOfRenewal);
}

/** Whether somebody may bring records, as far as his token says; where it says nothing of roles the graph decides. */
export function mayBring(session: Session | null): boolean {
  const bringing = ['reporter', 'administrator'];
  return session !== null && (session.roles.length === 0 || session.roles.some((role) => bringing.includes(role)));
}

/** What a token says of itself. The gateway checks it; here it is only shown. A key of a client says nothing. */
export function readToken(token: string): Session {
  const unread = { token, subject: '…', organisation: null, roles: [], expiresAt: null };
  try {
    const [, body = ''] = token.split('.');
    const bytes = Uint8Array.from(atob(body.replaceAll('-', '+').replaceAll('_', '/')), (each) => each.charCodeAt(0));
    const claims = JSON.parse(new TextDecoder().decode(bytes));
    const { sub, organisation, roles, exp } = claims as Record<string, unknown>;
    return {
      token,
      subject: typeof sub === 'string' ? sub : '…',
      organisation: typeof organisation === 'string' ? organisation : null,
      roles: Array.isArray(roles) ? roles.map(String) : [],
      expiresAt: typeof exp === 'number' ? exp * 1_000 : null,
    };
  } catch {
    return unread;
  }
}
