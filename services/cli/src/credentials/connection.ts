import { isIP } from 'node:net';
import { cliErrors } from '../errors/failures.ts';
import { readCredentials } from './credentials.ts';

/** Which server is asked, and as whom. */
export interface Connection {
  /** Scheme, host and port, and a path where the graph lies beneath one; without a slash at the end. */
  readonly server: string;
  /** An API key or a token; null where the public asks. */
  readonly key: string | null;
}

/** Where a gateway listens that runs on this machine without settings. */
const local = 'http://127.0.0.1:4000';

/**
 * Which server a command asks, and with which key: the option and PLANGRAPH_SERVER come before what `login` kept; PLANGRAPH_KEY
 * comes before the key that was kept of that very server. A key never goes to another server than its own.
 *
 * @throws Refused SERVER_INVALID, KEY_MALFORMED, KEY_IN_CLEAR, and as `readCredentials`.
 */
export function connectionOf(
  environment: Readonly<Record<string, string | undefined>>,
  asked: { readonly server: string | null; readonly plainHttp: boolean },
): Connection {
  const named = asked.server ?? environment.PLANGRAPH_SERVER;
  const given = environment.PLANGRAPH_KEY;
  // Who names both needs no file, also where there is a broken one.
  const kept = named && given ? null : readCredentials(environment);
  const server = addressOf(named || kept?.current || local);
  const own = kept?.servers[server];
  const key = given ? keyOf(given) : (own?.key ?? null);
  const plainHttp = asked.plainHttp || environment.PLANGRAPH_PLAIN_HTTP === 'on' || own?.plainHttp === true;
  if (key !== null) refuseClear(server, plainHttp);
  return { server, key };
}

/** An address as it is kept: `https` unless it says otherwise, without what is behind the path. */
export function addressOf(given: string): string {
  const text = /^[a-z][a-z0-9+.-]*:\/\//i.test(given) ? given : `https://${given}`;
  if (!URL.canParse(text)) throw cliErrors.SERVER_INVALID({ given });
  const { protocol, host, pathname, username, password } = new URL(text);
  if (!/^https?:$/.test(protocol) || username || password) throw cliErrors.SERVER_INVALID({ given: host });
  const path = pathname.replace(/\/(?:graphql\/?)?$/, '');
  return `${protocol}//${host}${path}`;
}

/** A key as it was pasted, without what stands around it. */
export function keyOf(given: string): string {
  const key = given.trim();
  if (!/^[\x21-\x7e]{16,8000}$/.test(key)) throw cliErrors.KEY_MALFORMED({ length: key.length });
  return key;
}

/** Refuses to send a key where it can be read on the way. */
export function refuseClear(server: string, plainHttp: boolean): void {
  const { protocol, hostname } = new URL(server);
  const own = hostname === 'localhost' || hostname === '[::1]' || (isIP(hostname) === 4 && hostname.startsWith('127.'));
  if (protocol === 'http:' && !own && !plainHttp) throw cliErrors.KEY_IN_CLEAR({ server });
}
