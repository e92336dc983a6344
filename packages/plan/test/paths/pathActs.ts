import type { Viewer } from '@plangraph/schema';
import { expect } from 'vitest';
import type { reportingWorld } from '../reporting/world.ts';

/** A path of the quarters of a year that ends where twelve enterprises are promised. */
export const autumn = [
  { period: '2023-Q2', expected: '0' },
  { period: '2023-Q3', expected: '4' },
  { period: '2023-Q4', expected: '12' },
];

const shown = `path {
  id state revision reason mine followed points { period expected } proposedBy { code } approvedBy { code } returnReason
  target { code path { id } trajectory { period expected } status { colour rule expected } } measure { code }
}`;

// biome-ignore lint/suspicious/noExplicitAny: tests read what they asked for.
export const pathOf = (result: unknown) => (result as { path: any }).path;

/** Proposing paths, deciding on them, and what becomes of the target, in a world. */
export function pathActs(world: Awaited<ReturnType<typeof reportingWorld>>) {
  const propose = (viewer: Viewer | null, more: object = {}) =>
    world.send(
      'proposePath',
      { plan: 'kaihua-2023', target: 'high-tech-enterprises.new', points: autumn, ...more },
      viewer,
      shown,
    );
  const approve = (viewer: Viewer | null, path: string) => world.send('approvePath', { path }, viewer, shown);
  const giveBack = (viewer: Viewer | null, path: string, reason = '请按季度细化。') =>
    world.send('returnPath', { path, reason }, viewer, shown);
  const proposed = async (viewer: Viewer | null, more: object = {}): Promise<string> => {
    const result = await propose(viewer, more);
    expect(result.errors).toEqual([]);
    return pathOf(result).id;
  };
  const target = async (asOf?: string, viewer: Viewer | null = null) => {
    const argument = asOf ? `, asOf: "${asOf}"` : '';
    const document = `{ target(plan: "kaihua-2023", code: "high-tech-enterprises.new"${argument}) {
      trajectory { period expected } status { colour rule expected inputs { name value } } path { revision } paths { revision state followed }
    } }`;
    const answer = await world.graph.query(document, {}, { viewer });
    expect(answer.errors).toBeUndefined();
    return answer.data.target;
  };
  return { propose, approve, giveBack, proposed, target };
}
