import type { Graph } from '@plangraph/schema';
import { withoutPath } from '../rules/path/withoutPath.ts';
import { knownAsOf } from '../rules/reportState.ts';
import { promised, stated } from '../rules/stated.ts';

/** Plan: what one place promises for one year, or for several. */
export function declarePlan(graph: Graph): void {
  graph.noun('Plan', {
    fields: (t) => ({
      code: t.column('code'),
      title: t.bilingual('title'),
      titleBy: t.column('titleBy'),
      year: t.column('year'),
      lastYear: t.column('lastYear'),
      parent: t.one('parent'),
      yearly: t.many('yearly', { orderBy: { year: 'asc' } }),
      timeZone: t.column('timeZone'),
      place: t.one('place'),
      synthetic: t.column('synthetic'),
      dueDays: t.column('dueDays'),
      rules: t.column('rules'),
      thresholdBasis: t.column('thresholdBasis'),
      closedAt: t.derived({
        description:
          'When the plan was closed: no figures are taken from then on. Null while it was open at the moment that is asked about.',
        type: 'DateTime',
        nullable: true,
        needs: { closedAt: true },
        resolve: ({ closedAt }, _args, { asOf }) => knownAsOf(closedAt, asOf),
      }),
      pathsDueOn: t.column('pathsDueOn'),
      targetsWithoutPath: t.connection('targets', {
        where: { ...promised, ...withoutPath.target },
        orderBy: { ordinal: 'asc' },
        description:
          'The targets with a number of their own of which no path is approved: who has none stands in `responsible`. Whether one is asked for, and by when, says `pathsDueOn`.',
      }),
      measuresWithoutPath: t.connection('measures', {
        where: { ...stated, ...withoutPath.measure },
        orderBy: { position: 'asc' },
        description: 'The measures with a deadline that are neither done nor dropped and of which no path is approved.',
      }),
      areas: t.many('areas', { where: stated, orderBy: { ordinal: 'asc' } }),
      area: t.find('areas', {
        by: 'code',
        description: 'The area with this code. Null, and the error NOT_FOUND, where the plan has none such.',
      }),
      headlineTargets: t.many('targets', {
        where: { headline: { eq: true }, ...promised },
        orderBy: { ordinal: 'asc' },
        description: 'The targets that stand at the head of the plan, in the order of the source.',
      }),
      targets: t.connection('targets', {
        where: promised,
        orderBy: { ordinal: 'asc' },
        description: 'All values that the plan promises, in the order of the source.',
      }),
      target: t.find('targets', {
        by: 'code',
        description:
          'The target with this indicator code. Null, and the error NOT_FOUND, where the plan has none such.',
      }),
      measures: t.connection('measures', {
        where: stated,
        orderBy: { position: 'asc' },
        description:
          'All that the plan says is to be done, in the order of the source; that of its own opening words has no area.',
      }),
      designations: t.connection('designations', {
        where: stated,
        description: 'All titles that the plan means to win.',
      }),
    }),
    filter: ['code', 'year', 'place', 'parent'],
    orderBy: ['code', 'year'],
    groupBy: ['year', 'place.code'],
    search: ['titleZh', 'titleEn', 'code'],
    query: { one: { name: 'plan', by: ['code'] }, many: 'plans', live: true },
  });
}
