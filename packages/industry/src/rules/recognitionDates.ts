import type { RowProblem } from '@plangraph/rows';

/** When a recognition counts, as a row states it: civil dates. */
export interface RecognitionDates {
  readonly grantedOn?: string;
  readonly expiresOn?: string | null;
}

/** A recognition counts for a day at least. */
export function recognitionProblems({ grantedOn, expiresOn }: RecognitionDates): RowProblem[] {
  if (!grantedOn || !expiresOn || expiresOn > grantedOn) return [];
  return [
    {
      rule: 'EXPIRES_BEFORE_GRANTED',
      column: 'expiresOn',
      message: {
        en: `The recognition counts no more from ${expiresOn}, and counts only from ${grantedOn}.`,
        zh: `该认定自 ${expiresOn} 起失效，而自 ${grantedOn} 起才生效。`,
      },
      cure: {
        en: 'Write the first day on which it counts no more, or leave it out.',
        zh: '请填写失效的首日，或留空。',
      },
    },
  ];
}
