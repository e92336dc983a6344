/** The publications of a figure, from the first to the last. */
const vintages = ['FIRST', 'VERIFIED', 'CENSUS'] as const;

/** Which of its publications a figure is of. */
export type FigureVintage = (typeof vintages)[number];

/** Whether a figure is of a later publication than another, and so not to be replaced by that one. */
export function outranks(one: FigureVintage, other: FigureVintage): boolean {
  return vintages.indexOf(one) > vintages.indexOf(other);
}
