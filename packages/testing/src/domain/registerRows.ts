import { models } from '@plangraph/database';
import type { Row, Tabular } from '@plangraph/rows';
import type { Domain, Register } from '@plangraph/schema';
import { importsOf, type SampleRows, understood } from './world.ts';

/** The sample rows of a register, as inputs of its verbs take them. */
export interface RegisterRows {
  /** Name of the import that the rows are samples of. */
  readonly name: string;
  /** Imports whose rows the register's refer to, directly or through others. */
  readonly upstream: ReadonlySet<string>;
  /** The number of the next sample row that can be created: in a stage in which records begin. */
  next(): number;
  /** A sample row as it is understood. */
  row(n: number): Row;
  /** A sample row as an input: other records by their keys, a key of one column as its value. */
  input(n: number): Readonly<Record<string, unknown>>;
}

const mostTried = 40;

/** Reads sample rows from a number on for creating. */
export function registerRows(domain: Domain, register: Register, rows: SampleRows, from: number): RegisterRows {
  const contracts = importsOf(domain);
  const [name = ''] = [...contracts].find(([, contract]) => contract.model === register.noun) ?? [];
  const sample = rows[name];
  if (!sample) throw new Error(`${register.noun} is a register, but no sample row is given for its import.`);
  const row = (n: number) => understood(name, register.row, sample(n));
  let last = from - 1;
  return {
    name,
    upstream: upstreamOf(register.row, contracts),
    row,
    input: (n) => inputOf(row(n)),
    next: () => {
      for (let n = last + 1; n <= last + mostTried; n += 1) {
        if (!begins(register, row(n))) continue;
        last = n;
        return n;
      }
      const words = register.stages?.initial.join(' or ');
      throw new Error(`No sample row of ${name} from ${last + 1} on begins as ${words}.`);
    },
  };
}

/** Whether a record can be created as a row says. */
function begins({ stages }: Register, row: Row): boolean {
  if (!stages) return true;
  const stage = row[stages.column] ?? null;
  return stage === null ? stages.initial.length === 1 : stages.initial.includes(String(stage));
}

/** A row as the input of a verb; what it does not state, or states as nothing, is left out. */
function inputOf(row: Row): Record<string, unknown> {
  const stated = Object.entries(row).filter(([, value]) => value !== undefined && value !== null);
  return Object.fromEntries(stated.map(([name, value]) => [name, keyOf(value)]));
}

/** A key as inputs take it. */
export function keyOf(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const entries = Object.entries(value).map(([name, each]) => [name, keyOf(each)] as const);
  const [only, ...more] = entries;
  return only && !more.length ? only[1] : Object.fromEntries(entries);
}

/** The same key with values that no record has. */
export function strangeKey(value: unknown): unknown {
  if (typeof value === 'string') return 'no-such-record';
  if (typeof value === 'number') return 2_000_000_000;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, strangeKey(each)]));
}

function upstreamOf(
  contract: Tabular,
  contracts: ReadonlyMap<string, Tabular>,
  known = new Set<string>(),
): Set<string> {
  for (const reference of Object.keys(contract.references)) {
    const target = models[contract.model].relations as Readonly<Record<string, { readonly model: string }>>;
    for (const [name, other] of contracts) {
      if (other.model !== target[reference]?.model || known.has(name) || other.model === contract.model) continue;
      known.add(name);
      upstreamOf(other, contracts, known);
    }
  }
  return known;
}
