import type { SubmissionQuery } from '../../generated/submission.ts';

/** A submission that is to be decided on. */
export type Reviewed = Extract<NonNullable<SubmissionQuery['node']>, { __typename: 'Submission' }>;

/** One of its figures. */
export type ReviewedFigure = Reviewed['figures'][number];
