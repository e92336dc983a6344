import type { Graph } from '@plangraph/schema';
import type { KeyProjectProgress as Progress } from '../rules/keyProjects.ts';

/** What the progress of key projects needs of each of them. */
export const keyProjectNeeds = {
  select: {
    stage: true,
    startedOn: true,
    yearInvestment: true,
    investmentRecords: { select: { periodEnd: true, amount: true } },
  },
  where: { key: { eq: true } },
} as const;

/** Declares how far key projects have come. */
export function declareKeyProjectProgress({ builder }: Graph) {
  const KeyProjectProgress = builder.objectRef<Progress>('KeyProjectProgress').implement({
    description: 'How far key projects (重点项目) have come in a year, up to the day on which the graph looks.',
    fields: (t) => ({
      count: t.exposeInt('count', { description: 'How many there are.' }),
      started: t.exposeInt('started', {
        description:
          'On how many of them work has begun or was resumed (开复工): by the day of its start, else by its stage.',
      }),
      startRate: t.field({
        type: 'Decimal',
        nullable: true,
        description: 'Started by all, from 0 to 1, rounded to 6 places (开复工率); null where there are none.',
        resolve: ({ startRate }) => startRate,
      }),
      plannedInvestment: t.field({
        type: 'Decimal',
        description: 'Investment planned for the year, in CNY 10,000 (万元).',
        resolve: ({ plannedInvestment }) => plannedInvestment,
      }),
      completedInvestment: t.field({
        type: 'Decimal',
        description: 'Investment completed in the year so far, in CNY 10,000 (万元).',
        resolve: ({ completedInvestment }) => completedInvestment,
      }),
      investmentCompletion: t.field({
        type: 'Decimal',
        nullable: true,
        description:
          'Completed by planned, rounded to 6 places (投资完成率); more than 1 where more was invested. Null where nothing is planned.',
        resolve: ({ investmentCompletion }) => investmentCompletion,
      }),
    }),
  });
  return { KeyProjectProgress };
}
