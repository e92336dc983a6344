import type { Graph } from '@plangraph/schema';
import { designationRow } from '../imports.ts';
import { stated } from '../rules/stated.ts';
import { stageDates, titleMoves } from '../rules/title/stages.ts';
import { shortfallNeeds, withShortfall } from '../status/shortfall.ts';
import { titleNeeds, titleStatus } from '../status/titleStatus.ts';
import type { DocumentType } from './officialDocument.ts';
import type { PromiseType } from './planPromise.ts';
import type { StatusTypes } from './status.ts';

/** Designation: a title to win, and how far its place has come towards it. */
export function declareDesignation(
  graph: Graph,
  { Status }: StatusTypes,
  OfficialDocument: DocumentType,
  PlanPromise: PromiseType,
): void {
  graph.noun('Designation', {
    interfaces: [PlanPromise],
    fields: (t) => ({
      plan: t.one('plan'),
      area: t.one('area'),
      section: t.one('section'),
      measure: t.one('measure'),
      code: t.column('code'),
      ordinal: t.column('ordinal'),
      title: t.bilingual('title'),
      level: t.column('level'),
      awardingBody: t.bilingual('awardingBody', {
        description: 'The body that awards the title; null where the source does not say.',
      }),
      stage: t.column('stage'),
      commitment: t.column('commitment'),
      dueOn: t.column('dueOn'),
      lead: t.one('lead'),
      appliedOn: t.column('appliedOn'),
      shortlistedOn: t.column('shortlistedOn'),
      publicisedOn: t.column('publicisedOn'),
      awardedOn: t.column('awardedOn'),
      notAwardedOn: t.column('notAwardedOn'),
      lostOn: t.column('lostOn'),
      announcement: t.derived({
        description: 'The document that announced the latest stage; null where nobody has named one.',
        type: OfficialDocument,
        nullable: true,
        needs: {
          announcementTitleZh: true,
          announcementTitleEn: true,
          announcementNumber: true,
          announcementIssuedOn: true,
        },
        resolve: ({ announcementTitleZh: titleZh, announcementTitleEn: titleEn, ...more }) =>
          titleZh === null
            ? null
            : { titleZh, titleEn, number: more.announcementNumber, issuedOn: more.announcementIssuedOn },
      }),
      status: t.derived({
        description:
          'Where the title stands, computed from its stage, its dates and its deadline; never typed in. `expected` and `actual` count stages, of four.',
        type: Status,
        needs: { ...titleNeeds, ...shortfallNeeds },
        resolve: (title, _args, context) => withShortfall(titleStatus(title, context), title),
      }),
      citation: t.one('citation'),
      withdrawnAt: t.column('withdrawnAt'),
      synthetic: t.column('synthetic'),
    }),
    filter: ['plan', 'area', 'section', 'measure', 'stage', 'level', 'lead', 'dueOn'],
    orderBy: ['stage', 'level', 'dueOn'],
    groupBy: ['stage', 'level', 'plan.code', 'measure.code', 'lead.code'],
    search: ['titleZh', 'titleEn', 'code', 'awardingBodyZh', 'awardingBodyEn'],
    query: {
      one: { name: 'designation', by: ['plan.code', 'code'] },
      many: { name: 'designations', description: 'All titles that plans mean to win, in pages.', where: stated },
    },
  });

  graph.register('Designation', {
    row: designationRow,
    roles: ['reporter', 'administrator'],
    // What a plan names is not made or taken away by whoever works on it; by when and by whom, the administrators say.
    verbs: { change: ['administrator'], move: ['reporter', 'administrator'] },
    belongs: { place: 'plan.place', leads: ['lead'], serves: ['measure'] },
    stages: {
      column: 'stage',
      initial: ['PLANNED'],
      moves: titleMoves,
      dates: stageDates,
      states: ['announcementTitleZh', 'announcementTitleEn', 'announcementNumber', 'announcementIssuedOn'],
    },
  });
}
