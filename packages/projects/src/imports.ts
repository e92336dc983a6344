import { positionProblems, tabular } from '@plangraph/schema';
import { checkProjectRow } from './rules/projectRow.ts';

/** A row of the register of projects. */
export const projectRow = tabular('Project', {
  key: ['code'],
  columns: [
    'code',
    'nameZh',
    'nameEn',
    'stage',
    'key',
    'totalInvestment',
    'yearInvestment',
    'startedOn',
    'completedOn',
    'leadingPostZh',
    'leadingPostEn',
    'longitude',
    'latitude',
  ],
  references: {
    area: ['plan.code', 'code'],
    section: ['area.plan.code', 'area.code', 'ordinal'],
    lead: ['code'],
    enterprise: ['code'],
    place: ['code'],
  },
  rules: (row) => [...checkProjectRow(row), ...positionProblems(row)],
});

/** A row of a project's milestones. */
export const milestoneRow = tabular('Milestone', {
  key: ['project', 'ordinal'],
  columns: ['ordinal', 'titleZh', 'titleEn', 'dueOn', 'reachedOn', 'critical'],
  references: { project: ['code'] },
});
