import type { ColumnName, ModelName, OneName, RelatedModel } from '@plangraph/rows';
import type { AnyWhere, Where } from '../where.ts';

/** Relations that lead from a record to its place, such as `place` or `enterprise.place`. */
type PlacePath<M extends ModelName> =
  | OneName<M>
  | { [R in OneName<M>]: `${R}.${OneName<RelatedModel<M, R>>}` }[OneName<M>];

/** Which records count, and when. Only those of the plan's place, or of a place beneath it, ever do. */
export interface Counting<M extends ModelName> {
  /** Relations that lead to the record's place. */
  readonly place: PlacePath<M>;
  /** Civil date that must lie in the plan's year, and not after the day up to which is counted: for what comes new. */
  readonly on?: ColumnName<M>;
  /** Only the records of the latest day in `on` that has any: for what is stated over the year to date, and then again. */
  readonly latest?: true;
  /** Civil date that must not lie after the day up to which is counted: for what there is. */
  readonly since?: ColumnName<M>;
  /** Which records count too though `since` is empty, because no source states the day; none when left out. */
  readonly undated?: Where<M>;
  /** Civil date from which the record counts no more; a missing one is for ever. */
  readonly until?: ColumnName<M>;
  /** Calendar year that must be the plan's. */
  readonly year?: ColumnName<M>;
  /** What else must hold. */
  readonly where?: Where<M>;
}

/** How many base units, such as yuan, make one of the unit in which the summed columns are stored. */
interface Stored {
  readonly factor: string;
}

/** One or several columns of a model. */
type Columns<M extends ModelName> = ColumnName<M> | readonly [ColumnName<M>, ...ColumnName<M>[]];

/** One pass over the records of one model: how many, how much, or which share. */
export interface Tally<K extends 'count' | 'sum' | 'share' = 'count' | 'sum' | 'share'> {
  readonly kind: K;
  readonly model: ModelName;
  readonly place: string;
  readonly on: string | null;
  readonly latest: boolean;
  readonly since: string | null;
  /** Which records count too without the day that `since` names; null for none. */
  readonly undated: AnyWhere | null;
  readonly until: string | null;
  readonly year: string | null;
  /** Which records count as members. */
  readonly where: AnyWhere;
  /** Of which records a share is taken; those that count are among them. */
  readonly among: AnyWhere;
  /** Columns that are added up. */
  readonly columns: readonly string[];
  /** How many base units, such as yuan, make one of the unit in which the columns are stored. */
  readonly factor: string;
}

/**
 * The number of records.
 *
 * @example countOf('TechRecognition', { where: { kind: { eq: 'HIGH_TECH' } }, on: 'grantedOn', place: 'enterprise.place' })
 */
export function countOf<M extends ModelName>(model: M, counting: Counting<M>): Tally<'count'> {
  return tallyOf('count', model, counting, {});
}

/**
 * The sum of a column over records, or of several, added up; a missing value adds nothing. `factor` says how many base
 * units make one of the unit in which the columns are stored.
 *
 * @example sumOf('TradeRecord', ['exports', 'imports'], { factor: '10000', on: 'periodEnd', place: 'enterprise.place' })
 */
export function sumOf<M extends ModelName>(
  model: M,
  columns: Columns<M>,
  counting: Counting<M> & Stored,
): Tally<'sum'> {
  const { factor } = counting;
  return tallyOf('sum', model, counting, { columns: typeof columns === 'string' ? [columns] : columns, factor });
}

/** The records that meet `where`, as a share of all records that meet the rest and `among`. */
export function shareOf<M extends ModelName>(
  model: M,
  counting: Counting<M> & { readonly where: Where<M>; readonly among?: Where<M> },
): Tally<'share'> {
  return tallyOf('share', model, counting, { among: (counting.among ?? {}) as AnyWhere });
}

function tallyOf<K extends Tally['kind'], M extends ModelName>(
  kind: K,
  model: M,
  { place, on, latest, since, undated, until, year, where }: Counting<M>,
  special: Partial<Pick<Tally, 'among' | 'columns' | 'factor'>>,
): Tally<K> {
  return {
    kind,
    model,
    place,
    on: on ?? null,
    latest: latest ?? false,
    since: since ?? null,
    undated: (undated as AnyWhere | undefined) ?? null,
    until: until ?? null,
    year: year ?? null,
    where: (where ?? {}) as AnyWhere,
    among: {},
    columns: [],
    factor: '1',
    ...special,
  };
}
