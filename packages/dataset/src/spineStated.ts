import { tabular } from '@plangraph/rows';

/** The row contracts of what a plan says is to be done, and of the titles that it means to win. */
export const stated = {
  measures: tabular('Measure', {
    key: ['code'],
    columns: [
      'code',
      'ordinal',
      'position',
      'titleZh',
      'titleEn',
      'commitment',
      'frame',
      'dueOn',
      'leadingPostZh',
      'leadingPostEn',
      'frequency',
      'quantity',
    ],
    references: {
      plan: ['code'],
      area: ['plan.code', 'code'],
      section: ['area.plan.code', 'area.code', 'ordinal'],
      lead: ['code'],
      quantityUnit: ['code'],
    },
  }),
  designations: tabular('Designation', {
    key: ['plan', 'code'],
    columns: [
      'code',
      'ordinal',
      'titleZh',
      'titleEn',
      'level',
      'awardingBodyZh',
      'awardingBodyEn',
      'stage',
      'dueOn',
      'commitment',
    ],
    references: {
      plan: ['code'],
      area: ['plan.code', 'code'],
      section: ['area.plan.code', 'area.code', 'ordinal'],
      measure: ['code'],
      lead: ['code'],
    },
  }),
  checkpoints: tabular('Checkpoint', {
    key: ['measure', 'ordinal'],
    columns: ['ordinal', 'titleZh', 'titleEn', 'dueOn'],
    references: { measure: ['code'] },
  }),
};
