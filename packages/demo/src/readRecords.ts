import { setImmediate } from 'node:timers/promises';
import { models } from '@plangraph/database';
import { spine } from '@plangraph/dataset';
import { type Row, type RowSet, readRow, type Tabular, withColumns } from '@plangraph/rows';
import { CompositionError, type DemoRow, type Domain } from '@plangraph/schema';

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

/** How many rows are read before something else has its turn. */
const atATime = 500;

/**
 * Reads made-up rows by the contracts and rules of real ones, each marked as synthetic. What else the process does, such as
 * writing others, goes on meanwhile.
 *
 * @throws CompositionError when a row breaks a rule, or its model cannot say that it is synthetic.
 */
export async function readRecords(sets: readonly MadeSet[]): Promise<RowSet[]> {
  const read: RowSet[] = [];
  for (const { name, contract, rows } of sets) {
    const marking = markingOf(name, contract);
    const understood: Row[] = [];
    for (const [position, row] of rows.entries()) {
      understood.push(readOne(`${name}, row ${position + 1}`, marking, row));
      if (understood.length % atATime === 0) await setImmediate();
    }
    read.push({ contract: marking, rows: understood });
  }
  return read;
}

function markingOf(name: string, contract: Tabular): Tabular {
  const columns = Object.keys(models[contract.model].columns);
  if (!columns.includes('synthetic') && !parts.includes(contract.model)) {
    throw new CompositionError(
      `${name}: rows of ${contract.model} cannot say that they are synthetic; give the model \`synthetic Boolean @default(false)\`.`,
    );
  }
  return withColumns(
    contract,
    ['synthetic', 'recordedAt'].filter((column) => columns.includes(column)),
  );
}

function readOne(name: string, marking: Tabular, row: DemoRow): Row {
  const result = readRow(marking, marking.columns.includes('synthetic') ? { ...row, synthetic: true } : row);
  if ('row' in result) return result.row;
  const [problem] = result.problems;
  throw new CompositionError(`${name}: ${problem?.rule} ${problem?.message.en}`);
}
