import { CompositionError } from '../compositionError.ts';
import { keyText } from '../contract/keyPath.ts';
import type { Row } from '../contract/shape.ts';
import type { Tabular } from '../contract/tabular.ts';
import { factsOf } from '../facts/factsOf.ts';
import type { RowSet } from './rowSet.ts';

/** Sorts sets so that every model comes after those it refers to. */
export function inOrder(batch: readonly RowSet[]): RowSet[] {
  const ordered: RowSet[] = [];
  const done = new Set<RowSet>();
  const visit = (set: RowSet, trail: readonly string[]): void => {
    if (done.has(set)) return;
    const { model } = set.contract;
    if (trail.includes(model)) {
      throw new CompositionError(`Rows cannot be written in any order: ${[...trail, model].join(' → ')}.`);
    }
    for (const target of targetsOf(set.contract)) {
      if (target === model) continue;
      for (const other of batch) if (other.contract.model === target) visit(other, [...trail, model]);
    }
    done.add(set);
    ordered.push(set);
  };
  for (const set of batch) visit(set, []);
  return ordered;
}

/** Rows that refer to rows of their own model, such as places and their parents, split so that each comes in time. */
export interface Waves {
  readonly waves: readonly (readonly Row[])[];
  /** Rows that refer to one another in a circle, or to such rows: there is no time to write them. */
  readonly circular: readonly Row[];
}

/** Splits rows that refer to rows of their own model. */
export function inWaves(contract: Tabular, rows: readonly Row[]): Waves {
  const own = Object.entries(contract.references).filter(
    ([name]) => factsOf(contract.model).relations[name]?.model === contract.model,
  );
  if (own.length === 0) return { waves: rows.length === 0 ? [] : [rows], circular: [] };
  const waves: Row[][] = [];
  let waiting = [...rows];
  while (waiting.length > 0) {
    const isWaitedFor = own.map(([name, paths]) => {
      const keys = new Set(waiting.map((row) => keyText(row, paths)));
      return (row: Row) => {
        const text = keyText(row[name], paths);
        return text !== undefined && keys.has(text);
      };
    });
    const ready = waiting.filter((row) => !isWaitedFor.some((waits) => waits(row)));
    if (ready.length === 0) return { waves, circular: waiting };
    waves.push(ready);
    const written = new Set(ready);
    waiting = waiting.filter((row) => !written.has(row));
  }
  return { waves, circular: [] };
}

function targetsOf({ model, references }: Tabular): string[] {
  return Object.keys(references).map((name) => factsOf(model).relations[name]?.model ?? '');
}
