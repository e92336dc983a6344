import { valueErrors } from '../errors/values.ts';
import type { AnyWhere } from '../where.ts';

/** The columns that hold a position, each in degrees (WGS 84). */
export interface PositionColumns {
  readonly longitude: string;
  readonly latitude: string;
}

/** A piece of a map, in degrees (WGS 84). It crosses the antimeridian where its west lies east of its east. */
interface Box {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

/** What may be asked of a position. */
export interface PositionOperators {
  readonly within?: Box | null;
  readonly isNull?: boolean | null;
}

/**
 * Reads what is asked of a position as a condition on its columns. Both ends of a box belong to it.
 *
 * @throws INVALID_VALUE for a box that is none.
 */
export function readPosition({ longitude, latitude }: PositionColumns, operators: PositionOperators): AnyWhere {
  const { within, isNull } = operators;
  for (const [operator, operand] of Object.entries(operators))
    if (operand === null) throw valueErrors.INVALID_VALUE.noPosition({ argument: operator });
  const missing = { or: [{ [longitude]: { isNull: true } }, { [latitude]: { isNull: true } }] };
  const asked = isNull ? [missing] : isNull === false ? [{ not: missing }] : [];
  return { and: within ? [...asked, ...insideOf(within, longitude, latitude)] : asked };
}

function insideOf(box: Box, longitude: string, latitude: string): AnyWhere[] {
  checkBox(box);
  const { west, south, east, north } = box;
  const heights = { [latitude]: { gte: south, lte: north } };
  if (west <= east) return [{ [longitude]: { gte: west, lte: east } }, heights];
  return [{ or: [{ [longitude]: { gte: west } }, { [longitude]: { lte: east } }] }, heights];
}

function checkBox({ west, south, east, north }: Box): void {
  for (const [name, value, most] of [
    ['west', west, 180],
    ['east', east, 180],
    ['south', south, 90],
    ['north', north, 90],
  ] as const) {
    if (Math.abs(value) > most) throw valueErrors.INVALID_VALUE.boxSide({ argument: name, value, most });
  }
  if (south > north) throw valueErrors.INVALID_VALUE.boxOrder({ south, north });
}
