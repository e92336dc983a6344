/**
 * Divides a whole amount by weights into whole parts that add up to it; what rounding leaves goes to the first.
 *
 * @example divide(10, [2, 1, 1]) // [6, 2, 2]
 */
export function divide(amount: number, weights: readonly number[]): number[] {
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const parts = weights.map((weight) => Math.floor((amount * weight) / all));
  const left = amount - parts.reduce((sum, part) => sum + part, 0);
  return parts.map((part, position) => (position === 0 ? part + left : part));
}
