import { type Graph, shownField } from '@plangraph/schema';
import { planNeeds } from '../status/needs.ts';
import { promisesNeeds, type StandingPromise, standingPromises, worstOf } from '../status/standingPromises.ts';
import { expectFirst } from './first.ts';
import type { PromiseType } from './planPromise.ts';
import type { StatusTypes } from './status.ts';

const most = 200;

/** Declares which promises ask for attention most, on each noun that has promises. */
export function declareWorst(graph: Graph, { Status }: StatusTypes, PlanPromise: PromiseType): void {
  const { builder } = graph;
  const Standing = builder.objectRef<StandingPromise>('PromiseStanding').implement({
    description: 'A promise, and where it stands.',
    fields: (t) => ({
      promise: shownField(t, {
        type: PlanPromise,
        description: 'The promise itself: a target, a measure or a title.',
        row: ({ promise }) => promise,
      }),
      status: t.field({ type: Status, description: 'Where it stands.', resolve: ({ status }) => status }),
      shortfall: shownField(t, {
        type: graph.rowType('Shortfall'),
        nullable: true,
        description:
          'Why it is behind, what is done about it and by when, as `status { shortfall }` says; null where nobody has said.',
        row: ({ status }) => status.shortfall ?? null,
      }),
    }),
  });
  const field = {
    description:
      'The promises that ask for attention most, targets, measures and titles together, the worst first: missing reports and silence, red, orange, yellow, what cannot be judged, green, blue. Error: INVALID_VALUE.',
    type: [Standing],
    args: builder.args((arg) => ({
      first: arg.int({ defaultValue: 5, description: `How many at most, up to ${most}.` }),
    })),
  } as const;
  graph.extend('Plan', (t) => ({
    worst: t.derived({
      ...field,
      type: [Standing],
      needs: { ...planNeeds, ...promisesNeeds },
      resolve: (plan, { first }, context) => worstOf(standingPromises(plan, plan, context), expectFirst(first, most)),
    }),
  }));
  graph.extend('Area', (t) => ({
    worst: t.derived({
      ...field,
      type: [Standing],
      needs: { plan: planNeeds, ...promisesNeeds },
      resolve: ({ plan, ...area }, { first }, context) =>
        worstOf(standingPromises(area, plan, context), expectFirst(first, most)),
    }),
  }));
  graph.extend('Section', (t) => ({
    worst: t.derived({
      ...field,
      type: [Standing],
      needs: { area: { plan: planNeeds }, ...promisesNeeds },
      resolve: ({ area, ...section }, { first }, context) =>
        worstOf(standingPromises(section, area.plan, context), expectFirst(first, most)),
    }),
  }));
}
