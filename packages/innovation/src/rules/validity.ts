import type { RowProblem } from '@plangraph/rows';

/** When a recognition is valid, as a row states it: civil dates. */
export interface Validity {
  readonly grantedOn?: string;
  readonly expiresOn?: string | null;
}

/** A recognition does not expire before it is granted. */
export function checkValidity({ grantedOn, expiresOn }: Validity): readonly RowProblem[] {
  if (!grantedOn || !expiresOn || expiresOn >= grantedOn) return [];
  return [
    {
      rule: 'EXPIRES_BEFORE_GRANTED',
      column: 'expiresOn',
      message: {
        en: `The recognition expires on ${expiresOn}, before it is granted on ${grantedOn}.`,
        zh: `该认定的失效日期 ${expiresOn} 早于授予日期 ${grantedOn}。`,
      },
      cure: {
        en: 'Write the last day on which it is valid, or leave it out.',
        zh: '请填写有效期的最后一日，或留空。',
      },
    },
  ];
}
