import { loadDataset } from '@plangraph/plan';
import { describeDomain, spine } from '@plangraph/testing';
import { commonProsperity } from '../src/index.ts';
import { lastDayOf } from '../src/rules/period.ts';

/** The n-th month from January 1951 on. */
const month = (n: number) => new Date(Date.UTC(1951, n - 1, 1)).toISOString().slice(0, 7);

describeDomain(commonProsperity, {
  dataset: 'kaihua-2023',
  loadDataset,
  rows: {
    villageIncomes: (n) => ({
      place: spine.village,
      year: 1900 + n,
      operatingIncome: n % 4 ? `${45 + (n % 10)}.5` : '50',
    }),
    brands: (n) => ({ code: `brand-${100 + n}`, nameZh: `品牌${n}`, nameEn: `Brand ${n}`, place: spine.place }),
    jobRecords: (n) => ({ place: spine.place, period: month(n), periodEnd: lastDayOf(month(n)), count: 10 * n }),
    incomeSurveys: (n) => ({
      place: n % 2 ? spine.place : spine.village,
      period: month(n),
      periodEnd: lastDayOf(month(n)),
      urban: `${40_000 + n}.5`,
      rural: `${20_000 + n}`,
    }),
    facilities: (n) => ({
      code: `facility-${100 + n}`,
      nameZh: `机构${n}`,
      nameEn: `Facility ${n}`,
      kind: ['HOSPITAL', 'OLD_AGE', 'CHILD_CARE'][n % 3],
      stage: ['PLANNED', 'BUILDING', 'OPEN'][n % 3],
      gradeZh: n % 2 ? '三级' : null,
      gradeEn: n % 2 ? 'Grade 3' : null,
      beds: n % 3 ? 10 * n : null,
      place: spine.place,
    }),
    heritageItems: (n) => ({
      code: `heritage-${100 + n}`,
      nameZh: `技艺${n}`,
      nameEn: `Craft ${n}`,
      level: ['NATIONAL', 'PROVINCIAL', 'COUNTY'][n % 3],
      stage: n % 2 ? 'LISTED' : 'CANDIDATE',
      listedOn: n % 2 ? `20${10 + (n % 10)}-06-01` : null,
      place: spine.place,
    }),
    brandSales: (n) => ({
      brand: n % 2 ? 'brand-101' : 'brand-102',
      period: month(n),
      periodEnd: lastDayOf(month(n)),
      sales: `${n % 7}.125`,
    }),
  },
});
