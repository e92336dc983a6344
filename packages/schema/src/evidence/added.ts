import { factsOf } from '@plangraph/rows';
import type { Tally } from '../contract/tally.ts';
import { columnName } from '../reader/column.ts';

/** Writes what a record adds to a sum: its columns, of which a missing one adds nothing. */
export function writeAdded(tally: Tally, alias: string): string {
  return namesOf(tally, alias)
    .map((name) => `coalesce(${name}, 0)::numeric`)
    .join(' + ');
}

/** Writes whether a record states any of the columns that are added up. */
export function writeStated(tally: Tally, alias: string): string {
  return `num_nonnulls(${namesOf(tally, alias).join(', ')}) > 0`;
}

function namesOf({ model, columns }: Tally, alias: string): string[] {
  return columns.map((column) => `${alias}.${columnName(factsOf(model), column)}`);
}
