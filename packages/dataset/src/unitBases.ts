import type { PlacedProblem, RowSet, Transaction } from '@plangraph/rows';
import { spineErrors } from './errors/rows.ts';

/** Finds units whose base is no base unit, neither in the batch nor in the database. */
export async function checkUnitBases(
  transaction: Transaction,
  batch: readonly RowSet[],
  unsound: readonly RowSet[],
): Promise<PlacedProblem[]> {
  const sets = batch.filter(({ contract }) => contract.model === 'Unit');
  const bases = new Set<unknown>();
  for (const { rows } of sets) for (const { code, base } of rows) if (code === base) bases.add(base);
  // A unit with a fault of its own may well be a base; its fault is reported once.
  for (const { contract, rows } of unsound) if (contract.model === 'Unit') for (const { code } of rows) bases.add(code);
  const wanted = [...new Set(sets.flatMap(({ rows }) => rows.map(({ base }) => base)))].filter(
    (base) => !bases.has(base),
  );
  const statement = 'SELECT "code" FROM "Unit" WHERE "code" = ANY($1::text[]) AND "base" = "code"';
  const { rows: stored } = await transaction.query(statement, [wanted]);
  for (const { code } of stored) bases.add(code);
  return sets.flatMap((set) =>
    [...set.rows.entries()]
      .filter(([, { base }]) => !bases.has(base))
      .map(([position, { base }]) => ({
        set,
        position,
        problem: spineErrors.UNKNOWN_REFERENCE({ base: String(base) }),
      })),
  );
}
