import type { Graph } from '@plangraph/schema';
import { currentAsOf } from '../rules/currentAsOf.ts';
import { judgementsDue } from '../rules/judgementsDue.ts';
import { promised, stated } from '../rules/stated.ts';
import { planNeeds, promiseNeeds, targetNeeds } from '../status/needs.ts';
import { releaseAsked } from '../status/releaseAsked.ts';
import { shortfallNeeds, withShortfall } from '../status/shortfall.ts';
import { statusOf } from '../status/statusOf.ts';
import { datedTrajectory } from '../status/trajectory.ts';
import { evidenceFrame } from './evidence.ts';
import type { PromiseType } from './planPromise.ts';
import { declarePromiseVersion, inVersion, originalNeeds, originalOf } from './promiseVersion.ts';
import type { StatusTypes } from './status.ts';

/** Target: an indicator's promised value in a plan. */
export function declareTarget(graph: Graph, { Status, TrajectoryPoint }: StatusTypes, PlanPromise: PromiseType): void {
  const { Original, versionAsked } = declarePromiseVersion(graph);
  graph.noun('Target', {
    label: ['indicator', 'partName'],
    interfaces: [PlanPromise],
    fields: (t) => ({
      plan: t.one('plan'),
      area: t.one('area'),
      section: t.one('section'),
      indicator: t.one('indicator'),
      code: t.column('code'),
      ordinal: t.column('ordinal'),
      form: t.column('form'),
      value: t.column('value'),
      upperValue: t.column('upperValue'),
      reference: t.column('reference'),
      referenceIndicator: t.one('referenceIndicator'),
      referencePlace: t.one('referencePlace'),
      comparedWith: t.one('comparedWith'),
      level: t.one('level'),
      previous: t.one('previous'),
      span: t.column('span'),
      serves: t.one('serves'),
      servedBy: t.many('servedBy', { where: promised, orderBy: { planId: 'asc' } }),
      margin: t.column('margin'),
      scope: t.column('scope'),
      baseYear: t.column('baseYear'),
      partOf: t.one('partOf'),
      division: t.column('division'),
      partName: t.bilingual('partName', {
        description:
          'Whose part it is, in Chinese or English: a township, a bureau, a park or a quarter; null for what the plan itself states.',
      }),
      place: t.one('place'),
      quarter: t.column('quarter'),
      comparator: t.column('comparator'),
      commitment: t.column('commitment'),
      baseline: t.column('baseline'),
      deadline: t.column('deadline'),
      course: t.column('course'),
      earliest: t.column('earliest'),
      frequency: t.column('frequency'),
      dueDays: t.column('dueDays'),
      dueReason: t.column('dueReason'),
      january: t.column('january'),
      headline: t.column('headline'),
      weight: t.column('weight'),
      citation: t.one('citation'),
      restatement: t.one('restatement'),
      restatedCommitment: t.column('restatedCommitment'),
      synthetic: t.column('synthetic'),
      withdrawnAt: t.column('withdrawnAt'),
      observations: t.connection('observations', {
        orderBy: { periodEnd: 'asc', revision: 'asc' },
        description: 'All revisions of the target’s figures that you may see, by period and revision.',
      }),
      latest: t.first('observations', {
        where: ({ asOf }) => currentAsOf(asOf),
        orderBy: { periodEnd: 'desc', revision: 'desc' },
        description: 'The approved figure of the latest period; null while there is none.',
      }),
      responsible: t.many('responsible', { orderBy: { role: 'asc' } }),
      evidence: t.evidence({
        by: 'code',
        frame: evidenceFrame,
        description: 'What the domains count from their own records for the indicator; null where none does.',
      }),
      status: t.derived({
        description: 'Where the promise stands, computed from its figures; never typed in.',
        type: Status,
        args: graph.builder.args((arg) => ({
          rules: arg.int({
            description:
              'By which release of the rules, such as 1; that of the plan when left out. Error: INVALID_VALUE.',
          }),
          promise: arg.field(versionAsked),
        })),
        needs: { ...targetNeeds, ...originalNeeds, ...shortfallNeeds, plan: planNeeds },
        resolve: (target, { rules, promise }, context) =>
          withShortfall(statusOf(inVersion(target, promise), target.plan, context, releaseAsked(rules)), target),
      }),
      trajectory: t.derived({
        description:
          'What is expected at the end of each period of the plan’s year, or at the end of each of its years, which the status is measured against: by the approved path, or else by the plan’s own course. Empty where the promised value is not known.',
        type: [TrajectoryPoint],
        args: graph.builder.args((arg) => ({ promise: arg.field(versionAsked) })),
        needs: { ...promiseNeeds, ...originalNeeds, plan: planNeeds },
        resolve: (target, { promise }) => [...datedTrajectory(inVersion(target, promise), target.plan)],
      }),
      original: t.derived({
        description:
          'What was promised before the first decision that changed it; null where none did. `adjustments` says what each changed.',
        type: Original,
        nullable: true,
        needs: originalNeeds,
        resolve: originalOf,
      }),
      adjustments: t.many('adjustments', { orderBy: { ordinal: 'asc' } }),
      path: t.one('path'),
      paths: t.many('paths', {
        orderBy: { revision: 'asc' },
        description: 'All paths that were proposed for the target and that you may see, by revision.',
      }),
      judgements: t.many('judgements', { orderBy: { judgedAt: 'asc' } }),
      waypoints: t.many('waypoints', { orderBy: { period: 'asc' } }),
    }),
    filter: ['plan', 'area', 'section', 'indicator', 'partOf', 'place', 'division', 'serves'],
    search: ['code'],
    query: {
      one: { name: 'target', by: ['plan.code', 'code'] },
      many: {
        name: 'targets',
        description:
          'All targets that plans state, in pages; the parts into which they were split stand in `targetParts`.',
        where: promised,
      },
      further: [
        {
          name: 'targetParts',
          description:
            'All parts into which targets were split, in pages. How those of one target stand, ranked, says `target { parts }`.',
          where: { ...stated, division: { isNull: false } },
        },
        {
          name: 'judgementsDue',
          description:
            'Your inbox of promises without a number: of open plans, those that your organisation leads or is responsible for and of which nobody has judged the last half year yet. For approvers and administrators, where a plan charges their organisation with nothing, all. The public has none.',
          where: (standpoint) => judgementsDue(standpoint.viewer, standpoint.now()),
        },
      ],
    },
  });
}
