import type { Demo } from '@plangraph/schema';
import { brandSales, brands } from './demo/brands.ts';
import { facilities } from './demo/facilities.ts';
import { heritageItems } from './demo/heritage.ts';
import { jobRecords } from './demo/jobs.ts';
import { incomeSurveys, ruralIncome } from './demo/surveys.ts';
import { villageCount, villageIncomes, villages } from './demo/villages.ts';

/** Made-up villages with what they earned, brands and their sales, jobs, surveys, facilities and heritage. */
export const demo: Demo = {
  bureau: { code: 'agriculture', nameZh: '示例农业农村局', nameEn: 'Demo bureau of agriculture and rural affairs' },
  denominators: { 'villages-over-500k.share': String(villageCount), 'urban-rural-income-ratio': ruralIncome },
  places: villages,
  records: (world) => ({
    villageIncomes: villageIncomes(world),
    brands: brands(world),
    brandSales: brandSales(world),
    jobRecords: jobRecords(world),
    incomeSurveys: incomeSurveys(world),
    facilities: facilities(world),
    heritageItems: heritageItems(world),
  }),
};
