/** Which stages of a facility may follow which; what was closed and is built anew is a facility of its own. */
export const facilityMoves = {
  PLANNED: ['BUILDING'],
  BUILDING: ['OPEN'],
  OPEN: ['CLOSED'],
  CLOSED: [],
} as const;

/**
 * Which stages of a listing may follow which: what was not taken may be applied for again when the next batch is called,
 * and what is no longer kept alive is taken off the list.
 */
export const heritageMoves = {
  CANDIDATE: ['APPLIED'],
  APPLIED: ['LISTED', 'NOT_LISTED'],
  LISTED: ['DELISTED'],
  NOT_LISTED: ['APPLIED'],
  DELISTED: [],
} as const;
