import type { Context } from '../context.ts';
import type { Point } from './point.ts';

/** Types that Pothos must know by name. */
export interface GraphTypes {
  Context: Context;
  DefaultFieldNullability: false;
  Scalars: {
    ID: { Input: string; Output: string | number };
    Decimal: { Input: string; Output: string };
    Date: { Input: string; Output: string | Date };
    DateTime: { Input: Date; Output: string | Date };
    GeoJSON: { Input: Point; Output: Point };
    JSONObject: { Input: Readonly<Record<string, unknown>>; Output: Readonly<Record<string, unknown>> };
  };
}

/** The schema types of this graph, as Pothos extends them. */
export type Types = PothosSchemaTypes.ExtendDefaultTypes<GraphTypes>;
