/** Which states of a problem may follow which. What comes up again once it is solved is a new entry. */
export const problemMoves = {
  OPEN: ['IN_PROGRESS', 'SOLVED'],
  IN_PROGRESS: ['SOLVED'],
  SOLVED: [],
} as const;

/** Which states of a task may follow which. */
export const taskMoves = {
  OPEN: ['IN_PROGRESS', 'DONE'],
  IN_PROGRESS: ['DONE'],
  DONE: [],
} as const;
