import type { WorkloadName } from '../workloads.ts';

type Json = Record<string, unknown>;

/** Connections to plain lists, decimals without trailing zeros, and figures from the latest. */
export function normalise(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(normalise);
  if (typeof value === 'string') return exact(value);
  if (value === null || typeof value !== 'object') return value;
  const keys = Object.keys(value);
  if (keys.length === 1 && keys[0] === 'nodes') return normalise((value as Json).nodes);
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, normalise(each)]));
}

/** The one root field of an answer; all of one that asks under aliases. */
export function rootOf(data: Json): unknown {
  const fields = Object.values(data);
  return fields.length === 1 ? fields[0] : data;
}

/** Figures come latest first in the limit's answer. */
export function latestFirst(workload: WorkloadName, answer: unknown): unknown {
  if (workload !== 'W2') return answer;
  return JSON.parse(JSON.stringify(answer), (key, value) => (key === 'observations' ? value.reverse() : value));
}

/** Groups in the order of their enum, as the limit has them. */
export function groupsOf(groups: readonly { key: string; count: number; sum: unknown }[]): unknown {
  const order = ['PLANNED', 'PRELIMINARY', 'STARTED', 'BUILDING', 'COMPLETED', 'SUSPENDED'];
  return normalise([...groups].sort((one, other) => order.indexOf(one.key) - order.indexOf(other.key)));
}

function exact(text: string): string {
  return /^-?\d+\.\d+$/.test(text) ? text.replace(/\.?0+$/, '') : text;
}
