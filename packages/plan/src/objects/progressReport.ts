import type { Graph } from '@plangraph/schema';
import type { Words } from '../enums.ts';
import { visibleProgress } from '../rules/progressVisibility.ts';
import { knownAsOf, stateAsOf } from '../rules/reportState.ts';
import { reportedMeasureNeeds, reportStatus } from '../status/measureStatus.ts';
import type { StatusTypes } from './status.ts';

/** ProgressReport: what was reported of a measure's progress in a period. */
export function declareProgressReport(graph: Graph, { ReportState }: Words, { Status }: StatusTypes): void {
  graph.noun('ProgressReport', {
    label: ['measure', 'period'],
    ownMoments: true,
    fields: (t) => ({
      measure: t.one('measure'),
      period: t.column('period'),
      periodEnd: t.column('periodEnd'),
      percent: t.column('percent'),
      narrative: t.column('narrative'),
      nextStep: t.column('nextStep'),
      obstacle: t.column('obstacle'),
      revision: t.column('revision'),
      reason: t.column('reason'),
      state: t.derived({
        description: 'How far the report had come at the moment that is asked about.',
        type: ReportState,
        needs: { submittedAt: true, approvedAt: true, returnedAt: true },
        resolve: (report, _args, { asOf }) => stateAsOf(report, asOf),
      }),
      status: t.derived({
        description: 'Where the measure stands if this report counts, in the place of any other for its period.',
        type: Status,
        needs: { period: true, periodEnd: true, percent: true, measure: reportedMeasureNeeds },
        resolve: ({ measure, ...report }, _args, context) => reportStatus(report, measure, context),
      }),
      submittedBy: t.one('submittedBy'),
      submission: t.one('submission', {
        description: 'The submission that the report came with; null where you may not see it.',
      }),
      recordedAt: t.column('recordedAt'),
      submittedAt: t.derived({
        description: 'When the report was handed in; null while it was not at the moment that is asked about.',
        type: 'DateTime',
        nullable: true,
        needs: { submittedAt: true },
        resolve: ({ submittedAt }, _args, { asOf }) => knownAsOf(submittedAt, asOf),
      }),
      approvedAt: t.derived({
        description: 'When the report was approved; null while it was not at the moment that is asked about.',
        type: 'DateTime',
        nullable: true,
        needs: { approvedAt: true },
        resolve: ({ approvedAt }, _args, { asOf }) => knownAsOf(approvedAt, asOf),
      }),
      supersededAt: t.derived({
        description:
          'When a later revision took this one’s place; null for the one that was current at the moment that is asked about.',
        type: 'DateTime',
        nullable: true,
        needs: { supersededAt: true },
        resolve: ({ supersededAt }, _args, { asOf }) => knownAsOf(supersededAt, asOf),
      }),
      synthetic: t.column('synthetic'),
    }),
    filter: ['measure', 'submission', 'submittedBy'],
    policy: visibleProgress,
  });
}
