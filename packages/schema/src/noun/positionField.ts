import type { Point } from '../builder/point.ts';
import { type PositionColumns, type PositionOperators, readPosition } from './box.ts';
import type { DerivedField } from './field.ts';

/** Where a row lies on a map, by which lists of its noun can be filtered. */
export interface PositionField extends DerivedField {
  readonly position: PositionColumns;
}

/** Makes the field that shows two columns as one point; null where either is missing. */
export function positionField(longitude: string, latitude: string, description?: string): PositionField {
  return {
    kind: 'derived',
    position: { longitude, latitude },
    filter: (operand) => readPosition({ longitude, latitude }, operand as PositionOperators),
    description: description ?? 'Where it lies, as a GeoJSON point (WGS 84); null where no position is known.',
    type: 'GeoJSON',
    nullable: true,
    needs: { [longitude]: true, [latitude]: true },
    args: undefined,
    resolve: (row: Readonly<Record<string, string | null>>): Point | null => {
      const [east, north] = [row[longitude] ?? null, row[latitude] ?? null];
      return east === null || north === null ? null : { type: 'Point', coordinates: [Number(east), Number(north)] };
    },
  };
}

/** The columns of a field, where it shows a position. */
export function positionColumns(field: object | undefined): PositionColumns | null {
  return (field as Partial<PositionField> | undefined)?.position ?? null;
}
