import type { RowProblem } from '@plangraph/rows';

const mostStars = 5;

/** A park has one star to five, or none. */
export function parkProblems({ star }: { readonly star?: number | null }): RowProblem[] {
  if (star === undefined || star === null || (star >= 1 && star <= mostStars)) return [];
  return [
    {
      rule: 'INVALID_VALUE',
      column: 'star',
      message: { en: `A park has 1 to 5 stars; this one has ${star}.`, zh: `园区星级为 1 至 5，此处为 ${star}。` },
      cure: { en: 'Write 1 to 5, or leave it out where it has none.', zh: '请填写 1 至 5；未评星级请留空。' },
    },
  ];
}
