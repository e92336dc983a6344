/**
 * Divides a whole number by weights into whole numbers that add up to it; what rounding leaves goes to the first.
 *
 * @example divide(10, [1, 1, 1]) // [4, 3, 3]
 */
export function divide(total: number, weights: readonly number[]): number[] {
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const parts = weights.map((weight) => Math.floor((total * weight) / all));
  const left = total - parts.reduce((sum, part) => sum + part, 0);
  return parts.map((part, position) => (position === 0 ? part + left : part));
}
