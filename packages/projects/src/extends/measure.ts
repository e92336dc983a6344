import type { Graph } from '@plangraph/schema';
import { measureEvidence } from '../rules/measureProgress.ts';

/** What projects adds to a measure of a plan: those that carry it out, from which it takes its progress. */
export function extendMeasure(graph: Graph): void {
  graph.add('Measure', {
    relation: 'projects',
    needs: {
      select: {
        code: true,
        completedOn: true,
        totalInvestment: true,
        yearInvestment: true,
        milestones: { select: { ordinal: true, dueOn: true, reachedOn: true }, orderBy: { ordinal: 'asc' } },
        investmentRecords: { select: { periodEnd: true, amount: true } },
      },
      orderBy: { code: 'asc' },
    },
    value: measureEvidence,
  });
  graph.extend('Measure', (t) => ({
    projects: t.connection('projects', {
      description: 'The projects that carry the measure out: it takes its progress from them (`evidence`).',
    }),
  }));
}
