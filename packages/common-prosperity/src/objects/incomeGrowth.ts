import type { Graph } from '@plangraph/schema';
import type { IncomeGrowth } from '../rules/incomeGrowth.ts';

/** IncomeGrowth: by how much the income a head of a place's residents grew. */
export function declareIncomeGrowth({ builder }: Graph) {
  const IncomeGrowth = builder.objectRef<IncomeGrowth>('IncomeGrowth').implement({
    description:
      'By how many percent the disposable income a head of a place’s residents grew over the same period of the year before, each from the year to date.',
    fields: (t) => ({
      urban: t.field({
        type: 'Decimal',
        nullable: true,
        description: 'Growth of the urban income, in percent with two places; null where there was none to grow from.',
        resolve: ({ urban }) => urban,
      }),
      rural: t.field({
        type: 'Decimal',
        nullable: true,
        description: 'Growth of the rural income, in percent with two places; null where there was none to grow from.',
        resolve: ({ rural }) => rural,
      }),
    }),
  });
  return { IncomeGrowth };
}
