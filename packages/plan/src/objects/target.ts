import type { Graph } from '@plangraph/schema';
import { statusNeeds, statusOf } from '../rules/status.ts';
import type { StatusTypes } from './status.ts';

/** Target: an indicator's promised value in a plan. */
export function declareTarget(graph: Graph, { Status }: StatusTypes): void {
  graph.noun('Target', {
    fields: (t) => ({
      plan: t.one('plan'),
      area: t.one('area'),
      section: t.one('section'),
      indicator: t.one('indicator'),
      code: t.column('code'),
      ordinal: t.column('ordinal'),
      value: t.column('value'),
      comparator: t.column('comparator'),
      commitment: t.column('commitment'),
      baseline: t.column('baseline'),
      deadline: t.column('deadline'),
      headline: t.column('headline'),
      weight: t.column('weight'),
      citation: t.one('citation'),
      restatement: t.one('restatement'),
      observations: t.connection('observations', { orderBy: { periodEnd: 'asc', revision: 'asc' } }),
      latest: t.first('observations', {
        where: { approvedAt: { isNull: false }, supersededAt: { isNull: true } },
        orderBy: { periodEnd: 'desc', revision: 'desc' },
        description: 'The approved figure of the latest period; null while there is none.',
      }),
      responsible: t.many('responsible', { orderBy: { role: 'asc' } }),
      status: t.derived({
        description: 'Where the promise stands, computed from its figures; never typed in.',
        type: Status,
        needs: statusNeeds,
        resolve: (target) => statusOf(target),
      }),
    }),
    filter: ['plan', 'area', 'section', 'indicator'],
    query: { many: 'targets' },
  });
}
