import type { RowProblem } from '@plangraph/schema';
import { dateTooEarly, outOfOrder } from './problems.ts';

/** What the rules of a finding's row look at. */
interface RectificationRow {
  readonly state?: string;
  readonly foundOn?: string;
  readonly dueOn?: string;
  readonly closedOn?: string | null;
}

/** What must hold of a finding's row: its days come in order, and only what is closed has a day of closing. */
export function checkRectificationRow({ state, foundOn, dueOn, closedOn }: RectificationRow): RowProblem[] {
  return [
    ...outOfOrder(['foundOn', foundOn], ['dueOn', dueOn]),
    ...outOfOrder(['foundOn', foundOn], ['closedOn', closedOn]),
    ...dateTooEarly('closedOn', closedOn, { column: 'state', value: state, reached: 'CLOSED' }),
  ];
}
