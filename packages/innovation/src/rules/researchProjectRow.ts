import type { RowProblem } from '@plangraph/schema';
import { negativeProblems } from './negative.ts';

/** What the rules of a research project's row look at. */
export interface ResearchProjectRow {
  readonly stage?: 'APPLIED' | 'WON' | 'UNDER_WAY' | 'ACCEPTED' | 'NOT_WON';
  readonly wonOn?: string | null;
  readonly grant?: string | null;
}

/** What must hold between the columns of a research project's row. */
export function researchProjectProblems({ stage, wonOn, grant }: ResearchProjectRow): RowProblem[] {
  const problems = negativeProblems({ grant });
  if (wonOn && (stage === 'APPLIED' || stage === 'NOT_WON')) problems.push(wonTooEarly(stage, wonOn));
  return problems;
}

function wonTooEarly(stage: string, wonOn: string): RowProblem {
  return {
    rule: 'STAGE_CONTRADICTS_DATES',
    column: 'wonOn',
    message: {
      en: `The project is ${stage}, although it is said to be won on ${wonOn}.`,
      zh: `项目阶段为 ${stage}，但填写了立项日期 ${wonOn}。`,
    },
    cure: { en: 'Leave the day out, or correct the stage.', zh: '请删除该日期，或更正阶段。' },
  };
}
