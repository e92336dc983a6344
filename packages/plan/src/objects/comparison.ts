import { type Graph, type ShownRow, shownField } from '@plangraph/schema';
import type { Comparison } from '../rules/reference/comparison.ts';
import { againstReference, comparisonNeeds } from '../status/against.ts';
import { expectPeriod, expectYear } from '../status/expected.ts';
import { described } from './described.ts';
import type { declareReference } from './reference.ts';

/** Adds to Target its figures beside those of other places and years. */
export function declareComparison(graph: Graph, { ReferenceStatistic }: ReturnType<typeof declareReference>): void {
  const { builder, rowType } = graph;
  const Standing = builder.enumType('ComparisonStanding', {
    description: 'Where a figure stands beside another, in the direction of the indicator.',
    values: described({
      AHEAD: 'It is better (领先).',
      EQUAL: 'It is the same (持平).',
      BEHIND: 'It is worse (落后).',
    }),
  });
  const Beside = builder.objectRef<Comparison<{ readonly row: ShownRow | null }>>('Comparison').implement({
    description: 'A figure of a target beside a reference value for the same part of a year; in the indicator’s unit.',
    fields: (t) => ({
      period: t.exposeString('period', {
        description:
          'The period of the target’s own figure, such as `2023-06`; the reference is for the same part of its year.',
      }),
      value: t.field({ type: 'Decimal', description: 'The reference value.', resolve: ({ value }) => value }),
      actual: t.field({
        type: 'Decimal',
        nullable: true,
        description: 'The target’s own approved figure; null where there is none.',
        resolve: ({ actual }) => actual,
      }),
      difference: t.field({
        type: 'Decimal',
        nullable: true,
        description:
          'How much the own figure is above the reference, below zero where it is beneath; null without one.',
        resolve: ({ difference }) => difference,
      }),
      ratio: t.field({
        type: 'Decimal',
        nullable: true,
        description:
          'The own figure as a share of the reference, rounded to 6 places; null where that is not above zero.',
        resolve: ({ ratio }) => ratio,
      }),
      standing: t.field({
        type: Standing,
        nullable: true,
        description: 'Which of the two is better in the indicator’s direction; null without an own figure.',
        resolve: ({ standing }) => standing,
      }),
      reference: shownField(t, {
        type: rowType('Reference'),
        nullable: true,
        description:
          'The reference with its source; null where it is the figure that was reported under the plan of the year before.',
        row: ({ reference }) => reference.row,
      }),
    }),
  });
  graph.extend('Target', (t) => ({
    against: t.derived({
      description:
        'The target’s figure for the last period due beside a reference: of the same place for the year before or, where a place is named, of that place for the same year. Where one of the two is missing, those of the latest period before that both have. Null where no such reference is kept. Errors: NOT_FOUND for a place that is not there, INVALID_VALUE for a year or a period that is none.',
      type: Beside,
      nullable: true,
      names: { place: { noun: 'Place', by: 'code' } },
      args: builder.args((arg) => ({
        place: arg.string({ description: 'Code of the place whose figure it is; the plan’s own when left out.' }),
        statistic: arg.field({
          type: ReferenceStatistic,
          defaultValue: 'FIGURE',
          description: 'Whether it is the place’s own figure, or the mean of the places beneath it.',
        }),
        year: arg.int({ description: 'Of which year it is, such as 2021.' }),
        period: arg.string({ description: 'For which period of the target, such as `2023-06`, and no other.' }),
      })),
      needs: comparisonNeeds,
      resolve: (target, { place, statistic, year, period }, context) => {
        if (year !== null && year !== undefined) expectYear(year);
        const asked = period === null || period === undefined ? null : expectPeriod(period);
        return againstReference(target, { place, statistic, year }, asked, context);
      },
    }),
  }));
}
