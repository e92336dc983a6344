/** Which states of a parcel may follow which: what was not supplied is digested, what lies idle is revived. */
export const landMoves = {
  APPROVED_UNSUPPLIED: ['DIGESTED'],
  IDLE: ['REVIVED'],
  DIGESTED: [],
  REVIVED: [],
} as const;
