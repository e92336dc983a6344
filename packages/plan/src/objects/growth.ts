import type { Graph } from '@plangraph/schema';
import type { Input } from '../rules/inputs.ts';
import type { Growth } from '../rules/reference/growth.ts';
import { expectPeriod } from '../status/expected.ts';
import { growthFromLevels, growthNeeds } from '../status/growth.ts';
import type { StatusTypes } from './status.ts';

/** Adds to Target the growth that follows from levels, beside the one that was reported. */
export function declareGrowth(graph: Graph, { StatusInput }: StatusTypes): void {
  const { builder } = graph;
  const FromLevels = builder.objectRef<Growth>('GrowthFromLevels').implement({
    description:
      'A rate of growth as it follows from the levels of two years, beside the one that was reported. A difference is data worth showing, not an error.',
    fields: (t) => ({
      period: t.exposeString('period', { description: 'The period, such as `2023-06`.' }),
      comparablePrices: t.exposeBoolean('comparablePrices', {
        description: 'Whether the levels were made comparable by a price index; growth is in current prices otherwise.',
      }),
      ...Object.fromEntries(
        Object.entries(amounts).map(([name, description]) => [
          name,
          t.field({
            type: 'Decimal',
            nullable: true,
            description,
            resolve: (row) => row[name as keyof typeof amounts],
          }),
        ]),
      ),
      inputs: t.field({
        type: [StatusInput],
        description: 'All that it follows from, so that anyone can compute it again.',
        resolve: ({ inputs }): Input[] => [...inputs],
      }),
    }),
  });
  graph.extend('Target', (t) => ({
    growth: t.derived({
      description:
        'Of a target of growth: what follows from the levels of this year and of the one before, in comparable prices where a price index is kept. Null where the plan promises no level that it is of, and while no period is due. Error: INVALID_VALUE for a period that is none.',
      type: FromLevels,
      nullable: true,
      args: builder.args((arg) => ({
        period: arg.string({ description: 'For which period, such as `2023-06`; the last one due when left out.' }),
      })),
      needs: growthNeeds,
      resolve: (target, { period }, context) =>
        growthFromLevels(target, period === null || period === undefined ? null : expectPeriod(period), context),
    }),
  }));
}

const amounts = {
  reported: 'The approved rate that was reported for the period; null where none was.',
  computed:
    'The rate that follows: level ÷ (level before × price index) − 1, in the indicator’s unit, rounded to 6 places; null where a level is missing, or not above zero the year before.',
  difference: 'How much more was reported than computed; less than zero where more was computed.',
  level: 'The level of this year’s part up to the end of the period, in the unit of its own indicator.',
  before: 'The level of the same part of the year before, as reported under that year’s plan, or else as kept.',
  deflator: 'The price index for the period, in its own unit; null where none is kept.',
} as const;
