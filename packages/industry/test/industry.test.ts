import { loadDataset } from '@plangraph/plan';
import { describeDomain, spine } from '@plangraph/testing';
import { industry } from '../src/index.ts';

describeDomain(industry, {
  dataset: 'kaihua-2023',
  loadDataset,
  rows: {
    industryChains: (n) => ({
      code: `chain-${100 + n}`,
      nameZh: `产业链${n}`,
      nameEn: `Chain ${n}`,
      emerging: n % 3 === 0,
    }),
    parks: (n) => ({
      code: `park-${100 + n}`,
      nameZh: `产业园${n}`,
      nameEn: `Park ${n}`,
      kind: n % 2 ? 'SPECIALISED' : 'CHEMICAL',
      star: n % 3 ? (n % 5) + 1 : null,
      place: spine.place,
    }),
    enterprises: (n) => ({
      code: `enterprise-${100 + n}`,
      creditCode: n % 2 ? `91330824MA2${1000000 + n}` : null,
      nameZh: `企业${n}`,
      nameEn: `Enterprise ${n}`,
      chain: n % 4 ? 'chain-101' : null,
      park: n % 3 ? 'park-102' : 'park-101',
      place: spine.place,
    }),
  },
});
