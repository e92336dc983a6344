/** Which stages of a deal may follow which; one that is funded wholly is not cancelled any more. */
export const dealMoves = {
  SIGNED: ['PARTLY_FUNDED', 'FUNDED', 'CANCELLED'],
  PARTLY_FUNDED: ['FUNDED', 'CANCELLED'],
  FUNDED: [],
  CANCELLED: [],
} as const;
