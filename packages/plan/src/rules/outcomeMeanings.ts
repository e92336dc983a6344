import type { Outcome } from './outcome.ts';

/** What each outcome says, for whoever reads a status. */
export const outcomeMeanings: Readonly<Record<Outcome, string>> = {
  MET: 'Met: at its deadline, or earlier where it stays met (已完成).',
  LATE: 'Met only after its deadline, which is not met (逾期完成).',
  MISSED: 'Not met, and its deadline has passed (未完成).',
  UNDECIDED: 'Its deadline has passed, and no figure yet says whether it was met (未定).',
};
