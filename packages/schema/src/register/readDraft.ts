import { describeKey, type Row } from '@plangraph/rows';
import type { Register } from '../contract/register.ts';
import type { ProblemList } from '../mutation/problemList.ts';
import { nextStages } from './fields.ts';
import { readGiven } from './readGiven.ts';
import { differences, type StoredRecord } from './record.ts';
import { exists, illegalMove } from './refusals.ts';

/** A row on its way into a register. */
export interface Draft {
  /** The key that it states, for people; null where it could not be read. */
  readonly key: string | null;
  /** The record that is there already. */
  readonly stored: StoredRecord | null;
  readonly problems: ProblemList;
  /** What was understood of it: of a record that is there, the whole as it is to become. */
  row: Row;
  /** What is to be written, by column of the model. */
  record: Record<string, unknown>;
  /** The columns and references that it states beside its key. */
  named: readonly string[];
  /** What becomes of the record; null where nothing does. */
  changed: { readonly before: Row | null; readonly after: Row } | null;
  /** The record's number, as soon as it has one. */
  id: number | null;
  /** Number of the place where it lies; null for none. */
  place: number | null;
}

/** Reads a row as the verbs do: a new record as a whole, a stored one with what the row states laid over it. */
export function readDraft(register: Register, draft: Draft, written: Row, today: string): void {
  const { stored, problems } = draft;
  if (stored && (stored.retiredAt || !stored.visible)) {
    const { noun, row: contract } = register;
    const values = contract.key.map((name) => describeKey(stored.row[name])).join(', ');
    problems.add(exists(noun, contract.key, values, stored.retiredAt !== null, []));
    return;
  }
  if (stored) {
    readChange(register, draft, stored.row, { ...written }, today);
    return;
  }
  const { initial = [], column = '' } = register.stages ?? {};
  const begins = initial.length === 1 && (written[column] ?? null) === null;
  const whole = begins ? { ...written, [column]: initial[0] } : written;
  draft.row = readGiven(register.row, { written: whole, stated: whole, path: [] }, problems);
  draft.named = Object.keys(draft.row);
  const after = Object.fromEntries(Object.entries(draft.row).filter(([, value]) => value !== null));
  draft.changed = { before: null, after };
}

function readChange(register: Register, draft: Draft, old: Row, given: Record<string, unknown>, today: string): void {
  const { row: contract, stages, noun } = register;
  const stated = stages ? { ...given, ...dateOfMove(register, old, given, today) } : given;
  // A stage that nobody states is not taken back.
  if (stages && (stated[stages.column] ?? null) === null) delete stated[stages.column];
  const whole = { ...old, ...stated };
  draft.row = readGiven(contract, { written: whole, stated, path: [] }, draft.problems);
  draft.named = Object.keys(draft.row).filter(
    (name) => !contract.key.includes(name) && Object.keys(stated).some((each) => each.split('.')[0] === name),
  );
  draft.changed = differences(draft.named, canonical(register, old), draft.row);
  const known = stages ? [...stages.moves.keys()] : [];
  const to = stages && draft.changed?.after[stages.column];
  if (!stages || typeof to !== 'string' || !known.includes(to)) return;
  const from = (old[stages.column] ?? null) as string | null;
  const legal = nextStages(stages.moves, from);
  if (!legal.includes(to)) {
    draft.problems.add(illegalMove(noun, from ?? '', to, legal, [stages.column]));
  }
}

/** The date that a move fills, where the row says nothing of it: today, unless one is there that stays. */
function dateOfMove({ stages }: Register, old: Row, given: Row, today: string): Row {
  const to = stages ? given[stages.column] : undefined;
  const date = typeof to === 'string' && to !== old[stages?.column ?? ''] ? stages?.dates.get(to) : undefined;
  if (!date || given[date.column] !== undefined) return {};
  return date.first && (old[date.column] ?? null) !== null ? {} : { [date.column]: today };
}

/** A record as its rows are read, so that equal values compare as equal. */
function canonical({ row: contract }: Register, row: Row): Row {
  const result = contract.schema.safeParse(row);
  return result.success ? result.data : row;
}
