import { setImmediate } from 'node:timers/promises';
import type { Context } from '../context.ts';
import { isLong } from './read.ts';

/** How many rows graphql-js completes before others have their turn. */
const rowsAtOnce = 20;

/**
 * Hands the rows of a list to graphql-js, which completes what it is given in one go: those of a long answer some at a
 * time, so that others are answered in between.
 */
export function paced<Item>(context: Context, rows: readonly Item[]): readonly (Item | Promise<Item>)[] {
  if (rows.length === 0 || !isLong(context)) return rows;
  const { notes } = context;
  let turn: Promise<unknown> = notes.turn ?? Promise.resolve();
  const shown = rows.map((row, index) => {
    if (index % rowsAtOnce === 0) turn = turn.then(() => setImmediate());
    return turn.then(() => row);
  });
  notes.turn = turn;
  return shown;
}
