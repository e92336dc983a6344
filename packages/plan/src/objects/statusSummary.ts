import { bilingualText, encodeGlobalId, type Graph, shownField } from '@plangraph/schema';
import { planNeeds, summaryNeeds } from '../status/needs.ts';
import { type StatusSummary, summariseTargets, type TargetStanding } from '../status/summariseTargets.ts';
import { expectFirst } from './first.ts';
import type { PromiseType } from './planPromise.ts';
import type { StatusTypes } from './status.ts';

const counts = {
  total: 'How many targets there are.',
  blue: 'How many are ahead.',
  green: 'How many are on track.',
  yellow: 'How many are slightly behind.',
  orange: 'How many are behind.',
  red: 'How many are far behind.',
  grey: 'How many cannot be judged: no figure, nothing due or expected yet, or no promised value known.',
  missing: 'How many of the grey ones lack a report that was due.',
} as const;

const worstMaximum = 200;

/** Declares how many targets stand together, on each noun that has targets. */
export function declareStatusSummary(graph: Graph, { Status }: StatusTypes, PlanPromise: PromiseType): void {
  const { builder } = graph;
  const Standing = builder.objectRef<TargetStanding>('TargetStanding').implement({
    description: 'A target and where it stands.',
    fields: (t) => ({
      id: t.id({
        description: 'Global id of the target; `node` reads the target by it.',
        resolve: ({ target }) => encodeGlobalId('Target', target.id),
      }),
      code: t.string({ description: 'Code of the target’s indicator.', resolve: ({ target }) => target.code }),
      name: bilingualText(t, 'The name of the target’s indicator, in Chinese or English.', ({ target }) => ({
        zh: target.indicator.nameZh,
        en: target.indicator.nameEn,
      })),
      promise: shownField(t, {
        type: PlanPromise,
        description: 'The target itself.',
        row: ({ target }) => target['*'],
      }),
      status: t.field({ type: Status, description: 'Where it stands.', resolve: ({ status }) => status }),
    }),
  });
  const Summary = builder.objectRef<StatusSummary>('StatusSummary').implement({
    description: 'How many targets stand in each colour, and how much of what was due has been attained.',
    fields: (t) => ({
      ...Object.fromEntries(
        Object.entries(counts).map(([name, description]) => [
          name,
          t.int({ description, resolve: (summary) => summary[name as keyof typeof counts] }),
        ]),
      ),
      attainment: t.field({
        type: 'Decimal',
        nullable: true,
        description:
          'Weighted mean of the scores, each counted between 0 and 1, a missing report as 0: 1 is everything that was due. Null when nothing could be judged.',
        resolve: ({ attainment }) => attainment,
      }),
      coverage: t.field({
        type: 'Decimal',
        nullable: true,
        description:
          'How much of the weight of what was due could be judged: 1 less the share of missing reports. Null when nothing was due.',
        resolve: ({ coverage }) => coverage,
      }),
      worst: t.field({
        type: [Standing],
        description:
          'The targets that ask for attention most, the worst first: missing reports, red, orange, yellow, what cannot be judged, green, blue.',
        args: {
          first: t.arg.int({ defaultValue: 5, description: `How many at most, up to ${worstMaximum}.` }),
        },
        resolve: (summary, { first }) => [...summary.worst(expectFirst(first, worstMaximum))],
      }),
    }),
  });

  graph.extend('Plan', (t) => ({
    statusSummary: t.derived({
      description: 'How the plan’s targets stand together.',
      type: Summary,
      needs: { ...planNeeds, ...summaryNeeds },
      resolve: (plan, _args, context) => summariseTargets(plan.targets, plan, context),
    }),
  }));
  graph.extend('Area', (t) => ({
    statusSummary: t.derived({
      description: 'How the targets of the area and of its sections stand together.',
      type: Summary,
      needs: { plan: planNeeds, ...summaryNeeds },
      resolve: ({ plan, targets }, _args, context) => summariseTargets(targets, plan, context),
    }),
  }));
  graph.extend('Section', (t) => ({
    statusSummary: t.derived({
      description: 'How the section’s targets stand together.',
      type: Summary,
      needs: { area: { plan: planNeeds }, ...summaryNeeds },
      resolve: ({ area, targets }, _args, context) => summariseTargets(targets, area.plan, context),
    }),
  }));
}
