/** A language in which the graph answers. */
export type Language = 'ZH' | 'EN';

/** Who asks. */
export interface Viewer {
  /** Stable name of the person or client, as its token states it. */
  readonly subject: string;
  /** Code of the organisation that the viewer acts for; null when the viewer acts for none. */
  readonly organisation: string | null;
  /** What the viewer may do. */
  readonly roles: readonly string[];
}

/** Facts of one request, and nothing else: things of the process reach a domain through its environment. */
export interface Context {
  /** Who asks; null for the public. */
  readonly viewer: Viewer | null;
  /** Identifies the request in logs, in the answer's header and in errors. */
  readonly requestId: string;
  /** Language of titles and names where the query does not say. */
  readonly language: Language;
  /** The moment as of which the graph is read; null for now. */
  readonly asOf: Date | null;
  /** Aborted when whoever asks has left, so that the database gives up what was read for him alone. */
  readonly signal?: AbortSignal | undefined;
}

/** From where a request looks at the graph. Conditions and policies depend on nothing else. */
export interface Standpoint extends Pick<Context, 'viewer' | 'asOf'> {
  /** The moment of the request; a statement that depends on it is written anew each time. */
  now(): Date;
}

// Every row beneath a root field asks for the same moment.
const looking = new WeakMap<Context, Map<number, Context>>();

/** The same request, looking at the graph as of another moment; the same object for the same moment. */
export function contextAsOf(context: Context, asOf: Date | null): Context {
  if (asOf === null || asOf.getTime() === context.asOf?.getTime()) return context;
  const known = looking.get(context) ?? new Map<number, Context>();
  looking.set(context, known);
  // What stands behind the context, such as the request of the server in front, stays within reach.
  const made: Context =
    known.get(asOf.getTime()) ?? Object.create(context, { asOf: { value: asOf, enumerable: true } });
  known.set(asOf.getTime(), made);
  requests.set(made, requestOf(context));
  return made;
}

const requests = new WeakMap<Context, Context>();

/** The context of the request itself, from whichever moment it looks at the graph here. */
export function requestOf(context: Context): Context {
  return requests.get(context) ?? context;
}

/** Makes the context of one request; what is not stated is public, in Chinese, and as of now. */
export function createContext(facts: Partial<Context> & Pick<Context, 'requestId'>): Context {
  return { viewer: null, language: 'ZH', asOf: null, ...facts };
}
