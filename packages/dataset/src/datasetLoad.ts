import type { Transaction } from '@plangraph/rows';
import type { Definitions } from './definitions.ts';

/** What is remembered of a data set that was loaded. */
export interface Load {
  readonly code: string;
  readonly version: number;
  readonly defines: Definitions;
}

/** The load with a checksum: the very same files, read for the same domains. */
export async function findLoad(
  transaction: Transaction,
  checksum: string,
): Promise<{ readonly code: string; readonly version: number } | undefined> {
  const { rows } = await transaction.query('SELECT "code", "version" FROM "DatasetLoad" WHERE "checksum" = $1', [
    checksum,
  ]);
  const [row] = rows;
  return row && { code: String(row.code), version: Number(row.version) };
}

/** The last load of a data set, whatever its files were. */
export async function findEarlier(transaction: Transaction, code: string): Promise<Load | undefined> {
  const statement = 'SELECT "version", "defines" FROM "DatasetLoad" WHERE "code" = $1';
  const { rows } = await transaction.query(statement, [code]);
  const [row] = rows;
  return row && { code, version: Number(row.version), defines: row.defines as Definitions };
}

/** Remembers a load in the place of the data set's last one. */
export async function recordLoad(transaction: Transaction, load: Load, checksum: string): Promise<void> {
  await transaction.query(
    [
      'INSERT INTO "DatasetLoad" ("code", "version", "checksum", "defines") VALUES ($1, $2, $3, $4)',
      'ON CONFLICT ("code") DO UPDATE SET "version" = excluded."version", "checksum" = excluded."checksum",',
      '"defines" = excluded."defines", "loadedAt" = now()',
    ].join(' '),
    [load.code, load.version, checksum, JSON.stringify(load.defines)],
  );
}
