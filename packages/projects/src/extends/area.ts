import { todayOf } from '@plangraph/plan';
import type { Graph } from '@plangraph/schema';
import { type declareKeyProjectProgress, keyProjectNeeds } from '../objects/keyProjectProgress.ts';
import { keyProjectProgress } from '../rules/keyProjects.ts';

/** What projects adds to an area of a plan. */
export function extendArea(graph: Graph, { KeyProjectProgress }: ReturnType<typeof declareKeyProjectProgress>): void {
  graph.extend('Area', (t) => ({
    projects: t.connection('projects', { description: 'The projects that belong to the area and its sections.' }),
    keyProjectProgress: t.derived({
      description: 'How far the key projects of the area have come in the plan’s year.',
      type: KeyProjectProgress,
      needs: { plan: { year: true, timeZone: true }, projects: keyProjectNeeds },
      resolve: ({ plan, projects }, _args, context) => keyProjectProgress(projects, plan.year, todayOf(context, plan)),
    }),
  }));
}
