import type { Row } from './shape.ts';

/** Writes a natural key for a message: `kaihua`, or `area.code: industry, ordinal: 2`. */
export function describeKey(key: unknown): string {
  if (typeof key !== 'object' || key === null) return String(key);
  const leaves = leavesOf(key as Row, '');
  const [only, ...more] = leaves;
  return more.length === 0 ? String(only?.[1]) : leaves.map(([path, value]) => `${path}: ${value}`).join(', ');
}

function leavesOf(map: Row, prefix: string): [string, unknown][] {
  return Object.entries(map).flatMap(([name, value]): [string, unknown][] =>
    typeof value === 'object' && value !== null
      ? leavesOf(value as Row, `${prefix}${name}.`)
      : [[prefix + name, value]],
  );
}
