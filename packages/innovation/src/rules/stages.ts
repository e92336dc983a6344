/** Which stages of founding may follow which: of a school, an institution or an enclave. What is closed may open again. */
export const foundingMoves = {
  SOUGHT: ['FOUNDING'],
  FOUNDING: ['OPEN'],
  OPEN: ['CLOSED'],
  CLOSED: ['OPEN'],
} as const;

/** Which stages of a research project may follow which. */
export const researchProjectMoves = {
  APPLIED: ['WON', 'NOT_WON'],
  WON: ['UNDER_WAY'],
  UNDER_WAY: ['ACCEPTED'],
  ACCEPTED: [],
  NOT_WON: [],
} as const;
