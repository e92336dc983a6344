/** Who is signed in: a token, and what it says about its bearer. */
export interface Session {
  readonly token: string;
  readonly subject: string;
  readonly organisation: string | null;
  readonly roles: readonly string[];
}

const place = 'plangraph.token';

/** The session of this tab; null where nobody is signed in. It ends with the tab. */
export function currentSession(): Session | null {
  const token = sessionStorage.getItem(place);
  return token ? readToken(token) : null;
}

/** Remembers a token for this tab. */
export function signIn(token: string): void {
  sessionStorage.setItem(place, token.trim());
}

/** Forgets it. */
export function signOut(): void {
  sessionStorage.removeItem(place);
}

/** Whether somebody may bring records, as far as his token says; where it says nothing of roles the graph decides. */
export function mayBring(session: Session | null): boolean {
  const bringing = ['reporter', 'administrator'];
  return session !== null && (session.roles.length === 0 || session.roles.some((role) => bringing.includes(role)));
}

/** What a token says of itself. The gateway checks it; here it is only shown. A key of a client says nothing. */
function readToken(token: string): Session {
  const unread = { token, subject: '…', organisation: null, roles: [] };
  try {
    const [, body = ''] = token.split('.');
    const bytes = Uint8Array.from(atob(body.replaceAll('-', '+').replaceAll('_', '/')), (each) => each.charCodeAt(0));
    const claims = JSON.parse(new TextDecoder().decode(bytes));
    const { sub, organisation, roles } = claims as Record<string, unknown>;
    return {
      token,
      subject: typeof sub === 'string' ? sub : '…',
      organisation: typeof organisation === 'string' ? organisation : null,
      roles: Array.isArray(roles) ? roles.map(String) : [],
    };
  } catch {
    return unread;
  }
}
