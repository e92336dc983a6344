import type { Demo } from '@plangraph/schema';
import { dealRows } from './demo/deals.ts';
import { financings } from './demo/financings.ts';
import { investmentRecords } from './demo/investments.ts';
import { landParcels } from './demo/land.ts';
import { projectProblems, projectTasks } from './demo/lists.ts';
import { madeProjects, milestonesOf, plannedInvestment, projectRowOf } from './demo/projects.ts';
import { reviews } from './demo/reviews.ts';

/**
 * Made-up key projects: as many as were reported, started when it was reported, with what was reported as invested in
 * them; and the problems, tasks, reviews, deals, land and money of such a year.
 */
export const demo: Demo = {
  bureau: { code: 'development', nameZh: '示例发展和改革局', nameEn: 'Demo bureau of development and reform' },
  denominators: {
    'key-projects.start-rate': '163',
    'key-projects.investment-completion': (plannedInvestment / 10_000).toFixed(2),
  },
  records: (world) => {
    const projects = madeProjects(world);
    return {
      projects: projects.map((project) => projectRowOf(world, project)),
      milestones: projects.flatMap((project) => milestonesOf(world, project)),
      investmentRecords: investmentRecords(world, projects),
      projectProblems: projectProblems(world, projects),
      projectTasks: projectTasks(world, projects),
      reviews: reviews(world, projects),
      ...dealRows(world, projects),
      landParcels: landParcels(world, projects),
      financings: financings(world, projects),
    };
  },
};
