import { loadDataset } from '@plangraph/plan';
import { describeDomain, spine } from '@plangraph/testing';
import { governance } from '../src/index.ts';

const day = (n: number) => new Date(Date.UTC(2001, 0, 7 * n)).toISOString().slice(0, 10);

describeDomain(governance, {
  dataset: 'kaihua-2023',
  loadDataset,
  rows: {
    enterprises: (n) => ({ code: `enterprise-${100 + n}`, nameZh: `企业${n}`, place: spine.place }),
    reforms: (n) => ({
      code: `reform-${100 + n}`,
      titleZh: `改革${n}`,
      titleEn: `Reform ${n}`,
      stage: ['PLANNED', 'UNDER_WAY', null][n % 3],
      place: spine.place,
      lead: n % 2 ? spine.organisation : null,
      measure: n % 3 ? spine.measure : null,
    }),
    serviceMatters: (n) => ({
      code: `matter-${100 + n}`,
      titleZh: `一件事${n}`,
      titleEn: `Matter ${n}`,
      kind: n % 2 ? 'PERSON' : 'ENTERPRISE',
      stage: ['PLANNED', 'ON_TRIAL', 'OFFERED'][n % 3],
      place: spine.place,
      lead: n % 2 ? spine.organisation : null,
    }),
    enterpriseRequests: (n) => ({
      code: `request-${100 + n}`,
      title: `诉求${n}`,
      state: ['RECEIVED', 'ANSWERED', 'RESOLVED'][n % 3],
      receivedOn: day(n),
      dueOn: day(n + 4),
      answeredOn: n % 3 ? day(n + 1) : null,
      resolvedOn: n % 3 === 2 ? day(n + 2) : null,
      plan: spine.plan,
      enterprise: `enterprise-${n % 2 ? 101 : 102}`,
    }),
  },
});
