import { loadDataset } from '@plangraph/dataset';
import { readPeriod } from '@plangraph/plan';
import { describeDomain, spine } from '@plangraph/testing';
import { commonProsperity } from '../src/index.ts';

/** The n-th month from January 1951 on. */
const month = (n: number) => new Date(Date.UTC(1951, n - 1, 1)).toISOString().slice(0, 7);
const monthOf = (n: number) => ({ period: month(n), periodEnd: readPeriod(month(n))?.lastDay });

describeDomain(commonProsperity, {
  dataset: 'kaihua-2023',
  loadDataset,
  seenBy: {
    Brand: 'EVERYBODY',
    BrandSales: 'EVERYBODY',
    Facility: 'EVERYBODY',
    HeritageItem: 'EVERYBODY',
    IncomeSurvey: 'EVERYBODY',
    JobRecord: 'EVERYBODY',
    VillageIncome: 'EVERYBODY',
  },
  rows: {
    villageIncomes: (n) => ({
      place: spine.village,
      year: 1900 + n,
      operatingIncome: n % 4 ? `${45 + (n % 10)}.5` : '50',
    }),
    brands: (n) => ({ code: `brand-${100 + n}`, nameZh: `品牌${n}`, nameEn: `Brand ${n}`, place: spine.place }),
    jobRecords: (n) => ({ place: spine.place, ...monthOf(n), count: 10 * n }),
    incomeSurveys: (n) => ({
      place: n % 2 ? spine.place : spine.village,
      ...monthOf(n),
      urban: `${40_000 + n}.5`,
      rural: `${20_000 + n}`,
    }),
    facilities: (n) => ({
      code: `facility-${100 + n}`,
      nameZh: `机构${n}`,
      nameEn: `Facility ${n}`,
      kind: ['HOSPITAL', 'OLD_AGE', 'CHILD_CARE'][n % 3],
      stage: ['PLANNED', 'BUILDING', 'OPEN', 'CLOSED'][n % 4],
      gradeZh: n % 2 ? '三级' : null,
      gradeEn: n % 2 ? 'Grade 3' : null,
      beds: n % 3 ? 10 * n : null,
      startedOn: n % 4 > 0 ? `20${10 + (n % 10)}-03-01` : null,
      openedOn: n % 4 > 1 ? `20${20 + (n % 10)}-06-01` : null,
      closedOn: n % 4 > 2 ? `20${30 + (n % 10)}-09-30` : null,
      place: spine.place,
      designation: n % 2 ? spine.designation : null,
    }),
    heritageItems: (n) => ({
      code: `heritage-${100 + n}`,
      nameZh: `技艺${n}`,
      nameEn: `Craft ${n}`,
      level: ['NATIONAL', 'PROVINCIAL', 'MUNICIPAL', 'COUNTY'][n % 4],
      stage: ['CANDIDATE', 'APPLIED', 'LISTED', 'NOT_LISTED', 'DELISTED'][n % 5],
      appliedOn: n % 5 > 0 ? `20${10 + (n % 10)}-06-01` : null,
      listedOn: n % 5 === 2 || n % 5 === 4 ? `20${20 + (n % 10)}-06-01` : null,
      delistedOn: n % 5 === 4 ? `20${30 + (n % 10)}-06-01` : null,
      place: spine.place,
      designation: n % 3 ? spine.designation : null,
    }),
    brandSales: (n) => ({
      brand: n % 2 ? 'brand-101' : 'brand-102',
      ...monthOf(n),
      sales: `${n % 7}.125`,
    }),
  },
});
