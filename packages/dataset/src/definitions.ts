import { type ModelName, models } from '@plangraph/database';
import type { PlacedProblem, Row, RowProblem, RowSet, Transaction } from '@plangraph/rows';
import { nounName } from '@plangraph/rows';
import { Decimal } from 'decimal.js';
import { graphItself, spineErrors } from './errors/rows.ts';

/** Models whose rows several plans share; each is known by its code. */
export const commonModels = ['Place', 'Organisation', 'Unit', 'Indicator', 'SourceDocument'] as const;

/** Codes of the common definitions that a data set contains, by model. */
export type Definitions = Readonly<Record<string, readonly string[]>>;

/** The common definitions of a batch. */
export function definitionsOf(batch: readonly RowSet[]): Definitions {
  const codes = (model: string) => [
    ...new Set(batch.filter(({ contract }) => contract.model === model).flatMap(({ rows }) => rows.map(codeOf))),
  ];
  return Object.fromEntries(commonModels.map((model) => [model, codes(model).sort()]));
}

/**
 * Finds common definitions that the database has otherwise and that are not this data set's own to change: a figure of
 * one plan must not change its unit because another plan was loaded.
 */
export async function checkDefinitions(
  transaction: Transaction,
  batch: readonly RowSet[],
  dataset: string,
): Promise<PlacedProblem[]> {
  const { rows } = await transaction.query('SELECT "code", "defines" FROM "DatasetLoad" ORDER BY "code"');
  const loads = rows.map((row) => ({ code: String(row.code), defines: row.defines as Definitions }));
  const problems: PlacedProblem[] = [];
  for (const set of batch) {
    const { model } = set.contract;
    if (!commonModels.some((each) => each === model) || set.rows.length === 0) continue;
    const stored = await readStored(transaction, set);
    for (const [position, row] of set.rows.entries()) {
      const code = codeOf(row);
      const other = differs(set, row, stored.get(code));
      if (!other) continue;
      const owners = loads.filter(({ defines }) => defines[model]?.includes(code)).map((load) => load.code);
      const others = owners.filter((owner) => owner !== dataset);
      if (others.length === 0 && owners.includes(dataset)) continue;
      problems.push({ set, position, problem: conflict(model, code, other, others, dataset) });
    }
  }
  return problems;
}

/** What nobody has said of a definition any data set may be the first to say: no figure means anything else by it. */
const saidLater: ReadonlySet<string> = new Set(['growthOf', 'deflator', 'decimals']);

interface Difference {
  readonly column: string;
  readonly stored: string;
  readonly wanted: string;
}

function differs(set: RowSet, row: Row, stored: Row | undefined): Difference | undefined {
  if (!stored) return undefined;
  for (const column of columnsOf(set)) {
    if (row[column] === undefined) continue;
    const wanted = plainText(row[column]);
    const found = plainText(stored[column]);
    const isDecimal = typeOf(set.contract.model, column) === 'Decimal' && wanted !== 'null' && found !== 'null';
    const same = isDecimal ? new Decimal(wanted).eq(found) : wanted === found;
    if (!same && !(saidLater.has(column) && found === 'null'))
      return { column, stored: isDecimal ? new Decimal(found).toFixed() : found, wanted };
  }
  return undefined;
}

async function readStored(transaction: Transaction, set: RowSet): Promise<ReadonlyMap<string, Row>> {
  const { model } = set.contract;
  const pairs = columnsOf(set).map((column) => {
    const relation = relationOf(model, column);
    // As text, because a numeric that becomes a JavaScript number is no longer the same numeric.
    const value = relation
      ? `(SELECT other."code" FROM "${relation.model}" other WHERE other."id" = stored."${relation.from}")`
      : `stored."${column}"::text`;
    return `${value} AS "${column}"`;
  });
  const statement = `SELECT ${pairs.join(', ')} FROM "${models[model].table}" stored WHERE stored."code" = ANY($1::text[])`;
  const { rows } = await transaction.query(statement, [set.rows.map(codeOf)]);
  return new Map(rows.map((row) => [String(row.code), row]));
}

function columnsOf({ contract }: RowSet): string[] {
  return [...contract.columns, ...Object.keys(contract.references)];
}

function relationOf(model: ModelName, name: string): { model: string; from: string } | undefined {
  const relations: Readonly<Record<string, { readonly model: string; readonly from: readonly string[] }>> =
    models[model].relations;
  const relation = relations[name];
  return relation && { model: relation.model, from: relation.from[0] ?? '' };
}

function typeOf(model: ModelName, name: string): string | undefined {
  const columns: Readonly<Record<string, { readonly type: string }>> = models[model].columns;
  return columns[name]?.type;
}

function codeOf(row: Row): string {
  return String(row.code);
}

/** A reference is compared by the code that it is written with. */
function plainText(value: unknown): string {
  return typeof value === 'object' && value !== null ? plainText((value as Row).code) : String(value ?? null);
}

function conflict(
  model: string,
  code: string,
  { column, stored, wanted }: Difference,
  owners: string[],
  dataset: string,
): RowProblem {
  const named = owners.length ? { en: owners.join(', '), zh: owners.join('、') } : graphItself;
  return spineErrors.CONFLICTING_DEFINITION({
    column,
    noun: nounName(model),
    code,
    stored,
    owners: named,
    dataset,
    wanted,
  });
}
