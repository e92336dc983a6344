import { type Graph, viewerInPerson } from '@plangraph/schema';
import { visiblePaths } from '../rules/path/pathVisibility.ts';
import { type PathPoint, pointsOf } from '../rules/path/points.ts';

/** Path: what is expected of a promise through the year. Of persons it shows nothing but whether it was you. */
export function declarePath(graph: Graph): void {
  const Point = graph.builder.objectRef<PathPoint>('PathPoint').implement({
    description: 'What a path expects at the end of a period.',
    fields: (t) => ({
      period: t.exposeString('period', {
        description: 'The period, such as `2023-Q2` or `2023-06`; its last month counts.',
      }),
      expected: t.field({
        type: 'Decimal',
        description: 'The value expected by then, in the unit of the target’s indicator; of a measure in percent.',
        resolve: ({ expected }) => expected,
      }),
    }),
  });
  graph.noun('Path', {
    label: ['target', 'measure', 'revision'],
    fields: (t) => ({
      target: t.one('target'),
      measure: t.one('measure'),
      revision: t.column('revision'),
      points: t.derived({
        description: 'What is expected by when, in the order of the periods; the last point is the promise itself.',
        type: [Point],
        needs: { points: true },
        resolve: ({ points }) => [...pointsOf(points)],
      }),
      reason: t.column('reason'),
      state: t.column('state'),
      followed: t.derived({
        description:
          'Whether the status of the promise follows this path: the one that was approved last, at the moment that is asked about.',
        type: 'Boolean',
        needs: {
          targetsFollowing: { select: { id: true }, orderBy: { id: 'asc' } },
          measuresFollowing: { select: { id: true }, orderBy: { id: 'asc' } },
        },
        resolve: ({ targetsFollowing, measuresFollowing }) => targetsFollowing.length + measuresFollowing.length > 0,
      }),
      proposedBy: t.one('proposedBy'),
      mine: t.derived({
        description: 'Whether it was you who proposed it; somebody else has to approve it then.',
        type: 'Boolean',
        needs: { proposer: true },
        resolve: ({ proposer }, _args, context) => viewerInPerson(context)?.subject === proposer,
      }),
      proposedAt: t.column('proposedAt'),
      approvedAt: t.column('approvedAt'),
      approvedBy: t.one('approvedBy'),
      returnedAt: t.column('returnedAt'),
      returnedBy: t.one('returnedBy'),
      returnReason: t.column('returnReason'),
      synthetic: t.column('synthetic'),
    }),
    filter: ['target', 'measure', 'state', 'proposedBy'],
    orderBy: ['proposedAt', 'state'],
    groupBy: ['state'],
    policy: visiblePaths,
    query: {
      many: {
        name: 'paths',
        description:
          'The paths of promises: what was approved for everybody; what your organisation proposed; for approvers and administrators everything in their place and beneath it. What waits to be decided on is `filter: { state: { eq: SUBMITTED } }`.',
        where: {},
      },
    },
  });
}
