import type { Graph } from '@plangraph/schema';
import type { Words } from '../enums.ts';
import { visibleFigures } from '../rules/figureVisibility.ts';
import { knownAsOf, stateAsOf } from '../rules/reportState.ts';
import { figureStatus } from '../status/figureStatus.ts';
import { figureNeeds } from '../status/needs.ts';
import type { StatusTypes } from './status.ts';

/** Observation: a figure for a period, as reported. */
export function declareObservation(graph: Graph, { ReportState }: Words, { Status }: StatusTypes): void {
  graph.noun('Observation', {
    label: ['target', 'period'],
    fields: (t) => ({
      target: t.one('target'),
      period: t.column('period'),
      periodEnd: t.column('periodEnd'),
      value: t.column('value'),
      numerator: t.column('numerator'),
      denominator: t.column('denominator'),
      compared: t.column('compared'),
      observationStatus: t.column('observationStatus'),
      note: t.column('note'),
      revision: t.column('revision'),
      reason: t.column('reason'),
      confirmed: t.column('confirmed'),
      vintage: t.column('vintage'),
      state: t.derived({
        description: 'How far the figure had come at the moment that is asked about.',
        type: ReportState,
        needs: { submittedAt: true, approvedAt: true, returnedAt: true },
        resolve: (figure, _args, { asOf }) => stateAsOf(figure, asOf),
      }),
      status: t.derived({
        description:
          'Where the target stood at the end of the figure’s period if this figure counts, in the place of any other for that period. Null where the indicator has no figures for such a period.',
        type: Status,
        nullable: true,
        needs: figureNeeds,
        resolve: (figure, _args, context) => figureStatus(figure, context),
      }),
      submittedBy: t.one('submittedBy'),
      submission: t.one('submission', {
        description:
          'The submission that the figure came with; null for one that was loaded, and where you may not see it.',
      }),
      recordedAt: t.column('recordedAt'),
      submittedAt: t.derived({
        description:
          'When the figure was handed in for approval; null while it was a draft at the moment that is asked about.',
        type: 'DateTime',
        nullable: true,
        needs: { submittedAt: true },
        resolve: ({ submittedAt }, _args, { asOf }) => knownAsOf(submittedAt, asOf),
      }),
      approvedAt: t.derived({
        description: 'When the figure was approved; null while it was not at the moment that is asked about.',
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
    ownMoments: true,
    filter: ['target', 'submittedBy', 'submission', 'period', 'periodEnd', 'observationStatus', 'recordedAt'],
    orderBy: ['periodEnd', 'recordedAt'],
    groupBy: ['period', 'observationStatus', 'target.code', 'target.plan.code', 'submittedBy.code', 'submission.state'],
    policy: visibleFigures,
    query: {
      many: {
        name: 'observations',
        description:
          'Figures of all targets that no later revision has replaced, as far as you may see them: for the public the approved ones. They can be counted, by indicator (`TARGET_CODE`), period, status and organisation, and never summed: figures of different indicators have different units, and those of one indicator add up over places and periods only as its `aggregation` and `accounting` say.',
        where: { supersededAt: { isNull: true } },
      },
    },
  });
}
