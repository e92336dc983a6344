import type { RowProblem } from '@plangraph/rows';
import { hasValidCheck } from './creditCode.ts';

/** A credit code, where a row states one, is one that the state could have given. */
export function enterpriseProblems({ creditCode }: { readonly creditCode?: string | null }): RowProblem[] {
  if (creditCode === undefined || creditCode === null || hasValidCheck(creditCode)) return [];
  return [
    {
      rule: 'INVALID_CREDIT_CODE',
      column: 'creditCode',
      message: {
        en: `${creditCode.slice(0, 60)} is no unified social credit code: its last character does not fit the others, or it has not 18 of them.`,
        zh: `${creditCode.slice(0, 60)} 不是有效的统一社会信用代码：校验码不符，或不足 18 位。`,
      },
      cure: {
        en: 'Copy the code from the business licence, or leave it out where it is not known.',
        zh: '请按营业执照填写；未知时请留空。',
      },
    },
  ];
}
