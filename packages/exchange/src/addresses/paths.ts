import type { RecordRoot } from '../catalogue/roots.ts';

/** Where REST begins. */
export const restPath = '/api';

/** A path of REST. */
export function pathOf(...steps: readonly string[]): string {
  return [restPath, ...steps].join('/');
}

/** Beneath which name a record lies: its list, or the root field that finds it. */
export function homeOf({ list, name }: Pick<RecordRoot, 'list' | 'name'>): string {
  return list?.name ?? name;
}

/** Whether a path is one, or leads beneath it. */
export function isBeneath(path: string, start: string): boolean {
  return path === start || path.startsWith(`${start}/`);
}
