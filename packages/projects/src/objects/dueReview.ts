import type { Graph } from '@plangraph/schema';
import type { Words } from '../enums.ts';
import type { DueReview as Due } from '../rules/regularReviews.ts';

/** Declares how a review that is due is shown. */
export function declareDueReview({ builder }: Graph, { ReviewKind }: Words) {
  const DueReview = builder.objectRef<Due>('DueReview').implement({
    description: 'The next review of one kind that a project is due.',
    fields: (t) => ({
      kind: t.field({
        type: ReviewKind,
        description: 'Which of the four.',
        resolve: ({ kind }) => kind,
      }),
      dueOn: t.field({
        type: 'Date',
        description: 'Civil date on which it is due.',
        resolve: ({ dueOn }) => dueOn,
      }),
      overdue: t.exposeBoolean('overdue', { description: 'Whether that day has passed.' }),
    }),
  });
  return { DueReview };
}
