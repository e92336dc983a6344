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

/** What of a target a status is computed from. */
export const statusNeeds = {
  observations: {
    select: { value: true },
    where: { approvedAt: { isNull: false }, supersededAt: { isNull: true } },
    orderBy: { periodEnd: 'desc', revision: 'desc' },
    first: 1,
  },
} as const;

/** The facts of a target that its status is computed from. */
export interface StatusFacts {
  readonly observations: readonly { readonly value: string | null }[];
}

/**
 * The status of a target. The trajectory, against which a figure is judged, is not built yet: every target is grey, and
 * shows its latest approved figure.
 */
export function statusOf({ observations }: StatusFacts): Status {
  return { colour: 'GREY', expected: null, actual: observations[0]?.value ?? null, pace: null };
}
