import { type Evidence, quotientOf, shareOf, sumOf } from '@plangraph/schema';
import { incomeThreshold } from './rules/incomeThreshold.ts';

/** Indicators that this domain counts from its own records. */
export const evidence: Readonly<Record<string, Evidence>> = {
  'jobs.new': sumOf('JobRecord', 'count', { factor: '1', on: 'periodEnd', place: 'place' }),
  // Sales are stored in CNY 10,000.
  'regional-brand.sales': sumOf('BrandSales', 'sales', { factor: '10000', on: 'periodEnd', place: 'brand.place' }),
  'villages-over-500k.share': shareOf('VillageIncome', {
    where: { operatingIncome: { gte: incomeThreshold } },
    among: { place: { kind: { eq: 'VILLAGE' } } },
    year: 'year',
    place: 'place',
  }),
  'urban-rural-income-ratio': quotientOf(surveyed('urban'), surveyed('rural')),
};

/** Surveys are of the year to date, so only the latest counts. */
function surveyed(column: 'urban' | 'rural') {
  return sumOf('IncomeSurvey', column, { factor: '1', on: 'periodEnd', latest: true, place: 'place' });
}
