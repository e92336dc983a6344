/**
 * What is traded in each month of a year, so that the year to date grows over the year before as was stated; in the unit
 * of what was traded before, in whole numbers. A month of which no growth is stated, as January, grows as the next that
 * has one, or else as the last. Nothing is traded in a month that would have to take back what the ones before it had.
 *
 * @example tradeTotals([100, 100], [null, '10.0']) // [110, 110]
 */
export function tradeTotals(before: readonly number[], growths: readonly (string | null)[]): number[] {
  let [sumBefore, sum] = [0, 0];
  return before.map((traded, index) => {
    sumBefore += traded;
    const stated =
      growths.slice(index).find((growth) => growth !== null) ?? growths.findLast((growth) => growth !== null);
    const total = Math.max(0, Math.round((sumBefore * (100 + Number(stated ?? 0))) / 100) - sum);
    sum += total;
    return total;
  });
}
