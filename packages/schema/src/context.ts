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
}

/** Makes the context of one request; what is not stated is public, in Chinese, and as of now. */
export function createContext(facts: Partial<Context> & Pick<Context, 'requestId'>): Context {
  return { viewer: null, language: 'ZH', asOf: null, ...facts };
}
