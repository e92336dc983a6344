import { rowPeriodProblems } from '@plangraph/plan';
import { dateOrderProblems, negativeProblems, positionProblems, stageDateProblems, tabular } from '@plangraph/rows';
import { headings } from './rules/headings.ts';
import { reviewProblems } from './rules/reviewRow.ts';
import { sectionProblems } from './rules/sectionInArea.ts';

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
    measure: ['code'],
    lead: ['code'],
    enterprise: ['code'],
    place: ['code'],
  },
  headings: headings.Project,
  rules: (row) => [
    ...negativeProblems({ totalInvestment: row.totalInvestment, yearInvestment: row.yearInvestment }),
    ...dateOrderProblems(row, [['startedOn', 'completedOn']]),
    // A suspended project that is resumed as preliminary keeps the day of its first start.
    ...stageDateProblems(['stage', row.stage], row, {
      startedOn: ['STARTED', 'BUILDING', 'COMPLETED', 'SUSPENDED', 'PRELIMINARY'],
      completedOn: ['COMPLETED'],
    }),
    ...sectionProblems({ area: row.area, section: row.section }),
    ...positionProblems(row),
  ],
});

/** A row of a project's milestones. */
export const milestoneRow = tabular('Milestone', {
  key: ['project', 'ordinal'],
  columns: ['ordinal', 'titleZh', 'titleEn', 'dueOn', 'reachedOn', 'critical'],
  references: { project: ['code'] },
  headings: headings.Milestone,
});

/** What was invested in a project in one month. */
export const investmentRecordRow = tabular('InvestmentRecord', {
  key: ['project', 'period'],
  columns: ['period', 'periodEnd', 'amount'],
  references: { project: ['code'] },
  headings: headings.InvestmentRecord,
  rules: (row) => [...rowPeriodProblems(row, { monthsOnly: true }), ...negativeProblems({ amount: row.amount })],
});

/** An entry of a project's list of problems. */
export const projectProblemRow = tabular('ProjectProblem', {
  key: ['project', 'ordinal'],
  columns: ['ordinal', 'titleZh', 'titleEn', 'state', 'dueOn', 'solvedOn'],
  references: { project: ['code'], organisation: ['code'] },
  headings: headings.ProjectProblem,
  rules: (row) => stageDateProblems(['state', row.state], row, { solvedOn: ['SOLVED'] }),
});

/** An entry of a project's list of tasks. */
export const projectTaskRow = tabular('ProjectTask', {
  key: ['project', 'ordinal'],
  columns: ['ordinal', 'titleZh', 'titleEn', 'state', 'dueOn', 'doneOn'],
  references: { project: ['code'], organisation: ['code'] },
  headings: headings.ProjectTask,
  rules: (row) => stageDateProblems(['state', row.state], row, { doneOn: ['DONE'] }),
});

/** One of the four regular reviews of a project. */
export const reviewRow = tabular('Review', {
  key: ['project', 'kind', 'dueOn'],
  columns: ['kind', 'dueOn', 'heldOn', 'finding'],
  references: { project: ['code'] },
  headings: headings.Review,
  rules: reviewProblems,
});

/** A row of the register of deals. */
export const dealRow = tabular('Deal', {
  key: ['code'],
  columns: ['code', 'titleZh', 'titleEn', 'stage', 'signedOn', 'amount', 'cancelledOn'],
  references: { place: ['code'], enterprise: ['code'], project: ['code'] },
  headings: headings.Deal,
  rules: (row) => [
    ...negativeProblems({ amount: row.amount }),
    ...dateOrderProblems(row, [['signedOn', 'cancelledOn']]),
    ...stageDateProblems(['stage', row.stage], row, { cancelledOn: ['CANCELLED'] }),
  ],
});

/** Money that arrived under a deal. */
export const dealFundingRow = tabular('DealFunding', {
  key: ['deal', 'ordinal'],
  columns: ['ordinal', 'arrivedOn', 'amount'],
  references: { deal: ['code'] },
  headings: headings.DealFunding,
  rules: ({ amount }) => negativeProblems({ amount }),
});

/** A row of the register of parcels of land. */
export const landParcelRow = tabular('LandParcel', {
  key: ['code'],
  columns: ['code', 'state', 'areaMu', 'settledOn'],
  references: { place: ['code'], enterprise: ['code'], project: ['code'] },
  headings: headings.LandParcel,
  rules: (row) => [
    ...negativeProblems({ areaMu: row.areaMu }),
    ...stageDateProblems(['state', row.state], row, { settledOn: ['DIGESTED', 'REVIVED'] }),
  ],
});

/** A row of the register of financings. */
export const financingRow = tabular('Financing', {
  key: ['code'],
  columns: ['code', 'kind', 'amount', 'grantedOn'],
  references: { project: ['code'] },
  headings: headings.Financing,
  rules: ({ amount }) => negativeProblems({ amount }),
});
