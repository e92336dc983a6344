import type { RowProblem } from '@plangraph/schema';

/** What one row says of when a scheme began and was completed; absent where the row does not speak of it. */
export interface RenewalDates {
  readonly stage?: 'PLANNED' | 'UNDER_WAY' | 'COMPLETED';
  readonly startedOn?: string | null;
  readonly completedOn?: string | null;
}

/** What contradicts itself in the dates of a scheme. Civil dates are text, which sorts as the dates do. */
export function renewalDateProblems({ stage, startedOn, completedOn }: RenewalDates): RowProblem[] {
  const problems: RowProblem[] = [];
  if (startedOn && completedOn && completedOn < startedOn) {
    problems.push({
      rule: 'DATES_OUT_OF_ORDER',
      column: 'completedOn',
      message: {
        en: `The scheme is completed on ${completedOn}, before it began on ${startedOn}.`,
        zh: `完成日期 ${completedOn} 早于开工日期 ${startedOn}。`,
      },
      cure: { en: 'Correct one of the two dates.', zh: '请更正其中一个日期。' },
    });
  }
  if (stage && stage !== 'COMPLETED' && completedOn) {
    problems.push({
      rule: 'STAGE_CONTRADICTS_DATES',
      column: 'stage',
      message: {
        en: `The stage is ${stage}, although the scheme was completed on ${completedOn}.`,
        zh: `阶段为 ${stage}，而完成日期为 ${completedOn}。`,
      },
      cure: {
        en: 'Write COMPLETED, or clear the date with null.',
        zh: '请将阶段改为 COMPLETED，或将日期清空为 null。',
      },
    });
  }
  return problems;
}
