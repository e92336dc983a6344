import { tabular } from '@plangraph/schema';
import { checkAmount } from './rules/amount.ts';
import { checkPeriod } from './rules/period.ts';

/** What a village earned by its own operations in a year. */
export const villageIncomeRow = tabular('VillageIncome', {
  key: ['place', 'year'],
  columns: ['year', 'operatingIncome'],
  references: { place: ['code'] },
  rules: ({ operatingIncome }) => checkAmount('operatingIncome', operatingIncome),
});

/** A row of the register of brands. */
export const brandRow = tabular('Brand', {
  key: ['code'],
  columns: ['code', 'nameZh', 'nameEn'],
  references: { place: ['code'] },
});

/** What was sold under a brand in a period. */
export const brandSalesRow = tabular('BrandSales', {
  key: ['brand', 'period'],
  columns: ['period', 'periodEnd', 'sales'],
  references: { brand: ['code'] },
  rules: (row) => [...checkPeriod(row), ...checkAmount('sales', row.sales)],
});

/** How many urban jobs were new in a place in a period. */
export const jobRecordRow = tabular('JobRecord', {
  key: ['place', 'period'],
  columns: ['period', 'periodEnd', 'count'],
  references: { place: ['code'] },
  rules: (row) => [...checkPeriod(row), ...checkAmount('count', row.count?.toString())],
});

/** What residents of a place have to live on, urban and rural. */
export const incomeSurveyRow = tabular('IncomeSurvey', {
  key: ['place', 'period'],
  columns: ['period', 'periodEnd', 'urban', 'rural'],
  references: { place: ['code'] },
  rules: (row) => [...checkPeriod(row), ...checkAmount('urban', row.urban), ...checkAmount('rural', row.rural)],
});

/** A row of the register of facilities. */
export const facilityRow = tabular('Facility', {
  key: ['code'],
  columns: ['code', 'nameZh', 'nameEn', 'kind', 'stage', 'gradeZh', 'gradeEn', 'beds'],
  references: { place: ['code'] },
  rules: ({ beds }) => checkAmount('beds', beds?.toString()),
});

/** A row of the register of heritage. */
export const heritageItemRow = tabular('HeritageItem', {
  key: ['code'],
  columns: ['code', 'nameZh', 'nameEn', 'level', 'stage', 'listedOn'],
  references: { place: ['code'] },
});
