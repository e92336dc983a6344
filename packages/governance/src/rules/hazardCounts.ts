import type { RowProblem } from '@plangraph/rows';
import { errors } from '../errors.ts';

/** What a row says of the hazards of an inspection; absent where it does not speak of them. */
export interface HazardCounts {
  readonly state?: 'HELD' | 'HAZARDS_OPEN' | 'CLOSED';
  readonly hazards?: number;
  readonly hazardsClosed?: number;
}

/** No more hazards are put right than were found, and all of them before the inspection is closed. */
export function hazardProblems({ state, hazards, hazardsClosed }: HazardCounts): RowProblem[] {
  if (hazards === undefined || hazardsClosed === undefined) return [];
  if (hazardsClosed > hazards) return [errors.MORE_CLOSED_THAN_FOUND({ hazards, hazardsClosed })];
  return state === 'CLOSED' && hazardsClosed < hazards
    ? [errors.HAZARDS_STILL_OPEN({ open: hazards - hazardsClosed })]
    : [];
}
