import type { Colour } from './colour.ts';
import type { Input } from './inputs.ts';
import type { Outcome } from './outcome.ts';
import type { Rule } from './rule.ts';

/** Where a promise stands against what was due, and from what that follows. Decimals as text. */
export interface Standing {
  readonly colour: Colour;
  /** The value expected at the last period due, rounded to 6 places. */
  readonly expected: string | null;
  /** How far the target had come then. */
  readonly actual: string | null;
  /** The actual value as a share of the expected one, rounded to 6 places. */
  readonly pace: string | null;
  /** 1 as expected, more when ahead, less when behind, whichever way the promise points; rounded to 6 places. */
  readonly score: string | null;
  /** Code of the last period due. */
  readonly period: string | null;
  /** What decided. */
  readonly rule: Rule;
  /** How the promise came out; null while that is open. */
  readonly outcome: Outcome | null;
  /** Code of the period whose figure had met the promise, where a later figure took that back; else null. */
  readonly metBefore: string | null;
  /** All facts that the standing follows from, and the steps between; put together when asked for. */
  readonly inputs: readonly Input[];
}

/** What is known of a standing; what is left out is null. */
export type Found = Pick<Standing, 'colour' | 'rule'> & Partial<Omit<Standing, 'inputs'>>;

/** Tells a standing, whose inputs are put together when they are asked for. */
export function tell(found: Found, inputs: () => readonly Input[]): Standing {
  return new ToldStanding(found, inputs);
}

/** All standings have one shape, which a getter of its own for each of thousands would take from them. */
class ToldStanding implements Standing {
  readonly colour: Colour;
  readonly expected: string | null;
  readonly actual: string | null;
  readonly pace: string | null;
  readonly score: string | null;
  readonly period: string | null;
  readonly rule: Rule;
  readonly outcome: Outcome | null;
  readonly metBefore: string | null;
  readonly #inputs: () => readonly Input[];

  constructor(found: Found, inputs: () => readonly Input[]) {
    this.colour = found.colour;
    this.expected = found.expected ?? null;
    this.actual = found.actual ?? null;
    this.pace = found.pace ?? null;
    this.score = found.score ?? null;
    this.period = found.period ?? null;
    this.rule = found.rule;
    this.outcome = found.outcome ?? null;
    this.metBefore = found.metBefore ?? null;
    this.#inputs = inputs;
  }

  get inputs(): readonly Input[] {
    return this.#inputs();
  }
}
