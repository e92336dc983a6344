import type { RowProblem } from '@plangraph/schema';
import { negativeProblems } from './negative.ts';

/** What the rules of a cooperation project's row look at. */
interface CooperationRow {
  readonly stage?: string;
  readonly agreedOn?: string | null;
  readonly investment?: string | null;
}

/** What must hold of a cooperation project's row: nothing is agreed while it is only planned, and nothing is negative. */
export function checkCooperationRow({ stage, agreedOn, investment }: CooperationRow): RowProblem[] {
  const early = stage === 'PLANNED' && agreedOn ? [agreedWhilePlanned(agreedOn)] : [];
  return [...early, ...negativeProblems({ investment })];
}

function agreedWhilePlanned(agreedOn: string): RowProblem {
  return {
    rule: 'STAGE_CONTRADICTS_DATES',
    column: 'stage',
    message: {
      en: `The stage is PLANNED, although the cooperation was agreed on ${agreedOn}.`,
      zh: `阶段为 PLANNED，而约定日期为 ${agreedOn}。`,
    },
    cure: {
      en: 'Write AGREED or a later stage, or clear the date with null.',
      zh: '请将阶段改为 AGREED 或之后的阶段，或将日期清空为 null。',
    },
  };
}
