import type { RowProblem } from '@plangraph/rows';

/** The rules of a tourism site's row: a grade is 1 to 5, or none. */
export function checkSiteRow({ grade }: { readonly grade?: number | null }): RowProblem[] {
  if (grade === undefined || grade === null || (grade >= 1 && grade <= 5)) return [];
  return [
    {
      rule: 'INVALID_VALUE',
      column: 'grade',
      message: {
        en: `A grade has 1 to 5 A’s; this one has ${grade}.`,
        zh: `景区等级为 1 至 5 个 A，此处为 ${grade}。`,
      },
      cure: {
        en: 'Write the number of A’s, or leave it out where it has none.',
        zh: '请填写 A 的个数；无等级时请留空。',
      },
    },
  ];
}
