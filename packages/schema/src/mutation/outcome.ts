import type { Problem } from '../contract/problem.ts';

/** What a mutation led to. It is kept as it is, so its members are plain data. */
export interface MutationOutcome {
  /** Ids of the rows that the result shows, by field; null when there were problems. */
  readonly ids: Readonly<Record<string, number>> | null;
  readonly problems: readonly Problem[];
  /** What this answer alone tells; never kept. */
  readonly told?: Readonly<Record<string, string>>;
}

/** The outcome of a mutation that was refused. */
export function refused(...problems: readonly Problem[]): MutationOutcome {
  return { ids: null, problems };
}

/** An outcome as PostgreSQL can keep it, so that the first answer is the same as every later one. */
export function plainOutcome(outcome: MutationOutcome): MutationOutcome {
  // A message may quote half of a surrogate pair, where it cut a text short.
  return JSON.parse(JSON.stringify(outcome), (_, value) =>
    typeof value === 'string' ? value.toWellFormed().replaceAll('\u0000', '\ufffd') : value,
  );
}
