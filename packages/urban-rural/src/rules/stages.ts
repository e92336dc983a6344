/** Which stages of a renewal scheme may follow which. */
export const renewalMoves = {
  PLANNED: ['UNDER_WAY'],
  UNDER_WAY: ['COMPLETED'],
  COMPLETED: [],
} as const;

/** Which stages of a relocation may follow which. */
export const relocationMoves = {
  PLANNED: ['SIGNED'],
  SIGNED: ['MOVED'],
  MOVED: [],
} as const;

/** Which states of a finding may follow which: what was accepted and does not last is worked on again before it is closed. */
export const rectificationMoves = {
  OPEN: ['IN_PROGRESS'],
  IN_PROGRESS: ['ACCEPTED'],
  ACCEPTED: ['CLOSED', 'IN_PROGRESS'],
  CLOSED: [],
} as const;

/** Which stages of a work for the environment may follow which. */
export const ecologyMoves = {
  PLANNED: ['UNDER_WAY'],
  UNDER_WAY: ['COMPLETED'],
  COMPLETED: [],
} as const;
