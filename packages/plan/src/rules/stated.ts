/** What its plan states: nothing that a newer version of the data set has stopped stating. */
export const stated = { withdrawnAt: { isNull: true } } as const;

/** What its plan promises: what it states, without the parts into which that was split. */
export const promised = { ...stated, division: { isNull: true } } as const;
