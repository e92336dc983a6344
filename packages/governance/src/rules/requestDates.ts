import type { RowProblem } from '@plangraph/schema';

/** What one row says of a request's dates and state; absent where the row does not speak of it. */
export interface RequestDates {
  readonly state?: 'RECEIVED' | 'ANSWERED' | 'RESOLVED';
  readonly receivedOn?: string;
  readonly dueOn?: string;
  readonly answeredOn?: string | null;
  readonly resolvedOn?: string | null;
}

/** Pairs of dates of which the first cannot be later than the second. */
const order = [
  ['receivedOn', 'dueOn'],
  ['receivedOn', 'answeredOn'],
  ['receivedOn', 'resolvedOn'],
  ['answeredOn', 'resolvedOn'],
] as const;

/** What contradicts itself in the dates of a request. Civil dates are text, which sorts as the dates do. */
export function requestDateProblems(row: RequestDates): RowProblem[] {
  const problems: RowProblem[] = [];
  for (const [earlier, later] of order) {
    const first = row[earlier];
    const second = row[later];
    if (first && second && second < first) problems.push(outOfOrder(earlier, first, later, second));
  }
  const late = tooLate(row);
  if (late) problems.push(contradiction(row.state, late));
  return problems;
}

/** The date that a request in its state cannot have yet. */
function tooLate({ state, answeredOn, resolvedOn }: RequestDates): 'answeredOn' | 'resolvedOn' | undefined {
  if ((state === 'RECEIVED' || state === 'ANSWERED') && resolvedOn) return 'resolvedOn';
  return state === 'RECEIVED' && answeredOn ? 'answeredOn' : undefined;
}

function outOfOrder(earlier: string, first: string, later: string, second: string): RowProblem {
  return {
    rule: 'DATES_OUT_OF_ORDER',
    column: later,
    message: {
      en: `${later} is ${second}, before ${earlier}, which is ${first}.`,
      zh: `${later}（${second}）早于 ${earlier}（${first}）。`,
    },
    cure: { en: 'Correct one of the two dates.', zh: '请更正其中一个日期。' },
  };
}

function contradiction(state: RequestDates['state'], column: 'answeredOn' | 'resolvedOn'): RowProblem {
  const right = column === 'resolvedOn' ? 'RESOLVED' : 'ANSWERED';
  return {
    rule: 'STATE_CONTRADICTS_DATES',
    column: 'state',
    message: {
      en: `The state is ${state}, although the row states ${column}.`,
      zh: `状态为 ${state}，而该行已填写 ${column}。`,
    },
    cure: {
      en: `Write ${right}, or clear ${column} with null.`,
      zh: `请将状态改为 ${right}，或将 ${column} 清空为 null。`,
    },
  };
}
