/**
 * Which stages of a listing may follow which. Whoever goes to the Beijing Stock Exchange comes through both layers of the
 * National Equities Exchange; other boards take an application after the tutoring. A case may be withdrawn until it is listed,
 * and is then taken up as a new one.
 */
export const listingMoves = {
  TUTORING_FILED: ['NEEQ_BASE', 'FILED', 'WITHDRAWN'],
  NEEQ_BASE: ['NEEQ_INNOVATION', 'WITHDRAWN'],
  NEEQ_INNOVATION: ['FILED', 'WITHDRAWN'],
  FILED: ['LISTED', 'WITHDRAWN'],
  LISTED: [],
  WITHDRAWN: [],
} as const;
