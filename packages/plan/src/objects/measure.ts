import type { Graph } from '@plangraph/schema';
import { measureRow } from '../imports.ts';
import { countingProgress } from '../rules/progressVisibility.ts';
import { stated } from '../rules/stated.ts';
import { measureNeeds, measureStatus } from '../status/measureStatus.ts';
import { shortfallNeeds, withShortfall } from '../status/shortfall.ts';
import type { DocumentType } from './officialDocument.ts';
import type { PromiseType } from './planPromise.ts';
import type { StatusTypes } from './status.ts';

/** Measure: something that is to be done, and how far it has come. */
export function declareMeasure(
  graph: Graph,
  { Status }: StatusTypes,
  OfficialDocument: DocumentType,
  PlanPromise: PromiseType,
): void {
  graph.noun('Measure', {
    interfaces: [PlanPromise],
    fields: (t) => ({
      plan: t.one('plan'),
      area: t.one('area'),
      section: t.one('section'),
      code: t.column('code'),
      ordinal: t.column('ordinal'),
      position: t.column('position'),
      commitment: t.column('commitment'),
      frame: t.column('frame'),
      title: t.bilingual('title'),
      citation: t.one('citation'),
      withdrawnAt: t.column('withdrawnAt'),
      state: t.column('state'),
      dueOn: t.column('dueOn'),
      lead: t.one('lead'),
      leadingPost: t.bilingual('leadingPost', {
        description: 'Post of the leading official who follows the measure (挂联领导); null where none does.',
      }),
      frequency: t.column('frequency'),
      quantity: t.column('quantity'),
      quantityUnit: t.one('quantityUnit'),
      doneOn: t.column('doneOn'),
      droppedOn: t.column('droppedOn'),
      decision: t.derived({
        description: 'The decision that dropped the measure; null where none did.',
        type: OfficialDocument,
        nullable: true,
        needs: { decisionTitleZh: true, decisionTitleEn: true, decisionNumber: true, decisionIssuedOn: true },
        resolve: ({ decisionTitleZh: titleZh, decisionTitleEn: titleEn, ...more }) =>
          titleZh === null ? null : { titleZh, titleEn, number: more.decisionNumber, issuedOn: more.decisionIssuedOn },
      }),
      checkpoints: t.many('checkpoints', { orderBy: { ordinal: 'asc' } }),
      path: t.one('path'),
      paths: t.many('paths', {
        orderBy: { revision: 'asc' },
        description: 'All paths that were proposed for the measure and that you may see, by revision.',
      }),
      progress: t.connection('progress', {
        orderBy: { periodEnd: 'asc', revision: 'asc' },
        description: 'All revisions of the reports of progress that you may see, by period and revision.',
      }),
      latestProgress: t.first('progress', {
        where: ({ asOf }) => countingProgress(asOf),
        orderBy: { periodEnd: 'desc', revision: 'desc' },
        description: 'The approved report of the latest period; null while there is none.',
      }),
      status: t.derived({
        description:
          'Where the measure stands, computed from its checkpoints, its deadline and the percent reported; never typed in. `expected` and `actual` are percents.',
        type: Status,
        needs: { ...measureNeeds, ...shortfallNeeds },
        resolve: (measure, _args, context) => withShortfall(measureStatus(measure, measure.plan, context), measure),
      }),
      responsible: t.many('responsible', { orderBy: { role: 'asc' } }),
      designations: t.many('designations', { where: stated, orderBy: { ordinal: 'asc' } }),
      synthetic: t.column('synthetic'),
    }),
    filter: ['code', 'plan', 'area', 'section', 'commitment', 'state', 'dueOn', 'lead'],
    orderBy: ['code', 'dueOn', 'state'],
    groupBy: ['state', 'commitment', 'plan.code', 'area.code', 'lead.code'],
    search: ['titleZh', 'titleEn', 'code'],
    query: {
      one: { name: 'measure', by: ['code'] },
      many: { name: 'measures', description: 'All measures that plans state, in pages.', where: stated },
    },
  });

  graph.register('Measure', {
    row: measureRow,
    roles: ['administrator'],
    // The words are the plan's, and the state that of approved reports and of decisions.
    verbs: { change: ['administrator'] },
    belongs: { place: 'plan.place', leads: ['lead'] },
  });
}
