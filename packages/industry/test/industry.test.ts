import { loadDataset } from '@plangraph/dataset';
import { describeDomain, spine } from '@plangraph/testing';
import { fictitiousCreditCode, industry } from '../src/index.ts';

const day = (n: number) => new Date(Date.UTC(2001, 0, 7 * n)).toISOString().slice(0, 10);
const monthEnd = (n: number) => new Date(Date.UTC(2001, n, 0)).toISOString().slice(0, 10);
const enterprise = (n: number) => `enterprise-${n % 2 ? 101 : 100 + n}`;

describeDomain(industry, {
  dataset: 'kaihua-2023',
  loadDataset,
  costs: { Enterprise: 30 },
  seenBy: {
    ClearedSite: 'EVERYBODY',
    EchelonCriterion: 'EVERYBODY',
    Enterprise: 'EVERYBODY',
    EnterpriseOutput: 'EVERYBODY',
    IndustryChain: 'EVERYBODY',
    ListingCase: 'EVERYBODY',
    Park: 'EVERYBODY',
    Recognition: 'EVERYBODY',
  },
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
      creditCode: n % 2 ? fictitiousCreditCode(n) : null,
      nameZh: `企业${n}`,
      nameEn: `Enterprise ${n}`,
      chain: n % 4 ? 'chain-101' : null,
      park: n % 3 ? 'park-102' : 'park-101',
      place: spine.place,
    }),
    recognitions: (n) => ({
      enterprise: enterprise(n),
      kind: ['ABOVE_SCALE', 'SPECIALISED_SME', 'HIDDEN_CHAMPION', 'LITTLE_GIANT'][n % 4],
      grantedOn: day(n),
      expiresOn: n % 3 ? day(n + 150) : null,
    }),
    echelonCriteria: (n) => ({
      code: `criterion-${100 + n}`,
      nameZh: `标准${n}`,
      nameEn: `Criterion ${n}`,
      place: n % 2 ? spine.place : spine.village,
      level: ['SPECIALISED_SME', 'HIDDEN_CHAMPION', 'LITTLE_GIANT'][n % 3],
      measure: n % 4 ? 'REVENUE' : 'RECOGNITION',
      atLeast: n % 4 ? `${n * 500}.5` : null,
      held: n % 4 ? null : 'ABOVE_SCALE',
      sourceZh: `文件${n}`,
      sourceEn: n % 2 ? `Document ${n}` : null,
      since: day(n),
      until: n % 5 ? null : day(n + 50),
    }),
    listingCases: (n) => ({
      code: `listing-${100 + n}`,
      enterprise: enterprise(n),
      stage: n % 3 ? 'TUTORING_FILED' : 'NEEQ_BASE',
      stageOn: n % 4 ? day(n) : null,
      exchangeZh: n % 2 ? '北京证券交易所' : null,
      exchangeEn: n % 2 ? 'Beijing Stock Exchange' : null,
    }),
    clearedSites: (n) => ({
      code: `site-${100 + n}`,
      enterprise: n % 3 ? enterprise(n) : null,
      place: n % 2 ? spine.place : spine.village,
      areaMu: `${n}.5`,
      vacatedOn: n % 4 ? day(n) : null,
    }),
    enterpriseOutputs: (n) => ({
      enterprise: enterprise(n),
      period: monthEnd(n).slice(0, 7),
      periodEnd: monthEnd(n),
      output: `${n * 100}.25`,
      valueAdded: n % 3 ? `${n * 20}.5` : null,
      revenue: n % 4 ? `${n * 90}.75` : null,
    }),
  },
});
