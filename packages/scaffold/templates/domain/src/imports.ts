import { dateOrderProblems, stageDateProblems, tabular } from '@plangraph/rows';
import { headings } from './rules/headings.ts';

/** A row of the register of __nounsEn__. */
export const __noun__Row = tabular('__Noun__', {
  key: ['code'],
  columns: ['code', 'nameZh', 'nameEn', 'stage', 'startedOn', 'completedOn'],
  references: {
    place: ['code'],
  },
  headings: headings.__Noun__,
  rules: (row) => [
    ...dateOrderProblems(row, [['startedOn', 'completedOn']]),
    ...stageDateProblems(['stage', row.stage], row, {
      startedOn: ['UNDER_WAY', 'COMPLETED', 'STOPPED'],
      completedOn: ['COMPLETED'],
    }),
  ],
});
