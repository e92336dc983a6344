import { expectPeriod } from '@plangraph/plan';
import type { Graph } from '@plangraph/schema';
import type { declareIncomeGrowth } from '../objects/incomeGrowth.ts';
import { incomeGrowth, yearBefore } from '../rules/incomeGrowth.ts';

/** What common prosperity adds to a place. */
export function extendPlace(graph: Graph, { IncomeGrowth }: ReturnType<typeof declareIncomeGrowth>): void {
  graph.extend('Place', (t) => ({
    villageIncomes: t.connection('villageIncomes', {
      orderBy: { year: 'desc' },
      description:
        'What this village earned by its own operations, one row a year, the latest first; empty for a place that is no village.',
    }),
    jobRecords: t.connection('jobRecords', {
      orderBy: { periodEnd: 'desc' },
      description: 'How many urban jobs were new here, one row a period, the latest first.',
    }),
    incomeSurveys: t.connection('incomeSurveys', {
      orderBy: { periodEnd: 'desc' },
      description: 'Disposable income a head of the place’s residents, one row a period, the latest first.',
    }),
    incomeGrowth: t.derived({
      description:
        'By how many percent the income a head of residents grew over the same period of the year before; null where one of the two was not surveyed. Error: INVALID_VALUE for what is no period.',
      type: IncomeGrowth,
      nullable: true,
      args: graph.builder.args((arg) => ({
        period: arg.string({ required: true, description: 'The period of a survey, such as `2023-Q2`.' }),
      })),
      needs: {
        incomeSurveys: {
          select: { period: true, urban: true, rural: true },
          where: (_standpoint: unknown, { period }: Readonly<Record<string, unknown>>) => ({
            period: { in: comparedPeriods(String(period)) },
          }),
        },
      },
      resolve: ({ incomeSurveys }, { period }) => {
        expectPeriod(period);
        return incomeGrowth(incomeSurveys, period);
      },
    }),
    facilities: t.connection('facilities', { description: 'Hospitals and places for the old or for children here.' }),
    heritageItems: t.connection('heritageItems', { description: 'The cultural heritage of the place.' }),
    brands: t.connection('brands', { description: 'The brands under which producers of this place sell.' }),
  }));
}

function comparedPeriods(period: string): string[] {
  const before = yearBefore(period);
  return before === undefined ? [period] : [before, period];
}
