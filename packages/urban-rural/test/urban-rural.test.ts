import { loadDataset } from '@plangraph/dataset';
import { describeDomain, spine } from '@plangraph/testing';
import { urbanRural } from '../src/index.ts';

const day = (n: number) => new Date(Date.UTC(2001, 0, 7 * n)).toISOString().slice(0, 10);

describeDomain(urbanRural, {
  dataset: 'kaihua-2023',
  loadDataset,
  seenBy: {
    District: 'EVERYBODY',
    EcologyWork: 'EVERYBODY',
    RectificationItem: 'EVERYBODY',
    Relocation: 'EVERYBODY',
    RenewalScheme: 'EVERYBODY',
  },
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
      stage: ['PLANNED', 'UNDER_WAY', 'COMPLETED', 'COMPLETED'][n % 4],
      startedOn: n % 4 ? day(n) : null,
      completedOn: n % 4 > 1 ? day(n + 20) : null,
      households: n % 5 ? n * 12 : null,
      place: n % 2 ? spine.place : spine.village,
      district: n % 3 ? 'district-101' : null,
    }),
    relocations: (n) => ({
      code: `relocation-${100 + n}`,
      titleZh: `搬迁${n}`,
      titleEn: `Relocation ${n}`,
      place: n % 2 ? spine.village : spine.place,
      destination: n % 3 ? spine.place : null,
      households: n * 3,
      stage: ['PLANNED', 'SIGNED', 'MOVED'][n % 3],
      signedOn: n % 3 ? day(n) : null,
      movedOn: n % 3 === 2 ? day(n + 8) : null,
    }),
    rectificationItems: (n) => ({
      code: `finding-${100 + n}`,
      titleZh: `整改${n}`,
      titleEn: `Finding ${n}`,
      place: n % 2 ? spine.place : spine.village,
      organisation: n % 3 ? spine.organisation : null,
      origin: ['CENTRAL_INSPECTION', 'PROVINCIAL_INSPECTION', null][n % 3],
      state: ['OPEN', 'IN_PROGRESS', 'ACCEPTED', 'CLOSED'][n % 4],
      foundOn: day(n),
      dueOn: day(n + 9),
      closedOn: n % 4 === 3 ? day(n + 5) : null,
    }),
    ecologyWorks: (n) => ({
      code: `work-${100 + n}`,
      titleZh: `生态工程${n}`,
      titleEn: `Work ${n}`,
      place: n % 2 ? spine.place : spine.village,
      kind: ['WATER', 'FOREST', 'SOIL', null][n % 4],
      stage: ['PLANNED', 'UNDER_WAY', 'COMPLETED'][n % 3],
      startedOn: n % 3 ? day(n) : null,
      completedOn: n % 3 === 2 ? day(n + 30) : null,
      investment: n % 4 ? `${n * 100}.5` : null,
    }),
  },
});
