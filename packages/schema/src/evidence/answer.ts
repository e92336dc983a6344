import type { Context } from '../context.ts';
import type { ConnectionRows } from '../reader/connectionParts.ts';
import type { EvidenceSelection } from './selection.ts';

/** What was counted beside a reported figure. Decimals as text, in the indicator's unit. */
export interface CountedEvidence {
  /** The counted value; null where nothing can be said, as for a share of nothing. */
  readonly value: string | null;
  /** The reported value; null while none is there. */
  readonly reported: string | null;
  /** How much more was reported than counted; null where either is missing. */
  readonly difference: string | null;
  /** Code of the period that the reported value speaks of. */
  readonly period: string | null;
  /** Civil date up to which was counted. */
  readonly countedUntil: string;
  /** Pages of what was counted, by response name. */
  readonly members: Readonly<Record<string, ConnectionRows | unknown>>;
}

/** Builds evidence as the response shows it, or leaves it as its resolvers see it. */
export function answerEvidence(
  { outputs, type }: EvidenceSelection,
  answering: boolean,
): (evidence: CountedEvidence, context: Context) => unknown {
  if (!answering) return (evidence) => evidence;
  return (evidence) => {
    const answer: Record<string, unknown> = {};
    for (const { key, name } of outputs) {
      if (name === '__typename') answer[key] = type;
      else if (name === 'members') answer[key] = evidence.members[key];
      else answer[key] = evidence[name as keyof CountedEvidence];
    }
    return answer;
  };
}
