import { createHmac, randomBytes } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/** From where a request comes, and by whom: as the log tells it. */
export interface Trace {
  /** The address of the client; the network (/64) of one of IPv6. */
  readonly address: string;
  /** A pseudonym of the person or client; left out for the public. */
  readonly who?: string;
}

/** Gives a person or client a name by which the log tells the same one again, and nobody else learns who it is. */
export type Pseudonyms = (subject: string) => string;

/**
 * Makes pseudonyms: a keyed hash of the subject. With a key of the settings they are the same in every process and after every
 * start; without one each process makes a key, and forgets it when it ends.
 */
export function createPseudonyms(key: string | null): Pseudonyms {
  const secret = key ?? randomBytes(32);
  return (subject) => createHmac('sha256', secret).update(subject).digest('hex').slice(0, 16);
}

/** A request on which that is noted. */
type Traced = IncomingMessage & { trace?: Trace };

/** Notes on a request what the log is to tell of it. */
export function noteTrace(request: IncomingMessage, trace: Trace): void {
  (request as Traced).trace = trace;
}

/** What was noted; nothing where nobody did, as for what comes without a server. */
export function traceOf(request: IncomingMessage | undefined): Partial<Trace> {
  return (request as Traced | undefined)?.trace ?? {};
}

/** The request of the server in front, where there is one. */
export function serverRequestOf(serverContext: object | undefined): IncomingMessage | undefined {
  return (serverContext as { readonly req?: IncomingMessage } | undefined)?.req;
}
