/** Which stages of a project may follow which. A suspended one is resumed where it was, or begins anew. */
export const projectMoves = {
  PLANNED: ['PRELIMINARY', 'SUSPENDED'],
  PRELIMINARY: ['STARTED', 'SUSPENDED'],
  STARTED: ['BUILDING', 'SUSPENDED'],
  BUILDING: ['COMPLETED', 'SUSPENDED'],
  COMPLETED: [],
  SUSPENDED: ['PRELIMINARY', 'STARTED', 'BUILDING'],
} as const;
