import type { RowProblem } from '@plangraph/schema';
import { dateTooEarly, negative } from './problems.ts';

/** What the rules of a relocation's row look at. */
interface RelocationRow {
  readonly stage?: string;
  readonly movedOn?: string | null;
  readonly households?: number;
}

/** What must hold of a relocation's row: a day of moving only of those who moved, and no negative number of households. */
export function checkRelocationRow({ stage, movedOn, households }: RelocationRow): RowProblem[] {
  const moved = { column: 'stage', value: stage, reached: 'MOVED' };
  return [...dateTooEarly('movedOn', movedOn, moved), ...negative('households', households)];
}
