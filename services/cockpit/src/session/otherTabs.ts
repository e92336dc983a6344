import type { Renewal } from './provider.ts';
import { currentRenewal, currentSession, readToken, type Session, signIn } from './session.ts';

/** What tabs of this origin tell each other of the same person. */
interface Shared {
  readonly token: string;
  readonly renewal: Renewal | null;
}

const channel = new BroadcastChannel('plangraph.session');

/** Has other tabs of the same person take this tab's token: it was renewed, or he signed in again here for the sake of another. */
export function shareSession(): void {
  const session = currentSession();
  const shared: Shared | null = session && { token: session.token, renewal: currentRenewal() };
  if (shared) channel.postMessage(shared);
}

/** Takes the token of another tab where it is of the same person and lasts for longer; nobody is signed in or becomes somebody else by that. */
export function hearOtherTabs(): void {
  channel.addEventListener('message', ({ data }: MessageEvent<Shared>) => {
    const [own, other] = [currentSession(), readToken(data.token)];
    if (own && isSame(own, other) && (other.expiresAt ?? 0) > (own.expiresAt ?? 0)) signIn(data.token, data.renewal);
  });
}

function isSame(one: Session, other: Session): boolean {
  return one.subject === other.subject && one.organisation === other.organisation;
}
