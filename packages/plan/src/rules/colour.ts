/** The colours of a standing, from the best to none. */
export const colours = ['BLUE', 'GREEN', 'YELLOW', 'ORANGE', 'RED', 'GREY'] as const;

/** Where a promise stands, in one word. */
export type Colour = (typeof colours)[number];
