import { describeKey } from '@plangraph/rows';
import type { MutationTransaction, PutRow } from '@plangraph/schema';
import type { SheetRow } from '../files/cell.ts';
import { textOf } from '../files/cell.ts';

/** A column that a row changed, as it is kept. */
export interface KeptChange {
  readonly column: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** A row of a file, and what came of it. */
export interface KeptRow {
  readonly number: number;
  readonly source: SheetRow;
  readonly put: PutRow;
}

/** Writes down what came of rows of an import. */
export async function keepRows(
  transaction: MutationTransaction,
  importId: number,
  rows: readonly KeptRow[],
): Promise<void> {
  if (!rows.length) return;
  const kept = rows.map(({ number, source, put: { outcome, key, changes, problems } }) => ({
    importId,
    number,
    outcome,
    key,
    changes: changes.map(keptChange),
    problems,
    cells: outcome === 'REFUSED' ? source.cells.map((cell) => textOf(cell ?? undefined)) : null,
  }));
  await transaction.$executeRawUnsafe(insertRows, JSON.stringify(kept).replaceAll('\\u0000', '\ufffd'));
}

const insertRows = `
  INSERT INTO "ImportRow" ("importId", "number", "outcome", "key", "changes", "problems", "cells")
  SELECT "importId", "number", "outcome", "key", "changes", "problems", "cells" FROM json_to_recordset($1::json) AS given(
    "importId" int4, "number" int4, "outcome" "ImportOutcome", "key" text, "changes" jsonb, "problems" jsonb, "cells" jsonb)`;

function keptChange({ column, before, after }: PutRow['changes'][number]): KeptChange {
  return { column, before: shown(before), after: shown(after) };
}

function shown(value: unknown): string | null {
  return value === null || value === undefined ? null : describeKey(value);
}

/** How many rows came to what. */
export interface Counts {
  readonly created: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly refused: number;
}

/** Counts what came of rows. */
export function countsOf(puts: readonly PutRow[]): Counts {
  const count = (wanted: PutRow['outcome']) => puts.filter(({ outcome }) => outcome === wanted).length;
  return {
    created: count('CREATED'),
    changed: count('CHANGED'),
    unchanged: count('UNCHANGED'),
    refused: count('REFUSED'),
  };
}
