import type { z } from 'zod';
import { stepsOf } from '../contract/keyPath.ts';
import type { Row } from '../contract/shape.ts';
import { keyOnly, type Tabular } from '../contract/tabular.ts';
import { batchErrors, expected } from '../errors/rows.ts';
import { factsOf } from '../facts/factsOf.ts';
import { nounName } from '../facts/nounName.ts';
import { type BilingualText, quote, type RowProblem } from '../rules/rowProblem.ts';

/** Natural keys that a row need not repeat, by model: within a data set, the plan's. */
export type GivenKeys = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** A row that was understood, or everything that is wrong with it. */
export type ReadResult = { readonly row: Row } | { readonly problems: readonly RowProblem[] };

/**
 * Reads one row as a file or an agency wrote it. References may be nested maps, plain values where one column is
 * enough, or flat columns such as `section.area.code`, which is how CSV writes them.
 */
export function readRow(contract: Tabular, written: unknown, given: GivenKeys = {}): ReadResult {
  if (typeof written !== 'object' || written === null || Array.isArray(written)) {
    return { problems: [batchErrors.INVALID_VALUE.row({ noun: nounName(contract.model) })] };
  }
  const nested = nest(written as Record<string, unknown>, contract);
  const arranged = fill(contract.model, contract.references, nested, given);
  const result = contract.schema.safeParse(arranged);
  if (!result.success) {
    return { problems: result.error.issues.flatMap((issue) => problemsOf(issue as Issue, contract, arranged)) };
  }
  const problems = contract.rules(result.data);
  return problems.length > 0 ? { problems } : { row: result.data };
}

/** Reads only what identifies a row, for rows that have faults elsewhere; undefined when the fault is in the key. */
export function readKey(contract: Tabular, written: unknown, given: GivenKeys = {}): Row | undefined {
  if (typeof written !== 'object' || written === null) return undefined;
  const isInKey = (name: string) => contract.key.includes(name.split('.')[0] ?? '');
  const own = Object.fromEntries(Object.entries(written).filter(([name]) => isInKey(name)));
  const result = readRow(keyOnly(contract), own, given);
  return 'row' in result ? result.row : undefined;
}

/** Turns `{ 'area.code': x }` into `{ area: { code: x } }` where the contract knows the reference. */
function nest(written: Record<string, unknown>, { references }: Tabular): Record<string, unknown> {
  if (!Object.keys(written).some((name) => name.includes('.'))) return written;
  const nested: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(written)) {
    const steps = name.split('.');
    const [head = ''] = steps;
    if (steps.length === 1 || !Object.hasOwn(references, head)) {
      nested[name] = value;
      continue;
    }
    let place = nested;
    for (const step of steps.slice(0, -1)) {
      const inner = place[step];
      place[step] = typeof inner === 'object' && inner !== null ? { ...inner } : {};
      place = place[step] as Record<string, unknown>;
    }
    place[steps.at(-1) ?? ''] = value;
  }
  return nested;
}

/**
 * Adds the given keys where a row leaves them out, at any depth of a reference that it does state. Where they leave one
 * thing to say, a plain value says it: `area: industry` within a plan.
 */
function fill(
  model: string,
  references: References,
  row: Record<string, unknown>,
  given: GivenKeys,
): Record<string, unknown> {
  const filled = { ...row };
  for (const { name, target, steps, nested } of placesOf(model, references)) {
    if (filled[name] === undefined) {
      if (given[target]) filled[name] = given[target];
      continue;
    }
    const value = isMap(filled[name]) ? filled[name] : asMap(filled[name], target, steps, given);
    if (!value) continue;
    filled[name] = nested ? fill(target, nested, value, given) : value;
  }
  return filled;
}

type References = Readonly<Record<string, readonly string[]>>;

/** Where a row states a reference, and what its key is made of. */
interface ReferencePlace {
  readonly name: string;
  readonly target: string;
  readonly steps: readonly (readonly [string, readonly string[]])[];
  /** The references within the key; null where it has none. */
  readonly nested: References | null;
}

/** The references of a contract, found out once: rows come by the million. */
function placesOf(model: string, references: References): readonly ReferencePlace[] {
  const known = places.get(references);
  if (known) return known;
  const found = Object.entries(references).map(([name, paths]) => {
    const steps = [...stepsOf(paths)];
    const within = steps.filter(([, rest]) => rest.length > 0);
    const target = factsOf(model).relations[name]?.model ?? '';
    return { name, target, steps, nested: within.length ? Object.fromEntries(within) : null };
  });
  places.set(references, found);
  return found;
}

const places = new WeakMap<References, readonly ReferencePlace[]>();

function asMap(value: unknown, model: string, steps: ReferencePlace['steps'], given: GivenKeys) {
  const { relations } = factsOf(model);
  const open = steps.filter(([step, rest]) => rest.length === 0 || !given[relations[step]?.model ?? '']);
  const [only, ...more] = open.map(([step]) => step);
  return only && more.length === 0 && value !== null && typeof value !== 'object' ? { [only]: value } : undefined;
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}

interface Issue extends Omit<z.core.$ZodIssueCustom, 'code'> {
  readonly code: string;
  readonly keys?: readonly string[];
}

function problemsOf(issue: Issue, contract: Tabular, row: Record<string, unknown>): RowProblem[] {
  const path = issue.path.map(String);
  const column = path.join('.');
  if (issue.code === 'unrecognized_keys') {
    return (issue.keys ?? []).map((key) => unknownColumn([...path, key].join('.'), contract, path.length > 0));
  }
  const { rule, expected: wanted = expected.anotherValue() } = (issue.params ?? {}) as CellFault;
  if (rule === 'MISSING_VALUE') return [batchErrors.MISSING_VALUE({ column, expected: wanted })];
  const value = path.reduce<unknown>((each, step) => (each as Record<string, unknown> | undefined)?.[step], row);
  const { TEXT_TOO_LONG, INVALID_VALUE } = batchErrors;
  const raise = rule === 'TEXT_TOO_LONG' ? TEXT_TOO_LONG : INVALID_VALUE.cell;
  return [raise({ column, value: quote(value), expected: wanted })];
}

/** What the contract's schema says of a cell that it does not take. */
interface CellFault {
  readonly rule?: 'MISSING_VALUE' | 'INVALID_VALUE' | 'TEXT_TOO_LONG';
  readonly expected?: BilingualText;
}

function unknownColumn(column: string, { model, columns, references }: Tabular, nested: boolean): RowProblem {
  const known = [...columns, ...Object.keys(references)].join(', ');
  const [reference = ''] = column.split('.');
  const paths = references[reference]?.join(', ') ?? known;
  const { UNKNOWN_COLUMN } = batchErrors;
  return nested
    ? UNKNOWN_COLUMN.reference({ noun: nounName(model), column, reference, paths })
    : UNKNOWN_COLUMN.row({ noun: nounName(model), column, known });
}
