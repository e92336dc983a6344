/** The stages that lead to a title, in the order in which they are passed. */
export const stagesToTitle = ['PLANNED', 'APPLIED', 'SHORTLISTED', 'PUBLICISED', 'AWARDED'] as const;

/** How far a place has come towards a title. */
export type TitleStage = (typeof stagesToTitle)[number] | 'NOT_AWARDED' | 'LOST';

/** Which stage may follow which: none is left out, and who was refused may apply again. */
export const titleMoves = {
  PLANNED: ['APPLIED'],
  APPLIED: ['SHORTLISTED', 'NOT_AWARDED'],
  SHORTLISTED: ['PUBLICISED', 'NOT_AWARDED'],
  PUBLICISED: ['AWARDED', 'NOT_AWARDED'],
  AWARDED: ['LOST'],
  NOT_AWARDED: ['APPLIED'],
  LOST: [],
} as const satisfies Readonly<Record<TitleStage, readonly TitleStage[]>>;

/** The civil date on which each stage was reached, by column. */
export const stageDates = {
  APPLIED: 'appliedOn',
  SHORTLISTED: 'shortlistedOn',
  PUBLICISED: 'publicisedOn',
  AWARDED: 'awardedOn',
  NOT_AWARDED: 'notAwardedOn',
  LOST: 'lostOn',
} as const;

/** Civil dates of a title by column; absent or null where nothing happened. */
export type TitleDates = { readonly [Column in (typeof stageDates)[keyof typeof stageDates]]?: string | null };
