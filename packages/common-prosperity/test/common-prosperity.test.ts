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
    brandSales: (n) => ({
      brand: n % 2 ? 'brand-101' : 'brand-102',
      period: month(n),
      periodEnd: lastDayOf(month(n)),
      sales: `${n % 7}.125`,
    }),
  },
});
