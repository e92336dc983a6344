import { bilingualText, type Graph, shownField } from '@plangraph/schema';
import { filterOverview, orderOverview, overviewFields } from '../rules/overview.ts';
import { planNeeds } from '../status/needs.ts';
import { type OverviewLine, overviewNeeds, overviewOf } from '../status/overview.ts';
import { declareOrder } from './declareOrder.ts';
import { described } from './described.ts';
import { expectFirst } from './first.ts';
import type { PromiseType } from './planPromise.ts';
import type { StatusTypes } from './status.ts';

const most = 10_000;
const usual = 2_000;

/** Declares the overview of a plan: all its promises with where they stand, in one statement. */
export function declareOverview(graph: Graph, { Status, StatusColour }: StatusTypes, PlanPromise: PromiseType): void {
  const { builder } = graph;
  const Kind = builder.enumType('PromiseKind', {
    description: 'What sort of promise it is.',
    values: described({
      TARGET: 'A value of an indicator (目标).',
      MEASURE: 'Something that is to be done (举措).',
      TITLE: 'A title to win (创建荣誉).',
    }),
  });
  const Owner = builder.objectRef<NonNullable<OverviewLine['owner']>>('PromiseOwner').implement({
    description: 'The organisation that leads a promise.',
    fields: (t) => ({
      code: t.exposeString('code', { description: 'Short name that identifies the organisation.' }),
      label: bilingualText(t, 'Its name, in Chinese or English.', ({ nameZh, nameEn }) => ({ zh: nameZh, en: nameEn })),
    }),
  });
  const Line = builder.objectRef<OverviewLine>('PromiseOverview').implement({
    description: 'A promise in the overview of its plan: what it is called, where it stands, and who leads it.',
    fields: (t) => ({
      kind: t.field({ type: Kind, description: 'What sort of promise it is.', resolve: ({ kind }) => kind }),
      code: t.exposeString('code', { description: 'Its code: that of its indicator, or its own.' }),
      label: bilingualText(t, 'What it is called, in Chinese or English.', ({ label }) => label),
      area: t.string({
        nullable: true,
        description: 'Code of its policy area; null where it stands in the opening words of the plan.',
        resolve: ({ area }) => area?.code ?? null,
      }),
      headline: t.exposeBoolean('headline', { description: 'Whether it stands at the head of the plan.' }),
      colour: t.field({
        type: StatusColour,
        description: 'Where it stands, in one word.',
        resolve: ({ status }) => status.standing.colour,
      }),
      attainment: t.field({
        type: 'Decimal',
        nullable: true,
        description:
          'How much of what was due has been attained: the score of its status, 1 as expected. Null where nothing can be judged.',
        resolve: ({ status }) => status.standing.score,
      }),
      owner: t.field({
        type: Owner,
        nullable: true,
        description: 'The organisation that leads it; null where nobody is named.',
        resolve: ({ owner }) => owner,
      }),
      status: t.field({ type: Status, description: 'Where it stands, and why.', resolve: ({ status }) => status }),
      promise: shownField(t, {
        type: PlanPromise,
        description: 'The promise itself: a target, a measure or a title.',
        row: ({ promise }) => promise,
      }),
    }),
  });
  const Order = declareOrder(graph, { name: 'Promise', of: 'the promises of a plan', fields: overviewFields });
  const Filter = builder.inputType('PromiseFilter', {
    description: 'Which promises of a plan to take. Everything given must hold; an empty list matches nothing.',
    fields: (t) => ({
      kinds: t.field({ type: [Kind], description: 'Is of one of these sorts.' }),
      colours: t.field({ type: [StatusColour], description: 'Stands in one of these colours.' }),
      areas: t.stringList({ description: 'Is of one of these policy areas, by code.' }),
      owners: t.stringList({ description: 'Is led by one of these organisations, by code.' }),
      headline: t.boolean({ description: 'Whether it stands at the head of the plan.' }),
      codes: t.stringList({ description: 'Has one of these codes.' }),
      attainedFrom: t.field({
        type: 'Decimal',
        description: 'Has attained at least so much of what was due, such as `1`; what cannot be judged has not.',
      }),
      attainedBelow: t.field({
        type: 'Decimal',
        description: 'Has attained less than so much of what was due, such as `0.95`; what cannot be judged has not.',
      }),
    }),
  });
  graph.extend('Plan', (t) => ({
    promises: t.derived({
      description:
        'All that the plan promises with where it stands and who leads it: targets, measures and titles together, for boards that show everything at once. Error: INVALID_VALUE.',
      type: [Line],
      args: builder.args((arg) => ({
        first: arg.int({
          defaultValue: usual,
          description: `How many at most, up to ${most.toLocaleString('en')}.`,
        }),
        filter: arg.field({ type: Filter, description: 'Which of them to take.' }),
        orderBy: arg.field({
          type: [Order],
          description:
            'In which order, most significant first; targets, measures and titles, each as the plan has them, when left out. Equals stand so too.',
        }),
      })),
      needs: { ...planNeeds, ...overviewNeeds },
      resolve: (plan, { first, filter, orderBy }, context) => {
        const count = expectFirst(first, most, usual);
        const found = filterOverview(overviewOf(plan, plan, context), filter ?? {});
        return orderOverview(found, orderBy ?? []).slice(0, count);
      },
    }),
  }));
}
