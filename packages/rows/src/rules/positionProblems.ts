import { coordinates, ruleErrors } from '../errors/rules.ts';
import { quote, type RowProblem } from './rowProblem.ts';

/** The position that a row states; a column that it does not speak of is absent. */
export interface StatedPosition {
  readonly longitude?: string | null;
  readonly latitude?: string | null;
}

/** What must hold of the position in a row that files and agencies send: both columns or neither, and on this earth. */
export function positionProblems({ longitude = null, latitude = null }: StatedPosition): RowProblem[] {
  if ((longitude === null) !== (latitude === null)) {
    const column = longitude === null ? 'longitude' : 'latitude';
    return [ruleErrors.POSITION_INCOMPLETE({ column, name: coordinates[column] })];
  }
  return [...beyond('longitude', longitude, 180), ...beyond('latitude', latitude, 90)];
}

function beyond(column: keyof typeof coordinates, value: string | null, most: number): RowProblem[] {
  if (value === null || Math.abs(Number(value)) <= most) return [];
  return [ruleErrors.INVALID_VALUE({ column, name: coordinates[column], most, value: quote(value) })];
}
