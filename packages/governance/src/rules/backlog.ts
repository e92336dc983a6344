import type { RowProblem } from '@plangraph/rows';
import { errors } from '../errors.ts';

/** What a row says of a petition's place on a list of old ones; absent where it does not speak of it. */
export interface Backlog {
  readonly backlogYear?: number | null;
  readonly receivedOn?: string;
  readonly resolvedOn?: string | null;
}

/** A petition on the list of a year was received before that year, and was not resolved before it. */
export function backlogProblems({ backlogYear, receivedOn, resolvedOn }: Backlog): RowProblem[] {
  if (backlogYear === undefined || backlogYear === null) return [];
  const begins = `${String(backlogYear).padStart(4, '0')}-01-01`;
  const contradiction = (name: string, date: string) =>
    errors.BACKLOG_CONTRADICTS_DATES({ year: backlogYear, name, date });
  const problems: RowProblem[] = [];
  if (receivedOn && receivedOn >= begins) problems.push(contradiction('receivedOn', receivedOn));
  if (resolvedOn && resolvedOn < begins) problems.push(contradiction('resolvedOn', resolvedOn));
  return problems;
}
