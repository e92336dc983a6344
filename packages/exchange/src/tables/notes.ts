import { quote } from '@plangraph/rows';
import { type Note, notes } from './errors.ts';

export type { Note };

/** Blank rows. */
export const blankRows = (count: number): Note => notes.BLANK_ROWS_LEFT_OUT({ count });

/** A row that sums others up. */
export const totalLeftOut = (row: number): Note => notes.TOTAL_LEFT_OUT({ row });

/** A total that is another than the sum of its rows. */
export const totalDiffers = (row: number, heading: string, stated: string, counted: string): Note =>
  notes.TOTAL_DIFFERS({ row, heading: quote(heading), stated, counted });
