/** How a graph is asked. */
export interface ClientOptions {
  /** Where it is served, such as `https://plan.example/graphql`. */
  readonly url: string | URL;
  /**
   * What goes along with each request, asked for anew each time.
   *
   * @example () => ({ authorization: `Bearer ${token}` })
   */
  readonly headers?: () => Readonly<Record<string, string>> | Promise<Readonly<Record<string, string>>>;
  /** How often something is sent again that nobody answered, or that is to be asked again later; 5 when left out. */
  readonly retries?: number;
  /** The longest that one request may take, in milliseconds; two minutes when left out. */
  readonly timeout?: number;
  /** Whether persisted operations are named by their hashes, and sent whole only where a gateway does not know them; true when left out. */
  readonly persisted?: boolean;
  /** Told before something is sent again: how often it was already, and why. */
  readonly onRetry?: (count: number, reason: string) => void;
  /** What sends requests, where it is not the platform's own. */
  readonly fetch?: typeof fetch;
}

/** The longest that a gateway can ask a client to wait, in milliseconds. */
export const longestPause = 60_000;
