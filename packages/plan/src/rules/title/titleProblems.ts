import type { RowProblem } from '@plangraph/rows';
import { workErrors } from '../../errors/work.ts';
import type { TitleDates, TitleStage } from './stages.ts';

/** What a row says of a title's way; absent where it does not speak of it. */
export interface TitleRow extends TitleDates {
  readonly stage?: TitleStage;
  readonly announcementTitleZh?: string | null;
  readonly announcementTitleEn?: string | null;
  readonly announcementNumber?: string | null;
  readonly announcementIssuedOn?: string | null;
}

// Whoever applies again has dates of his first attempt: only those of stages that were passed this time are compared.
const orders = {
  PLANNED: [],
  APPLIED: [],
  SHORTLISTED: [['appliedOn', 'shortlistedOn']],
  PUBLICISED: [
    ['appliedOn', 'shortlistedOn'],
    ['shortlistedOn', 'publicisedOn'],
  ],
  AWARDED: [
    ['appliedOn', 'shortlistedOn'],
    ['shortlistedOn', 'publicisedOn'],
    ['publicisedOn', 'awardedOn'],
  ],
  NOT_AWARDED: [['appliedOn', 'notAwardedOn']],
  LOST: [['awardedOn', 'lostOn']],
} as const satisfies Readonly<Record<TitleStage, readonly (readonly [keyof TitleDates, keyof TitleDates])[]>>;

/** The pairs of dates of which, in a stage, the second is never earlier than the first: no stage comes before its predecessor. */
export function orderOfDates(
  stage: TitleStage | undefined,
): readonly (readonly [keyof TitleDates, keyof TitleDates])[] {
  return stage ? orders[stage] : [];
}

/** What is wrong with the document that announces a stage: it has no title. */
export function documentProblems(row: TitleRow): RowProblem[] {
  const { announcementTitleZh, announcementTitleEn, announcementNumber, announcementIssuedOn } = row;
  const stated = announcementTitleEn ?? announcementNumber ?? announcementIssuedOn ?? null;
  return stated === null || announcementTitleZh ? [] : [workErrors.DOCUMENT_UNTITLED({})];
}
