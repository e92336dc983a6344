/** Which stages may follow which: nothing follows what is completed or given up. */
export const __noun__Moves = {
  PLANNED: ['UNDER_WAY', 'STOPPED'],
  UNDER_WAY: ['COMPLETED', 'STOPPED'],
  COMPLETED: [],
  STOPPED: [],
} as const;
