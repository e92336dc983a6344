import { loadDataset } from '@plangraph/plan';
import { describeDomain, spine } from '@plangraph/testing';
import { urbanRural } from '../src/index.ts';

const day = (n: number) => new Date(Date.UTC(2001, 0, 7 * n)).toISOString().slice(0, 10);

describeDomain(urbanRural, {
  dataset: 'kaihua-2023',
  loadDataset,
  rows: {
    districts: (n) => ({
      code: `district-${100 + n}`,
      nameZh: `片区${n}`,
      nameEn: `District ${n}`,
      place: spine.place,
    }),
    renewalSchemes: (n) => ({
      code: `scheme-${100 + n}`,
      titleZh: `改造${n}`,
      titleEn: `Scheme ${n}`,
      kind: ['OLD_NEIGHBOURHOOD', 'FUTURE_COMMUNITY', 'FUTURE_VILLAGE'][n % 3],
      stage: n % 2 ? 'COMPLETED' : 'UNDER_WAY',
      startedOn: n % 4 ? day(n) : null,
      completedOn: n % 2 ? day(n + 20) : null,
      households: n % 5 ? n * 12 : null,
      place: n % 2 ? spine.place : spine.village,
      district: n % 3 ? 'district-101' : null,
    }),
  },
});
