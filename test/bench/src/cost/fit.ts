import type { CostParts } from '@plangraph/gateway';

/** What one operation took: how much of each part, and tenths of a millisecond. */
export interface Measured {
  readonly parts: CostParts;
  readonly cost: number;
}

/** A weight for each part. */
export type Weights = Record<keyof CostParts, number>;

/** What weights say of an operation. */
export function estimate(weights: Weights, parts: CostParts): number {
  return (Object.keys(parts) as (keyof CostParts)[]).reduce((sum, part) => sum + weights[part] * parts[part], 0);
}

/** Finds weights, none below zero, whose estimates are off by the least factor: the sum of the squares of its logarithms. */
export function fit(measured: readonly Measured[], start: Weights): Weights {
  const weights = { ...start };
  const names = Object.keys(weights) as (keyof CostParts)[];
  const loss = () =>
    measured.reduce((sum, { parts, cost }) => sum + Math.log(Math.max(estimate(weights, parts), 1e-3) / cost) ** 2, 0);
  let best = loss();
  for (let step = 1; step > 0.005; step *= 0.7) {
    for (let round = 0, moved = true; moved && round < 200; round += 1) {
      moved = false;
      for (const name of names)
        for (const factor of [1 + step, 1 / (1 + step), 0]) {
          const before = weights[name];
          weights[name] = before === 0 ? step * 0.01 : before * factor;
          const now = loss();
          if (now < best - 1e-9) {
            best = now;
            moved = true;
          } else weights[name] = before;
        }
    }
  }
  return weights;
}

/** Which part of operations is estimated within a factor, and the factor within which so great a part is. */
export function describeFit(weights: Weights, measured: readonly Measured[]) {
  const factors = measured
    .map(({ parts, cost }) => Math.exp(Math.abs(Math.log(Math.max(estimate(weights, parts), 1e-3) / cost))))
    .toSorted((one, other) => one - other);
  const at = (part: number) => Math.round((factors[Math.floor(part * (factors.length - 1))] ?? 1) * 100) / 100;
  const within = factors.filter((factor) => factor <= 2).length / factors.length;
  return {
    operations: factors.length,
    withinTwo: Math.round(within * 1000) / 1000,
    median: at(0.5),
    p95: at(0.95),
    worst: at(1),
  };
}
