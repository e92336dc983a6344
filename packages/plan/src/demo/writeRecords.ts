import { models } from '@plangraph/database';
import {
  CompositionError,
  type DemoRow,
  type Domain,
  type RowSet,
  readRow,
  type Tabular,
  type Transaction,
  withColumns,
  writeRows,
} from '@plangraph/schema';
import { spine } from '../dataset/spine.ts';

/** Made-up rows under the contract that real ones of their kind come under. */
export interface MadeSet {
  /** What the rows are, for messages. */
  readonly name: string;
  readonly contract: Tabular;
  readonly rows: readonly DemoRow[];
}

/** Made-up rows of the spine. */
export function spineSet(
  name: 'places' | 'organisations' | 'measureResponsibilities' | 'targetResponsibilities',
  rows: readonly DemoRow[],
): MadeSet {
  return { name, contract: spine[name], rows };
}

/**
 * Made-up rows of a domain's imports.
 *
 * @throws CompositionError when the domain has no such import.
 */
export function recordSets({ id, imports }: Domain, records: Readonly<Record<string, readonly DemoRow[]>>): MadeSet[] {
  return Object.entries(records).map(([name, rows]) => {
    const contract = imports[name];
    if (!contract)
      throw new CompositionError(`The demonstration of ${id} has rows of ${name}, which it does not import.`);
    return { name: `${id}/${name}`, contract, rows };
  });
}

/** The same rows with one set for each kind, so that each is written at once. */
export function together(sets: readonly MadeSet[]): MadeSet[] {
  const byName = new Map<string, MadeSet & { readonly rows: DemoRow[] }>();
  for (const { name, contract, rows } of sets) {
    const known = byName.get(name) ?? { name, contract, rows: [] };
    byName.set(name, known);
    for (const row of rows) known.rows.push(row);
  }
  return [...byName.values()];
}

/** Models whose rows are parts of a plan, or of a document, which says for them that it is synthetic. */
const parts: readonly string[] = ['Area', 'Section', 'Waypoint', 'Citation'];

/**
 * Writes made-up rows by the contracts and rules of real ones, each marked as synthetic.
 *
 * @throws CompositionError when a row breaks a rule, or its model cannot say that it is synthetic.
 */
export async function writeRecords(transaction: Transaction, sets: readonly MadeSet[]): Promise<void> {
  await writeRows(transaction, sets.map(marked));
}

function marked({ name, contract, rows }: MadeSet): RowSet {
  const columns = Object.keys(models[contract.model].columns);
  const synthetic = parts.includes(contract.model) ? {} : { synthetic: true };
  if (synthetic.synthetic && !columns.includes('synthetic')) {
    throw new CompositionError(`${name}: rows of ${contract.model} cannot say that they are synthetic.`);
  }
  const further = ['synthetic', 'recordedAt'].filter((column) => columns.includes(column));
  const marking = withColumns(contract, further);
  return {
    contract: marking,
    rows: rows.map((row, position) => {
      const result = readRow(marking, { ...row, ...synthetic });
      if ('row' in result) return result.row;
      const [problem] = result.problems;
      throw new CompositionError(`${name}, row ${position + 1}: ${problem?.rule} ${problem?.message.en}`);
    }),
  };
}
