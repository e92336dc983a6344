import type { Graph } from '@plangraph/schema';
import { incomeSurveyRow } from '../imports.ts';
import { incomeGap, incomeRatio } from '../rules/incomeRatio.ts';

/** IncomeSurvey: disposable income a head, urban and rural. */
export function declareIncomeSurvey(graph: Graph): void {
  graph.noun('IncomeSurvey', {
    label: ['place', 'period'],
    fields: (t) => ({
      place: t.one('place'),
      period: t.column('period'),
      periodEnd: t.column('periodEnd'),
      urban: t.column('urban'),
      rural: t.column('rural'),
      ratio: t.derived({
        description:
          'Urban income as a multiple of rural income, 1 being equal, rounded to 6 places; null where the rural one is zero.',
        type: 'Decimal',
        nullable: true,
        needs: { urban: true, rural: true },
        resolve: ({ urban, rural }) => incomeRatio(urban, rural),
      }),
      gap: t.derived({
        description:
          'How much more urban residents have than rural ones a head, in CNY; negative where they have less.',
        type: 'Decimal',
        needs: { urban: true, rural: true },
        resolve: ({ urban, rural }) => incomeGap(urban, rural),
      }),
      synthetic: t.column('synthetic'),
    }),
    filter: ['place', 'period', 'periodEnd'],
    orderBy: ['periodEnd', 'period'],
    groupBy: ['period', 'place.code'],
    query: { many: 'incomeSurveys' },
  });

  graph.register('IncomeSurvey', {
    row: incomeSurveyRow,
    roles: ['reporter', 'administrator'],
    belongs: { place: 'place' },
  });
}
