import type { Problem } from '../../graph/problem.ts';
import type { BroughtImport, KeptHeadings } from './shapes.ts';

const codes = ['HEADING_UNKNOWN', 'HEADINGS_NOT_FOUND', 'HEADING_MISSING'];

/**
 * The headings that nobody knew, where a file was not read because of its headings; empty where it is not told which, as of a file that a
 * worker read. Null where headings were not the matter.
 */
export function unknownHeadings(problems: readonly Problem[], brought: BroughtImport | null): string[] | null {
  const isOfHeadings =
    problems.some(({ code }) => codes.includes(code)) ||
    (brought?.state === 'FAILED' && brought.notes.some(({ code }) => codes.includes(code)));
  if (!isOfHeadings) return null;
  return problems.flatMap(({ code, path }) => (code === 'HEADING_UNKNOWN' ? [path.at(-1) ?? ''] : [])).filter(Boolean);
}

/** Whether kept headings say what each of some stands for. */
export function coverAll({ headings }: KeptHeadings, unknown: readonly string[]): boolean {
  return unknown.length > 0 && unknown.every((text) => headings.some(({ heading }) => heading === text));
}

/** The columns that a template has, by the first line of its CSV. */
export function columnsOf(template: string): string[] {
  const [line = ''] = template.replace(/^\uFEFF/, '').split(/\r?\n/);
  const cells = [''];
  const parts = line.split('"');
  const add = (text: string) => cells.push((cells.pop() ?? '') + text);
  for (const [at, part] of parts.entries()) {
    // Every second part stands in quotation marks; nothing between two of them is one that was written twice.
    if (at % 2) add(part);
    else if (part === '' && at > 0 && at < parts.length - 1) add('"');
    else {
      const [first = '', ...more] = part.split(',');
      add(first);
      cells.push(...more);
    }
  }
  return cells.map((cell) => cell.trim()).filter(Boolean);
}
