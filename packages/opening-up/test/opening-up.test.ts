import { loadDataset } from '@plangraph/dataset';
import { describeDomain, spine } from '@plangraph/testing';
import { openingUp } from '../src/index.ts';

/** The n-th month from 2001 on. */
const month = (n: number) => {
  const lastDay = new Date(Date.UTC(2001, n, 0)).toISOString().slice(0, 10);
  return { period: lastDay.slice(0, 7), periodEnd: lastDay };
};
const day = (n: number) => new Date(Date.UTC(2001, 0, 7 * n)).toISOString().slice(0, 10);
const stages = ['PLANNED', 'AGREED', 'UNDER_WAY', 'COMPLETED', 'ENDED'] as const;

describeDomain(openingUp, {
  dataset: 'kaihua-2023',
  loadDataset,
  seenBy: {
    CooperationProject: 'EVERYBODY',
    PartnerRegion: 'EVERYBODY',
    TourismSite: 'EVERYBODY',
    TradeRecord: 'EVERYBODY',
    TransportScheme: 'EVERYBODY',
    VisitorRecord: 'EVERYBODY',
  },
  rows: {
    enterprises: (n) => ({ code: `enterprise-${100 + n}`, nameZh: `企业${n}`, place: spine.place }),
    projects: (n) => ({ code: `project-${100 + n}`, nameZh: `项目${n}`, place: spine.place }),
    transportSchemes: (n) => ({
      project: `project-${100 + n}`,
      mode: n % 5 === 1 ? 'AIRPORT' : ['EXPRESSWAY', 'ROAD', 'RAILWAY'][n % 3],
      planningStatus: ['SOUGHT', 'LISTED', null, 'PROPOSED'][n % 4],
      higherPlanZh: n % 2 ? '上级规划' : null,
      higherPlanEn: n % 2 ? 'A higher plan' : null,
      length: n % 3 && n % 5 > 1 ? `${n}.25` : null,
    }),
    partnerRegions: (n) => ({
      code: `region-${100 + n}`,
      nameZh: `地区${n}`,
      nameEn: `Region ${n}`,
      kind: n % 2 ? 'PAIRED_REGION' : 'COOPERATION_ZONE',
      place: n % 3 ? spine.place : spine.village,
    }),
    cooperationProjects: (n) => ({
      code: `cooperation-${100 + n}`,
      titleZh: `协作${n}`,
      titleEn: `Cooperation ${n}`,
      stage: stages[n % 5],
      partner: n % 2 ? 'region-101' : 'region-102',
      place: n % 3 ? spine.place : spine.village,
      investment: n % 4 ? `${n * 100}.5` : null,
      agreedOn: n % 5 ? day(n) : null,
    }),
    tourismSites: (n) => ({
      code: `site-${100 + n}`,
      nameZh: `景区${n}`,
      nameEn: `Site ${n}`,
      grade: n % 6 ? n % 6 : null,
      place: n % 2 ? spine.place : spine.village,
    }),
    visitorRecords: (n) => ({
      site: n % 3 ? 'site-101' : 'site-102',
      ...month(n),
      visitors: n * 1000,
      income: n % 4 ? `${n * 10}.75` : null,
    }),
    tradeRecords: (n) => ({
      enterprise: n % 3 ? 'enterprise-101' : 'enterprise-102',
      ...month(n),
      exports: `${n * 100}.5`,
      imports: `${n % 7}.25`,
    }),
  },
});
