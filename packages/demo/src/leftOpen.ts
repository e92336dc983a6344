import type { MadeFigure } from './figures.ts';

/**
 * Figures of one month that nobody has handed in, so that whoever looks at a demonstration can: their reports are
 * missing until the next ones come.
 */
const open: readonly { readonly target: string; readonly month: number }[] = [
  { target: 'high-tech-enterprises.new', month: 3 },
  { target: 'jobs.new', month: 3 },
];

/** Whether a figure is left for others to report. */
export function isLeftOpen({ target, period }: MadeFigure): boolean {
  return open.some((each) => each.target === target.code && each.month === period.lastMonth);
}
