import type { ColumnName, ModelName, OneName, RelatedModel } from '../models.ts';
import type { AnyWhere, Where } from '../where.ts';

/** Relations that lead from a record to its place, such as `place` or `enterprise.place`. */
export type PlacePath<M extends ModelName> =
  | OneName<M>
  | { [R in OneName<M>]: `${R}.${OneName<RelatedModel<M, R>>}` }[OneName<M>];

/** Which records count, and when. Only those of the plan's place, or of a place beneath it, ever do. */
export interface Counting<M extends ModelName> {
  /** Relations that lead to the record's place. */
  readonly place: PlacePath<M>;
  /** Civil date that must lie in the plan's year, and not after the day up to which is counted: for what comes new. */
  readonly on?: ColumnName<M>;
  /** Civil date that must not lie after the day up to which is counted: for what there is. */
  readonly since?: ColumnName<M>;
  /** Civil date from which the record counts no more; a missing one is for ever. */
  readonly until?: ColumnName<M>;
  /** Calendar year that must be the plan's. */
  readonly year?: ColumnName<M>;
  /** What else must hold. */
  readonly where?: Where<M>;
}

/** How an indicator's figure is counted from a domain's own records. */
export interface Evidence {
  readonly kind: 'count' | 'sum' | 'share';
  readonly model: ModelName;
  readonly place: string;
  readonly on: string | null;
  readonly since: string | null;
  readonly until: string | null;
  readonly year: string | null;
  /** Which records count as members. */
  readonly where: AnyWhere;
  /** Of which records a share is taken; those that count are among them. */
  readonly among: AnyWhere;
  /** Column that is summed up. */
  readonly column: string | null;
  /** How many base units, such as yuan, make one of the unit in which the summed column is stored. */
  readonly factor: string;
}

/**
 * The number of records.
 *
 * @example countOf('TechRecognition', { where: { kind: { eq: 'HIGH_TECH' } }, on: 'grantedOn', place: 'enterprise.place' })
 */
export function countOf<M extends ModelName>(model: M, counting: Counting<M>): Evidence {
  return evidenceOf('count', model, counting, {});
}

/**
 * The sum of a column over records; `factor` says how many base units make one of the column's unit.
 *
 * @example sumOf('BrandSales', 'sales', { factor: '10000', on: 'periodEnd', place: 'brand.place' })
 */
export function sumOf<M extends ModelName>(
  model: M,
  column: ColumnName<M>,
  counting: Counting<M> & { readonly factor: string },
): Evidence {
  return evidenceOf('sum', model, counting, { column, factor: counting.factor });
}

/** The records that meet `where`, as a share of all records that meet the rest and `among`. */
export function shareOf<M extends ModelName>(
  model: M,
  counting: Counting<M> & { readonly where: Where<M>; readonly among?: Where<M> },
): Evidence {
  return evidenceOf('share', model, counting, { among: counting.among ?? {} });
}

function evidenceOf<M extends ModelName>(
  kind: Evidence['kind'],
  model: M,
  { place, on, since, until, year, where }: Counting<M>,
  special: Partial<Evidence>,
): Evidence {
  return {
    kind,
    model,
    place,
    on: on ?? null,
    since: since ?? null,
    until: until ?? null,
    year: year ?? null,
    where: (where ?? {}) as AnyWhere,
    among: {},
    column: null,
    factor: '1',
    ...special,
  };
}
