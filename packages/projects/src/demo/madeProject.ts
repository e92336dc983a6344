/** What is planned to be invested in key projects in the year, in CNY 10,000. */
export const plannedInvestment = 600_000;

/** A made-up key project, as the rest of the demonstration knows it. Dates are civil, amounts in CNY 10,000. */
export interface MadeProject {
  readonly code: string;
  readonly number: string;
  readonly position: number;
  readonly stage: 'PLANNED' | 'PRELIMINARY' | 'STARTED' | 'BUILDING' | 'COMPLETED' | 'SUSPENDED';
  readonly enteredOn: string;
  readonly startedOn: string | null;
  /** When the main structure stood, and when the whole was accepted; null while they did not. */
  readonly structureOn: string | null;
  readonly completedOn: string | null;
  /** When start, structure and acceptance were due. */
  readonly dueOn: readonly [string, string, string];
  /** 0 where nothing was planned for the year. */
  readonly yearInvestment: number;
  readonly totalInvestment: number;
  readonly enterprise: string | null;
  /** Whether a leading official follows it. */
  readonly followed: boolean;
}
