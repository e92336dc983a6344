import { todayOf } from '@plangraph/plan';
import type { Graph } from '@plangraph/schema';
import { projectRow } from '../imports.ts';
import { criticalMilestone } from '../rules/criticalMilestone.ts';
import { projectMoves } from '../rules/projectStages.ts';
import { reviewsDue } from '../rules/regularReviews.ts';
import type { declareCriticalMilestone } from './criticalMilestone.ts';
import type { declareDueReview } from './dueReview.ts';
import { zoneNeeds } from './zone.ts';

type Types = ReturnType<typeof declareCriticalMilestone> & ReturnType<typeof declareDueReview>;

/** Project: something that is built. */
export function declareProject(graph: Graph, { CriticalMilestone, DueReview }: Types): void {
  graph.noun('Project', {
    fields: (t) => ({
      code: t.column('code'),
      name: t.bilingual('name'),
      stage: t.column('stage'),
      key: t.column('key'),
      totalInvestment: t.column('totalInvestment'),
      yearInvestment: t.column('yearInvestment'),
      startedOn: t.column('startedOn'),
      completedOn: t.column('completedOn'),
      longitude: t.column('longitude'),
      latitude: t.column('latitude'),
      position: t.position('longitude', 'latitude'),
      leadingPost: t.bilingual('leadingPost', {
        description: 'Post of the leading official who follows the project (挂联领导); null where none does.',
      }),
      milestones: t.many('milestones', { orderBy: { ordinal: 'asc' } }),
      criticalMilestone: t.derived({
        description:
          'The critical milestone that decides when the project is ready: of those not reached the one that is due first; where all are reached, the one that slipped most. Judged today, or on the day as of which the graph is read. Null for a project without a critical milestone.',
        type: CriticalMilestone,
        nullable: true,
        needs: {
          area: zoneNeeds,
          milestones: {
            select: { ordinal: true, titleZh: true, titleEn: true, dueOn: true, reachedOn: true, critical: true },
            where: { critical: { eq: true } },
            orderBy: { ordinal: 'asc' },
          },
        },
        resolve: ({ area, milestones }, _args, context) => criticalMilestone(milestones, todayOf(context, area?.plan)),
      }),
      investmentRecords: t.connection('investmentRecords', {
        description: 'What was invested in the project, month by month.',
      }),
      problems: t.connection('projectProblems', { description: 'The project’s list of problems (问题清单).' }),
      tasks: t.connection('projectTasks', { description: 'The project’s list of tasks (任务清单).' }),
      reviews: t.connection('reviews', { description: 'The regular reviews of the project, held and to be held.' }),
      reviewsDue: t.derived({
        description:
          'The next of each of the four regular reviews, the soonest first. Judged today, or on the day as of which the graph is read: one that was entered and not held; else one week, month, quarter or half year after the last was held, or after work began. None for a project that is not under way.',
        type: [DueReview],
        needs: {
          area: zoneNeeds,
          stage: true,
          startedOn: true,
          reviews: { select: { kind: true, dueOn: true, heldOn: true } },
        },
        resolve: ({ area, ...project }, _args, context) => reviewsDue(project, todayOf(context, area?.plan)),
      }),
      deals: t.connection('deals', { description: 'The deals that became the project.' }),
      landParcels: t.connection('landParcels', { description: 'The parcels of land that the project stands on.' }),
      financings: t.connection('financings', { description: 'The money that was raised for the project.' }),
      area: t.one('area'),
      section: t.one('section'),
      measure: t.one('measure'),
      lead: t.one('lead'),
      enterprise: t.one('enterprise'),
      place: t.one('place'),
      citation: t.one('citation'),
      synthetic: t.column('synthetic'),
    }),
    filter: [
      'code',
      'stage',
      'key',
      'totalInvestment',
      'startedOn',
      'completedOn',
      'area',
      'section',
      'measure',
      'lead',
      'enterprise',
      'place',
    ],
    orderBy: ['code', 'totalInvestment', 'stage', 'startedOn', 'completedOn'],
    aggregate: ['totalInvestment', 'yearInvestment'],
    groupBy: ['stage', 'key', 'lead.code', 'enterprise.code', 'place.code'],
    search: ['nameZh', 'nameEn', 'code'],
    query: { one: { name: 'project', by: ['code'] }, many: 'projects' },
  });

  graph.register('Project', {
    row: projectRow,
    roles: ['reporter', 'administrator'],
    belongs: { place: 'place', leads: ['lead'], evidenceOf: ['measure'] },
    stages: {
      column: 'stage',
      initial: ['PLANNED'],
      moves: projectMoves,
      dates: { STARTED: { first: 'startedOn' }, COMPLETED: 'completedOn' },
    },
  });
}
