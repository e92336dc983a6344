import { bilingualText, type Graph } from '@plangraph/schema';
import type { PlannedMilestone, Slippage } from '../rules/criticalMilestone.ts';

/** A milestone as the graph shows it within its project. */
interface ShownMilestone extends PlannedMilestone {
  readonly ordinal: number;
  readonly titleZh: string;
  readonly titleEn: string | null;
}

/** Declares how the critical milestone of a project is shown. */
export function declareCriticalMilestone({ builder }: Graph) {
  const CriticalMilestone = builder.objectRef<Slippage<ShownMilestone>>('CriticalMilestone').implement({
    description: 'The milestone that decides when a project is ready, and how late it is.',
    fields: (t) => ({
      ordinal: t.int({
        description: 'Its position among the project’s milestones, from 1.',
        resolve: ({ milestone }) => milestone.ordinal,
      }),
      title: bilingualText(t, 'What has to be reached; in Chinese where there is no English.', ({ milestone }) => ({
        zh: milestone.titleZh,
        en: milestone.titleEn,
      })),
      dueOn: t.field({
        type: 'Date',
        description: 'Civil date by which it is due.',
        resolve: ({ milestone }) => milestone.dueOn,
      }),
      reachedOn: t.field({
        type: 'Date',
        nullable: true,
        description: 'Civil date on which it was reached; null while it is not.',
        resolve: ({ milestone }) => milestone.reachedOn,
      }),
      slippageDays: t.exposeInt('slippageDays', {
        description:
          'Days by which it was reached late, or is late so far: 0 while it is not due, less than 0 for one that was reached early.',
      }),
    }),
  });
  return { CriticalMilestone };
}
