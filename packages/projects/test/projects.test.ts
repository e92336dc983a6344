import { loadDataset } from '@plangraph/dataset';
import { describeDomain, spine } from '@plangraph/testing';
import { projects } from '../src/index.ts';

const day = (n: number) => new Date(Date.UTC(2001, 0, 7 * n)).toISOString().slice(0, 10);
const monthEnd = (n: number) => new Date(Date.UTC(2001, n, 0)).toISOString().slice(0, 10);
/** Some projects have several records, most have one. */
const project = (n: number) => `project-${100 + n - (n % 3 === 2 ? 1 : 0)}`;

describeDomain(projects, {
  dataset: 'kaihua-2023',
  loadDataset,
  rows: {
    enterprises: (n) => ({ code: `enterprise-${100 + n}`, nameZh: `企业${n}`, place: spine.place }),
    projects: (n) => ({
      code: `project-${100 + n}`,
      nameZh: `项目${n}`,
      nameEn: `Project ${n}`,
      stage: n % 8 === 7 ? 'COMPLETED' : ['STARTED', 'PLANNED', null, 'BUILDING'][n % 4],
      key: [true, false, null][n % 3],
      totalInvestment: n % 5 ? `${n * 1000}.50` : null,
      area: n % 2 ? spine.area : null,
      section: n % 2 ? spine.section : null,
      measure: n % 4 ? spine.measure : null,
      lead: n % 3 ? spine.organisation : null,
      enterprise: n % 4 ? `enterprise-${101 + (n % 2)}` : null,
      place: n % 2 ? spine.place : spine.village,
      yearInvestment: n % 3 ? `${n * 100}.25` : null,
      startedOn: n % 4 === 3 ? day(n) : null,
      completedOn: n % 8 === 7 ? day(n + 10) : null,
      leadingPostZh: n % 2 ? '县长' : null,
      leadingPostEn: n % 2 ? 'County head' : null,
      longitude: n % 2 ? `118.${100000 + n}` : null,
      latitude: n % 2 ? `29.${100000 + n}` : null,
    }),
    milestones: (n) => ({
      project: project(n),
      ordinal: n,
      titleZh: `节点${n}`,
      titleEn: `Milestone ${n}`,
      dueOn: day(n),
      reachedOn: n % 2 ? day(n + 1) : null,
      critical: n % 3 === 0,
    }),
    investmentRecords: (n) => ({
      project: project(n),
      period: monthEnd(n).slice(0, 7),
      periodEnd: monthEnd(n),
      amount: `${n * 10}.75`,
    }),
    projectProblems: (n) => ({
      project: project(n),
      ordinal: n,
      titleZh: `问题${n}`,
      titleEn: `Problem ${n}`,
      organisation: n % 3 ? spine.organisation : null,
      state: ['OPEN', 'SOLVED', 'IN_PROGRESS', 'OPEN'][n % 4],
      dueOn: n % 5 ? day(n) : null,
      solvedOn: n % 4 === 1 ? day(n + 2) : null,
    }),
    projectTasks: (n) => ({
      project: project(n),
      ordinal: n,
      titleZh: `任务${n}`,
      titleEn: `Task ${n}`,
      organisation: n % 3 ? spine.organisation : null,
      state: ['OPEN', 'DONE', 'IN_PROGRESS', 'OPEN'][n % 4],
      dueOn: n % 5 ? day(n) : null,
      doneOn: n % 4 === 1 ? day(n + 2) : null,
    }),
    reviews: (n) => ({
      project: project(n),
      kind: ['WEEKLY', 'MONTHLY', 'QUARTERLY', 'HALF_YEARLY'][n % 4],
      dueOn: day(n),
      // Those that are not held yet come first: a finding, which stories change, needs the day of a review.
      heldOn: n < 5 && n % 2 ? null : day(n),
      finding: n < 5 && n % 2 ? null : `情况${n}`,
    }),
    deals: (n) => ({
      code: `deal-${100 + n}`,
      titleZh: `签约项目${n}`,
      titleEn: `Deal ${n}`,
      place: n % 2 ? spine.place : spine.village,
      enterprise: n % 4 ? `enterprise-${101 + (n % 2)}` : null,
      project: n % 3 ? project(n) : null,
      stage: ['SIGNED', 'PARTLY_FUNDED', 'CANCELLED', 'SIGNED', 'FUNDED'][n % 5],
      signedOn: day(n),
      amount: `${n * 1000}.5`,
      cancelledOn: n % 5 === 2 ? day(n + 5) : null,
    }),
    dealFundings: (n) => ({
      deal: `deal-${n % 2 ? 101 : 100 + n}`,
      ordinal: n,
      arrivedOn: day(n + 1),
      amount: `${n * 100}.25`,
    }),
    landParcels: (n) => ({
      code: `land-${100 + n}`,
      place: n % 2 ? spine.place : spine.village,
      enterprise: n % 4 ? `enterprise-${101 + (n % 2)}` : null,
      project: n % 3 ? project(n) : null,
      state: ['APPROVED_UNSUPPLIED', 'IDLE', 'DIGESTED', 'IDLE', 'REVIVED'][n % 5],
      areaMu: `${n}.25`,
      settledOn: n % 5 === 2 || n % 5 === 4 ? day(n) : null,
    }),
    financings: (n) => ({
      code: `financing-${100 + n}`,
      project: project(n),
      kind: ['SPECIAL_BOND', 'LOAN', 'FUND', 'CENTRAL_BUDGET', 'OTHER'][n % 5],
      amount: `${n * 500}.5`,
      grantedOn: n % 4 ? day(n) : null,
    }),
  },
});
