import fc from 'fast-check';

/** A project, as far as lists are put in order by it. */
export interface Row {
  readonly id: number;
  readonly code: string;
  readonly place: string;
  readonly totalInvestment: number | null;
  readonly startedOn: string | null;
  readonly stage: string | null;
}

type Column = 'totalInvestment' | 'startedOn' | 'stage' | 'code';

/** One term of an order, as it is asked for. */
export interface Term {
  readonly column: Column;
  readonly direction: 'ASC' | 'DESC';
  readonly missing: 'FIRST' | 'LAST' | null;
}

/** Stages in the order in which the data model declares them. */
const stages = ['PRELIMINARY', 'STARTED', 'COMPLETED'] as const;
export const places = ['here', 'there'] as const;

/** What projects state: few values, so that many are equal, and often none. */
export const rows = fc.array(
  fc.record({
    place: fc.constantFrom(...places),
    totalInvestment: fc.option(fc.integer({ min: 0, max: 3 }), { freq: 1 }),
    startedOn: fc.option(fc.constantFrom('2023-01-31', '2023-02-01', '2023-11-05'), { freq: 1 }),
    stage: fc.option(fc.constantFrom(...stages), { freq: 2 }),
  }),
  { maxLength: 16, size: 'max' },
);

/** What is asked of a list of them. */
export const order = fc.uniqueArray(
  fc.record({
    column: fc.constantFrom<Column>('totalInvestment', 'startedOn', 'stage', 'code'),
    direction: fc.constantFrom('ASC' as const, 'DESC' as const),
    missing: fc.constantFrom('FIRST' as const, 'LAST' as const, null, null),
  }),
  { minLength: 1, maxLength: 3, selector: ({ column }) => column },
);

/** The codes of projects in an order: a plain sort. Missing values are last but where they are asked for first; equals go by their ids, the way of the last term. */
export function sorted(given: readonly Row[], terms: readonly Term[]): string[] {
  const last = terms.at(-1)?.direction === 'DESC' ? -1 : 1;
  return given
    .toSorted((one, other) => {
      for (const term of terms) {
        const found = compare(one, other, term);
        if (found !== 0) return found;
      }
      return last * (one.id - other.id);
    })
    .map(({ code }) => code);
}

function compare(one: Row, other: Row, { column, direction, missing }: Term): number {
  const [left, right] = [one[column], other[column]];
  if (left === right) return 0;
  if (left === null || right === null) return (left === null) === (missing === 'FIRST') ? -1 : 1;
  const [less, than] =
    column === 'stage' ? [stages.indexOf(left as never), stages.indexOf(right as never)] : [left, right];
  return (less < than ? -1 : 1) * (direction === 'ASC' ? 1 : -1);
}
