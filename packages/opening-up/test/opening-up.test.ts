import { loadDataset } from '@plangraph/plan';
import { describeDomain, spine } from '@plangraph/testing';
import { openingUp } from '../src/index.ts';

describeDomain(openingUp, {
  dataset: 'kaihua-2023',
  loadDataset,
  rows: {
    projects: (n) => ({ code: `project-${100 + n}`, nameZh: `项目${n}`, place: spine.place }),
    transportSchemes: (n) => ({
      project: `project-${100 + n}`,
      mode: ['AIRPORT', 'ROAD', 'RAILWAY'][n % 3],
      planningStatus: ['SOUGHT', 'LISTED', null, 'PROPOSED'][n % 4],
      higherPlanZh: n % 2 ? '上级规划' : null,
      higherPlanEn: n % 2 ? 'A higher plan' : null,
      length: n % 3 && n % 5 ? `${n}.25` : null,
    }),
    partnerRegions: (n) => ({
      code: `region-${100 + n}`,
      nameZh: `地区${n}`,
      nameEn: `Region ${n}`,
      kind: n % 2 ? 'PAIRED_REGION' : 'COOPERATION_ZONE',
      place: n % 3 ? spine.place : spine.village,
    }),
  },
});
