import { type Graph, shownField } from '@plangraph/schema';
import { planNeeds } from '../status/needs.ts';
import {
  type OrganisationScore,
  organisationScores,
  scoredNeeds,
  scoredPromises,
  scoreRulesNeeds,
  shownScore,
} from '../status/score.ts';
import { momentOf } from '../status/today.ts';
import { expectFirst } from './first.ts';
import type { PromiseType } from './planPromise.ts';
import { declareScoreTypes, mostScored, usuallyScored } from './scoreTypes.ts';
import type { StatusTypes } from './status.ts';

/** Declares how a plan is scored by its rules, as a whole and in its parts, with the computation. */
export function declareScore(graph: Graph, status: StatusTypes, PlanPromise: PromiseType): void {
  const { builder } = graph;
  const Score = declareScoreTypes(graph, status, PlanPromise);
  const Organisations = builder.objectRef<OrganisationScore>('OrganisationScore').implement({
    description: 'The score of the promises of a plan that an organisation leads.',
    fields: (t) => ({
      organisation: shownField(t, {
        type: graph.rowType('Organisation'),
        description: 'The organisation.',
        row: ({ organisation }) => organisation,
      }),
      score: t.field({ type: Score, description: 'Its score.', resolve: ({ score }) => score }),
      rank: t.int({
        nullable: true,
        description:
          'Its place among the organisations by `share`: 1 and how many are better, so that equals share one. Null where it has none.',
        resolve: ({ rank }) => rank,
      }),
    }),
  });
  const rules = { ...planNeeds, ...scoreRulesNeeds } as const;
  graph.extend('Plan', (t) => ({
    scoreRules: t.many('scoreRules', { orderBy: { ordinal: 'asc' } }),
    score: t.derived({
      description:
        'The score of the plan by its rules (考核得分), or of what one organisation leads. Null where the plan has no rules. Error: NOT_FOUND.',
      type: Score,
      nullable: true,
      names: { organisation: { noun: 'Organisation', by: 'code' } },
      args: builder.args((arg) => ({
        organisation: arg.string({ description: 'Code of the organisation whose promises alone are scored.' }),
      })),
      needs: { ...rules, ...scoredNeeds },
      resolve: (plan, { organisation }, context) => {
        const all = scoredPromises(plan, plan, context);
        const own = typeof organisation === 'string' ? all.filter(({ owner }) => owner?.code === organisation) : all;
        return shownScore(plan.scoreRules, own, momentOf(context));
      },
    }),
    organisationScores: t.derived({
      description:
        'The scores of all organisations that lead promises of the plan, the best first. Empty where the plan has no rules. Error: INVALID_VALUE.',
      type: [Organisations],
      args: builder.args((arg) => ({
        first: arg.int({
          defaultValue: usuallyScored,
          description: `How many at most, up to ${mostScored.toLocaleString('en')}.`,
        }),
      })),
      needs: { ...rules, ...scoredNeeds },
      resolve: (plan, { first }, context) => {
        const count = expectFirst(first, mostScored, usuallyScored);
        const promises = scoredPromises(plan, plan, context);
        return [...organisationScores(plan.scoreRules, promises, momentOf(context)).slice(0, count)];
      },
    }),
  }));
  const part = (what: string) => ({
    description: `The score of what the ${what} promises, by the rules of its plan. Null where the plan has none.`,
    type: Score,
    nullable: true as const,
  });
  graph.extend('Area', (t) => ({
    score: t.derived({
      ...part('area'),
      needs: { plan: rules, ...scoredNeeds },
      resolve: ({ plan, ...area }, _args, context) =>
        shownScore(plan.scoreRules, scoredPromises(area, plan, context), momentOf(context)),
    }),
  }));
  graph.extend('Section', (t) => ({
    score: t.derived({
      ...part('section'),
      needs: { area: { plan: rules }, ...scoredNeeds },
      resolve: ({ area, ...section }, _args, context) =>
        shownScore(area.plan.scoreRules, scoredPromises(section, area.plan, context), momentOf(context)),
    }),
  }));
}
