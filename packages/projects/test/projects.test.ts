import { loadDataset } from '@plangraph/plan';
import { describeDomain, spine } from '@plangraph/testing';
import { projects } from '../src/index.ts';

const day = (n: number) => new Date(Date.UTC(2001, 0, 7 * n)).toISOString().slice(0, 10);

describeDomain(projects, {
  dataset: 'kaihua-2023',
  loadDataset,
  rows: {
    enterprises: (n) => ({ code: `enterprise-${100 + n}`, nameZh: `企业${n}`, place: spine.place }),
    projects: (n) => ({
      code: `project-${100 + n}`,
      nameZh: `项目${n}`,
      nameEn: `Project ${n}`,
      stage: ['STARTED', 'PLANNED', null, 'BUILDING'][n % 4],
      key: [true, false, null][n % 3],
      totalInvestment: n % 5 ? `${n * 1000}.50` : null,
      area: n % 2 ? spine.area : null,
      section: n % 2 ? spine.section : null,
      lead: n % 3 ? spine.organisation : null,
      enterprise: n % 4 ? `enterprise-${101 + (n % 2)}` : null,
      place: n % 2 ? spine.place : spine.village,
      yearInvestment: n % 3 ? `${n * 100}.25` : null,
      startedOn: n % 4 === 3 ? day(n) : null,
      completedOn: null,
      leadingPostZh: n % 2 ? '县长' : null,
      leadingPostEn: n % 2 ? 'County head' : null,
      longitude: n % 2 ? `118.${100000 + n}` : null,
      latitude: n % 2 ? `29.${100000 + n}` : null,
    }),
    milestones: (n) => ({
      project: `project-${100 + n - (n % 3 === 2 ? 1 : 0)}`,
      ordinal: n,
      titleZh: `节点${n}`,
      titleEn: `Milestone ${n}`,
      dueOn: day(n),
      reachedOn: n % 2 ? day(n + 1) : null,
      critical: n % 3 === 0,
    }),
  },
});
