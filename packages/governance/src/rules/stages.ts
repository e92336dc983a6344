/** Which stages of a reform may follow which. */
export const reformMoves = {
  PLANNED: ['UNDER_WAY'],
  UNDER_WAY: ['COMPLETED'],
  COMPLETED: [],
} as const;

/** Which stages of a service matter may follow which: a matter may be offered without a trial, and a trial may fail. */
export const serviceMatterMoves = {
  PLANNED: ['ON_TRIAL', 'OFFERED'],
  ON_TRIAL: ['OFFERED', 'PLANNED'],
  OFFERED: [],
} as const;

/**
 * Which states of an enterprise's request may follow which. What can be settled at once needs no answer before. Nothing
 * follows resolution: what comes up again is a new request with a deadline of its own, so that no figure falls afterwards.
 */
export const requestMoves = {
  RECEIVED: ['ANSWERED', 'RESOLVED'],
  ANSWERED: ['RESOLVED'],
  RESOLVED: [],
} as const;

/** Which stages of a campaign may follow which. */
export const campaignMoves = {
  PLANNED: ['UNDER_WAY'],
  UNDER_WAY: ['CLOSED'],
  CLOSED: [],
} as const;

/** Which states of an inspection may follow which: one that found nothing is closed at once. */
export const inspectionMoves = {
  HELD: ['HAZARDS_OPEN', 'CLOSED'],
  HAZARDS_OPEN: ['CLOSED'],
  CLOSED: [],
} as const;

/** Which states of a petition may follow which. */
export const petitionMoves = {
  RECEIVED: ['UNDER_WAY'],
  UNDER_WAY: ['RESOLVED'],
  RESOLVED: ['CLOSED'],
  CLOSED: [],
} as const;

/** How a mediation may end; a dispute that is brought again is a new mediation. */
export const mediationMoves = {
  UNDER_WAY: ['SETTLED', 'FAILED'],
  SETTLED: [],
  FAILED: [],
} as const;

/** What a legal review may come to: what was amended is reviewed again. */
export const legalReviewMoves = {
  PENDING: ['LAWFUL', 'TO_AMEND', 'REFUSED'],
  TO_AMEND: ['LAWFUL', 'REFUSED'],
  LAWFUL: [],
  REFUSED: [],
} as const;
