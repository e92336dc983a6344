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
