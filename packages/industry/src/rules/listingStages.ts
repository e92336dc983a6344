/** Which stages of a listing may follow which; a case may be withdrawn until it is listed, and is then taken up as a new one. */
export const listingMoves = {
  TUTORING_FILED: ['NEEQ_BASE', 'WITHDRAWN'],
  NEEQ_BASE: ['NEEQ_INNOVATION', 'WITHDRAWN'],
  NEEQ_INNOVATION: ['FILED', 'WITHDRAWN'],
  FILED: ['LISTED', 'WITHDRAWN'],
  LISTED: [],
  WITHDRAWN: [],
} as const;
