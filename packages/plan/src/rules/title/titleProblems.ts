import type { RowProblem } from '@plangraph/rows';
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
export function orderOfDates(stage: TitleStage | undefined): readonly (readonly [keyof TitleDates, keyof TitleDates])[] {
  return stage ? orders[stage] : [];
}

/** What is wrong with the document that announces a stage: it has no title. */
export function documentProblems(row: TitleRow): RowProblem[] {
  const { announcementTitleZh, announcementTitleEn, announcementNumber, announcementIssuedOn } = row;
  const stated = announcementTitleEn ?? announcementNumber ?? announcementIssuedOn ?? null;
  return stated === null || announcementTitleZh ? [] : [untitled];
}

const untitled: RowProblem = {
  rule: 'DOCUMENT_UNTITLED',
  column: 'announcementTitleZh',
  message: {
    en: 'A document announces the stage, and its Chinese title is not stated.',
    zh: '已填写公布文件，但缺少文件中文标题。',
  },
  cure: { en: 'State announcementTitleZh as it is printed.', zh: '请按原文填写 announcementTitleZh。' },
};
