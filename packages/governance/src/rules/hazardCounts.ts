import type { RowProblem } from '@plangraph/rows';

/** What a row says of the hazards of an inspection; absent where it does not speak of them. */
export interface HazardCounts {
  readonly state?: 'HELD' | 'HAZARDS_OPEN' | 'CLOSED';
  readonly hazards?: number;
  readonly hazardsClosed?: number;
}

/** No more hazards are put right than were found, and all of them before the inspection is closed. */
export function hazardProblems({ state, hazards, hazardsClosed }: HazardCounts): RowProblem[] {
  if (hazards === undefined || hazardsClosed === undefined) return [];
  if (hazardsClosed > hazards) return [moreThanFound(hazards, hazardsClosed)];
  return state === 'CLOSED' && hazardsClosed < hazards ? [stillOpen(hazards - hazardsClosed)] : [];
}

function moreThanFound(hazards: number, hazardsClosed: number): RowProblem {
  return {
    rule: 'MORE_CLOSED_THAN_FOUND',
    column: 'hazardsClosed',
    message: {
      en: `hazardsClosed is ${hazardsClosed}, more than hazards, which is ${hazards}.`,
      zh: `hazardsClosed（${hazardsClosed}）大于 hazards（${hazards}）。`,
    },
    cure: { en: 'Correct one of the two numbers.', zh: '请更正其中一个数。' },
  };
}

function stillOpen(open: number): RowProblem {
  return {
    rule: 'HAZARDS_STILL_OPEN',
    column: 'state',
    message: {
      en: `state is CLOSED, although ${open} of the hazards found have not been put right.`,
      zh: `state 为 CLOSED，而仍有 ${open} 项隐患未整改。`,
    },
    cure: {
      en: 'Write how many have been put right in hazardsClosed, or keep HAZARDS_OPEN.',
      zh: '请在 hazardsClosed 中填写已整改数，或保留 HAZARDS_OPEN。',
    },
  };
}
