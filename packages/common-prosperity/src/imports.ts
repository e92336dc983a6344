import { rowPeriodProblems } from '@plangraph/plan';
import { dateOrderProblems, negativeProblems, stageDateProblems, tabular } from '@plangraph/rows';
import { headings } from './rules/headings.ts';
import { yearProblems } from './rules/villageIncomeRow.ts';

/** What a village earned by its own operations in a year. */
export const villageIncomeRow = tabular('VillageIncome', {
  key: ['place', 'year'],
  columns: ['year', 'operatingIncome'],
  references: { place: ['code'] },
  headings: headings.VillageIncome,
  rules: (row) => [...yearProblems(row), ...negativeProblems({ operatingIncome: row.operatingIncome })],
});

/** A row of the register of brands. */
export const brandRow = tabular('Brand', {
  key: ['code'],
  columns: ['code', 'nameZh', 'nameEn'],
  references: { place: ['code'] },
  headings: headings.Brand,
});

/** What was sold under a brand in a period. */
export const brandSalesRow = tabular('BrandSales', {
  key: ['brand', 'period'],
  columns: ['period', 'periodEnd', 'sales'],
  references: { brand: ['code'] },
  headings: headings.BrandSales,
  rules: (row) => [...rowPeriodProblems(row), ...negativeProblems({ sales: row.sales })],
});

/** How many urban jobs were new in a place in a period. */
export const jobRecordRow = tabular('JobRecord', {
  key: ['place', 'period'],
  columns: ['period', 'periodEnd', 'count'],
  references: { place: ['code'] },
  headings: headings.JobRecord,
  rules: (row) => [...rowPeriodProblems(row), ...negativeProblems({ count: row.count })],
});

/** What residents of a place have to live on, urban and rural. */
export const incomeSurveyRow = tabular('IncomeSurvey', {
  key: ['place', 'period'],
  columns: ['period', 'periodEnd', 'urban', 'rural'],
  references: { place: ['code'] },
  headings: headings.IncomeSurvey,
  rules: (row) => [...rowPeriodProblems(row), ...negativeProblems({ urban: row.urban, rural: row.rural })],
});

/** A row of the register of facilities. */
export const facilityRow = tabular('Facility', {
  key: ['code'],
  columns: [
    'code',
    'nameZh',
    'nameEn',
    'kind',
    'stage',
    'gradeZh',
    'gradeEn',
    'beds',
    'startedOn',
    'openedOn',
    'closedOn',
  ],
  references: { place: ['code'], designation: ['plan.code', 'code'] },
  headings: headings.Facility,
  rules: (row) => [
    ...negativeProblems({ beds: row.beds }),
    ...dateOrderProblems(row, [
      ['startedOn', 'openedOn'],
      ['startedOn', 'closedOn'],
      ['openedOn', 'closedOn'],
    ]),
    ...stageDateProblems(['stage', row.stage], row, {
      startedOn: ['BUILDING', 'OPEN', 'CLOSED'],
      openedOn: ['OPEN', 'CLOSED'],
      closedOn: ['CLOSED'],
    }),
  ],
});

/** A row of the register of heritage. */
export const heritageItemRow = tabular('HeritageItem', {
  key: ['code'],
  columns: ['code', 'nameZh', 'nameEn', 'level', 'stage', 'appliedOn', 'listedOn', 'delistedOn'],
  references: { place: ['code'], designation: ['plan.code', 'code'] },
  headings: headings.HeritageItem,
  rules: (row) => [
    ...dateOrderProblems(row, [
      ['appliedOn', 'listedOn'],
      ['appliedOn', 'delistedOn'],
      ['listedOn', 'delistedOn'],
    ]),
    ...stageDateProblems(['stage', row.stage], row, {
      appliedOn: ['APPLIED', 'LISTED', 'NOT_LISTED', 'DELISTED'],
      listedOn: ['LISTED', 'DELISTED'],
      delistedOn: ['DELISTED'],
    }),
  ],
});
