/** How a worker goes about its work. All times are in milliseconds. */
export interface WorkerSettings {
  /** How long it waits before it looks for something to do again. */
  readonly pause: number;
  /** How long an endpoint may take for an answer, from the look-up of its name to the last byte that is read. */
  readonly answerTime: number;
  /** How long a worker may have a delivery in hand; another one takes it then. Longer than an answer may take. */
  readonly lease: number;
  /** How long it waits after the first attempt that failed; each time four times as long, up to `longestWait`. */
  readonly firstWait: number;
  readonly longestWait: number;
  /** How long deliveries are attempted. */
  readonly patience: number;
  /** How many attempts may fail one after the other until the endpoint is left alone for a while. */
  readonly failuresToHold: number;
  /** How long an endpoint may stay down until it is switched off. */
  readonly downtime: number;
  /** How many endpoints are served at once, and how many deliveries of each. */
  readonly endpoints: number;
  readonly perEndpoint: number;
  /** How long what was delivered is kept. */
  readonly kept: number;
  /** How long a worker has an import in hand unless it comes forward; another one takes it then. */
  readonly importLease: number;
  /** How many rows of an import it brings together, in one transaction where good rows are enough. */
  readonly importedAtOnce: number;
  /** How long standings are left to settle before they are noted. */
  readonly settling: number;
}

const day = 86_400_000;

/** How workers go about their work where nobody says otherwise. */
export const usualSettings: WorkerSettings = {
  pause: 500,
  answerTime: 15_000,
  lease: 60_000,
  firstWait: 5_000,
  longestWait: day / 2,
  patience: 3 * day,
  failuresToHold: 5,
  downtime: 3 * day,
  endpoints: 20,
  perEndpoint: 5,
  kept: 30 * day,
  importLease: 60_000,
  importedAtOnce: 2_000,
  settling: 2_000,
};

/** The largest payload, in bytes. */
export const largestPayload = 262_144;
/** How many characters of an answer are kept, and how many bytes of it are read at most. */
export const keptAnswer = 500;
/** How many bytes of an answer are read at most. */
export const readAnswer = 4_096;
