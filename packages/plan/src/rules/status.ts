/** The colours of a status, from the best to none. */
export const colours = ['BLUE', 'GREEN', 'YELLOW', 'ORANGE', 'RED', 'GREY'] as const;

/** Where a promise stands, in one word. */
export type Colour = (typeof colours)[number];

/** Where a promise stands against what was due. Decimals as text. */
export interface Status {
  readonly colour: Colour;
  readonly expected: string | null;
  readonly actual: string | null;
  readonly pace: string | null;
}

/** What of a target its colour is computed from: as long as every target is grey, nothing but that it is there. */
export const colourNeeds = { id: true } as const;

/** The facts of a target that its colour is computed from. */
export interface ColourFacts {
  readonly id: number;
}

/** What of a target a status is computed from. */
export const statusNeeds = {
  ...colourNeeds,
  observations: {
    select: { value: true },
    where: { approvedAt: { isNull: false }, supersededAt: { isNull: true } },
    orderBy: { periodEnd: 'desc', revision: 'desc' },
    first: 1,
  },
} as const;

/** The facts of a target that its status is computed from. */
export interface StatusFacts extends ColourFacts {
  readonly observations: readonly { readonly value: string | null }[];
}

/**
 * The colour of a target. The trajectory, against which a figure is judged, is not part of the graph yet, so that no
 * figure can be ahead or behind: every target is grey.
 */
export function colourOf(_target: ColourFacts): Colour {
  return 'GREY';
}

/** The status of a target: its colour, and its latest approved figure. */
export function statusOf(target: StatusFacts): Status {
  return { colour: colourOf(target), expected: null, actual: target.observations[0]?.value ?? null, pace: null };
}
