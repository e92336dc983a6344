import { type Graph, shownField } from '@plangraph/schema';
import { type OverYears, overYears, overYearsNeeds, type PromiseYear } from '../status/overYears.ts';
import type { StatusTypes } from './status.ts';

/** Adds to Target how a promise of several years goes from year to year, with the targets that serve it. */
export function declareOverYears(graph: Graph, { Status }: StatusTypes): void {
  const { builder } = graph;
  const TargetSpan = graph.enumType('TargetSpan', {
    description: 'What of its years a promise of several is about.',
    values: {
      LAST_YEAR: 'The figure of the last year, or at its end (期末值).',
      SUM: 'What all years come to together (累计值).',
      AVERAGE: 'The average of the years (年均值); of rates of growth the yearly rate that comes to the same.',
    },
  });
  const Latest = builder.objectRef<NonNullable<PromiseYear['latest']>>('LatestOfYear').implement({
    description: 'The latest approved figure of a year, also while the year is not over.',
    fields: (t) => ({
      period: t.exposeString('period', { description: 'The period at whose end it was so, such as `2023-06`.' }),
      value: t.field({
        type: 'Decimal',
        description: 'How far the year had come then, in the indicator’s unit.',
        resolve: ({ value }) => value,
      }),
    }),
  });
  const Year = builder.objectRef<PromiseYear>('TargetYear').implement({
    description: 'One year of a promise of several: what was expected, what is known, and the year’s own target.',
    fields: (t) => ({
      year: t.exposeInt('year', { description: 'The year.' }),
      ...Object.fromEntries(
        Object.entries(ofYear).map(([name, description]) => [
          name,
          t.field({ type: 'Decimal', nullable: true, description, resolve: (row) => row[name as keyof typeof ofYear] }),
        ]),
      ),
      latest: t.field({
        type: Latest,
        nullable: true,
        description: 'What is known of the year so far; null while nothing is.',
        resolve: ({ latest }) => latest,
      }),
      target: shownField(t, {
        type: graph.rowType('Target'),
        nullable: true,
        description:
          'The target of the year’s own plan that serves the promise with the same indicator; null where none does.',
        row: ({ target }) => target,
      }),
      status: t.field({
        type: Status,
        nullable: true,
        description: 'Where the target of the year stands; null where there is none.',
        resolve: ({ status }) => status,
      }),
    }),
  });
  const Years = builder.objectRef<OverYears>('TargetOverYears').implement({
    description:
      'A promise of several years, year by year. Its figures are those of the targets of single years that serve it; a difference between what they promise together and the promise itself is data worth showing, not an error.',
    fields: (t) => ({
      span: t.field({
        type: TargetSpan,
        description: 'What of the years is promised.',
        resolve: ({ span }) => span,
      }),
      years: t.field({
        type: [Year],
        description: 'All years of the plan, in their order.',
        resolve: ({ years }) => [...years],
      }),
      promised: t.field({
        type: 'Decimal',
        nullable: true,
        description:
          'What the targets of all years promise together, where the span is SUM; null where a year has no such target whose value is known.',
        resolve: ({ promised }) => promised,
      }),
      difference: t.field({
        type: 'Decimal',
        nullable: true,
        description:
          'The promised value less that sum: above zero what no year promises yet; null where either is missing.',
        resolve: ({ difference }) => difference,
      }),
    }),
  });
  graph.extend('Target', (t) => ({
    overYears: t.derived({
      description:
        'Of a target of a plan of several years: what each year was expected to bring, brought, and promises itself. Null of a target of one year.',
      type: Years,
      nullable: true,
      needs: overYearsNeeds,
      resolve: (target, _args, context) => overYears(target, context),
    }),
  }));
}

const ofYear = {
  figure:
    'The approved figure of the whole year, in the indicator’s unit: that of the year’s own target, or else one that was reported for the promise itself; null while it is not known.',
  expected: 'What is expected at the end of the year, as `trajectory` says; null while nothing is.',
  reached: 'How far the promise had come at the end of the year: the sum, the average or the figure, as the span says.',
  promised: 'What the year’s own target promises; null where there is none, or its value is not known.',
} as const;
