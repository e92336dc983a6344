/** What its plan states: nothing that a newer version of the data set has stopped stating. */
export const stated = { withdrawnAt: { isNull: true } } as const;
