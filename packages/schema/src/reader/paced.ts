import { setImmediate } from 'node:timers/promises';
import { type Context, requestOf } from '../context.ts';
import { isLong } from './read.ts';

/** How many rows graphql-js completes before others have their turn. */
const rowsAtOnce = 20;

/** What a request waits for before its next rows are completed. */
const turns = new WeakMap<Context, Promise<unknown>>();

/**
 * Hands the rows of a list to graphql-js, which completes what it is given in one go: those of a long answer some at a
 * time, so that others are answered in between.
 */
export function paced<Item>(context: Context, rows: readonly Item[]): readonly (Item | Promise<Item>)[] {
  if (rows.length === 0 || !isLong(context)) return rows;
  const request = requestOf(context);
  let turn: Promise<unknown> = turns.get(request) ?? Promise.resolve();
  const shown = rows.map((row, index) => {
    if (index % rowsAtOnce === 0) turn = turn.then(() => setImmediate());
    return turn.then(() => row);
  });
  turns.set(request, turn);
  return shown;
}
