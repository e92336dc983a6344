const setting = 'PLANGRAPH_TEST_CASES';
const eighth = 8;
const fewest = 10;

/**
 * How many random cases a suite tries, of the number that shows its law with confidence. `PLANGRAPH_TEST_CASES` says for all
 * suites at once: `quick` tries an eighth, at least ten, as `pnpm test` does; `full` tries all; a number tries
 * so many times as many: continuous integration a quarter, one who looks for what nobody has found ten times.
 *
 * @example await fc.assert(law, { numRuns: casesOf(400) });
 */
export function casesOf(full: number, how = process.env[setting] || 'quick'): number {
  if (how === 'full') return full;
  if (how === 'quick') return Math.min(full, Math.max(fewest, Math.ceil(full / eighth)));
  const times = Number(how);
  if (times > 0) return Math.ceil(full * times);
  throw new Error(`${setting} is "${how}": say quick, full, or how many times as many cases as full has.`);
}
