import type { Graph } from '@plangraph/schema';
import { promised, stated } from '../rules/stated.ts';
import { declareAreaRegister } from './areaRegister.ts';

/** Area and Section: the parts of a plan. */
export function declareArea(graph: Graph): void {
  const registers = declareAreaRegister(graph);
  graph.noun('Area', {
    fields: (t) => ({
      plan: t.one('plan'),
      code: t.column('code'),
      ordinal: t.column('ordinal'),
      title: t.bilingual('title'),
      citation: t.one('citation'),
      withdrawnAt: t.column('withdrawnAt'),
      sections: t.many('sections', { where: stated, orderBy: { ordinal: 'asc' } }),
      targets: t.connection('targets', {
        where: promised,
        orderBy: { ordinal: 'asc' },
        description: 'The values that the area and its sections promise, in the order of the source.',
      }),
      measures: t.connection('measures', {
        where: stated,
        orderBy: { position: 'asc' },
        description:
          'What is to be done, by the area’s opening words (without a section) and by its sections, in the order of the source.',
      }),
      designations: t.connection('designations', {
        where: stated,
        description: 'The titles that the area’s opening words (without a section) and its sections name.',
      }),
      registers: t.derived({
        description: 'The registers in which the area’s work is kept, in the order in which its domain declares them.',
        type: [registers.ref],
        needs: { code: true },
        resolve: ({ code }) => registers.of(code),
      }),
    }),
    filter: ['code', 'plan'],
    orderBy: ['code'],
    query: {
      one: { name: 'area', by: ['plan.code', 'code'] },
      many: { name: 'areas', description: 'All areas that plans state, in pages.', where: stated },
    },
  });

  graph.noun('Section', {
    label: ['area', 'title'],
    fields: (t) => ({
      area: t.one('area'),
      ordinal: t.column('ordinal'),
      title: t.bilingual('title', {
        description: 'What the section is about; null where the source has no heading that can be read.',
      }),
      titleBy: t.column('titleBy'),
      citation: t.one('citation'),
      withdrawnAt: t.column('withdrawnAt'),
      measures: t.many('measures', { where: stated, orderBy: { ordinal: 'asc' } }),
      targets: t.many('targets', { where: promised, orderBy: { ordinal: 'asc' } }),
      designations: t.many('designations', { where: stated, orderBy: { ordinal: 'asc' } }),
    }),
    filter: ['area'],
    query: {
      one: { name: 'section', by: ['area.plan.code', 'area.code', 'ordinal'] },
      many: { name: 'sections', description: 'All sections that plans state, in pages.', where: stated },
    },
  });
}
