import type { RowProblem } from '@plangraph/schema';
import { dateTooEarly, negative } from './problems.ts';

/** What the rules of the row of a work for the environment look at. */
interface EcologyRow {
  readonly stage?: string;
  readonly completedOn?: string | null;
  readonly investment?: string | null;
}

/** What must hold of its row: a day of completion only of what is completed, and no negative investment. */
export function checkEcologyRow({ stage, completedOn, investment }: EcologyRow): RowProblem[] {
  const completed = { column: 'stage', value: stage, reached: 'COMPLETED' };
  return [...dateTooEarly('completedOn', completedOn, completed), ...negative('investment', investment)];
}
