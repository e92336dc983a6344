import { quote } from '@plangraph/rows';
import type { Problem } from '@plangraph/schema';
import { cellErrors } from './errors.ts';
import type { Field } from './fields.ts';

/** Why a cell is not taken. */
export type CellRefusal = Omit<Problem, 'path'>;

const of = ({ heading: { en, zh } }: Field, text = '') => ({ heading: { en, zh }, text: quote(text) });

/** A cell that holds a formula: what it gives depends on what is not in the row. */
export const formula = (field: Field): CellRefusal => cellErrors.FORMULA_CELL(of(field));

/** A cell in which the program that wrote it found an error. */
export const cellError = (field: Field, text: string): CellRefusal => cellErrors.CELL_ERROR(of(field, text));

/** A code that a spreadsheet took for a number, so that its last digits are gone. */
export const digitsLost = (field: Field, text: string): CellRefusal => cellErrors.DIGITS_LOST(of(field, text));

/** A word that is none of those that the column takes. */
export const unknownWord = (field: Field, text: string, words: readonly string[]): CellRefusal =>
  cellErrors.INVALID_VALUE.word({ ...of(field, text), words: { en: words.join(', '), zh: words.join('、') } });

/** A text that is no figure. */
export const noFigure = (field: Field, text: string): CellRefusal => cellErrors.INVALID_VALUE.figure(of(field, text));

/** A share where the column takes none. */
export const noShare = (field: Field, text: string): CellRefusal => cellErrors.INVALID_VALUE.share(of(field, text));

/** A text that is no day. */
export const noDay = (field: Field, text: string): CellRefusal => cellErrors.INVALID_VALUE.day(of(field, text));
