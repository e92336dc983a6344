/** Which stages of a cooperation project may follow which: it can end at any time before it is completed. */
export const cooperationMoves = {
  PLANNED: ['AGREED', 'ENDED'],
  AGREED: ['UNDER_WAY', 'ENDED'],
  UNDER_WAY: ['COMPLETED', 'ENDED'],
  COMPLETED: [],
  ENDED: [],
} as const;

/**
 * Which planning statuses of a transport scheme may follow which. What the place may decide upon by itself is approved
 * without being listed; what a higher plan does not take is thought out anew.
 */
export const planningMoves = {
  PROPOSED: ['SOUGHT', 'APPROVED'],
  SOUGHT: ['LISTED', 'PROPOSED'],
  LISTED: ['APPROVED', 'SOUGHT'],
  APPROVED: [],
} as const;
