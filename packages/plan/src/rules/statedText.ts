import type { RowProblem } from '@plangraph/rows';
import { figureErrors } from '../errors/figures.ts';

const longest = 2_000;

/** What somebody wrote, without blanks at its ends; null where that is nothing. */
export function statedText(text: string | null | undefined): string | null {
  return text?.trim() || null;
}

/** Why a text is not kept: it is too long. Null where it is not. */
export function textTooLong(column: string, text: string | null): RowProblem | null {
  const length = text === null ? 0 : [...text].length;
  return length > longest ? figureErrors.TEXT_TOO_LONG({ column, length, longest }) : null;
}
