export type { BilingualText, RowProblem } from '@plangraph/messages';

/** Shortens a value for a message, so that a whole file pasted into a cell does not become the message. */
export function quote(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value));
  return `“${text.length > 60 ? `${text.slice(0, 59).toWellFormed()}…` : text}”`;
}
