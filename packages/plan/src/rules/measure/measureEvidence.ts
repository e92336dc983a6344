import type { Input } from '../inputs.ts';

/** A stage of what carries a measure out, as a register keeps it. Civil dates. */
interface EvidenceNode {
  /** Names it among the inputs of a status: the record's key, and its place there. */
  readonly name: string;
  readonly dueOn: string;
  readonly reachedOn: string | null;
}

/** By what a register counts how far a measure has come. */
export type EvidenceBasis = 'INVESTMENT' | 'MILESTONES';

/** How far a measure had come by the end of a day, as a register counts it. */
export interface CountedProgress {
  /** By what it was counted; null where the records do not say. */
  readonly basis: EvidenceBasis | null;
  /** Percent that was done, from 0 to 100, a decimal of 6 places at most; null where the records do not say. */
  readonly percent: string | null;
  /** What it was counted from. */
  readonly inputs: readonly Input[];
}

/** The years that a plan covers; `lastYear` is null for a plan of one year. */
export interface PlanYears {
  readonly year: number;
  readonly lastYear?: number | null | undefined;
}

/** What a register keeps of a measure: a domain adds it to measures that its records carry out (`graph.add`). */
export interface MeasureEvidence {
  readonly nodes: readonly EvidenceNode[];
  /** How far it had come by the end of a day, in the years of its plan. */
  countedOn(day: string, years: PlanYears): CountedProgress;
}
