import type { Graph } from '@plangraph/schema';

/** StatusChange: a standing that became another one, as it was noted. */
export function declareStatusChange(graph: Graph): void {
  graph.noun('StatusChange', {
    label: ['target', 'measure', 'designation', 'day'],
    fields: (t) => ({
      plan: t.one('plan'),
      target: t.one('target'),
      measure: t.one('measure'),
      designation: t.one('designation'),
      from: t.derived({
        description:
          'The colour of its standing before, as `Status.colour` has it; null where it was noted for the first time.',
        type: 'String',
        nullable: true,
        needs: { before: true },
        resolve: ({ before }) => before,
      }),
      to: t.derived({
        description: 'The colour of its standing after, as `Status.colour` has it.',
        type: 'String',
        needs: { after: true },
        resolve: ({ after }) => after,
      }),
      day: t.column('day'),
      recordedAt: t.column('recordedAt'),
    }),
    ownMoments: true,
    filter: ['plan', 'target', 'measure', 'designation', 'recordedAt'],
    orderBy: ['recordedAt'],
    // Standings are public, as of now; what was noted later nobody knew.
    policy: (_viewer, asOf) => (asOf ? { recordedAt: { lte: asOf.toISOString() } } : true),
    query: {
      many: {
        name: 'statusChanges',
        description:
          'Standings that changed, as the worker noted them after each change of a plan and at the beginning of each day; the first note of each promise has no `from`.',
        where: {},
      },
    },
  });
}
