import { loadDataset } from '@plangraph/dataset';
import { describeDomain, spine } from '@plangraph/testing';
import { __domain__ } from '../src/index.ts';

const day = (n: number) => new Date(Date.UTC(2001, 0, 7 * n)).toISOString().slice(0, 10);

describeDomain(__domain__, {
  dataset: new URL('../data/__id__-2024', import.meta.url),
  loadDataset,
  seenBy: {
    __Noun__: 'EVERYBODY',
  },
  rows: {
    __nouns__: (n) => ({
      code: `__noun-code__-${100 + n}`,
      nameZh: `__nounZh__${n}`,
      nameEn: `__NounEn__ ${n}`,
      stage: n % 4 ? 'PLANNED' : 'COMPLETED',
      startedOn: n % 4 ? null : day(n),
      completedOn: n % 4 ? null : day(n + 20),
      place: n % 3 ? spine.place : spine.village,
    }),
  },
});
