import { industry } from '@plangraph/industry';
import { loadDataset, plan } from '@plangraph/plan';
import { defineDomain, tabular } from '@plangraph/schema';
import { describeDomain, spine } from '@plangraph/testing';
import { declareEnums } from '../src/enums.ts';
import { extendPlace } from '../src/extends/place.ts';
import { declareMilestone } from '../src/objects/milestone.ts';
import { declareProject } from '../src/objects/project.ts';
import { projectRow } from '../src/imports.ts';
const mutant = defineDomain({ id: 'projects', uses: { plan, industry }, types(graph) {
  const words = declareEnums(graph); declareProject(graph); declareMilestone(graph); extendPlace(graph);
  graph.extend('Organisation', (t) => ({ ledProjects: t.connection('ledProjects', { where: { stage: { eq: 'STARTED' } }, description: 'x y z.' }) }));
  return words; },
  imports: { projects: projectRow, milestones: tabular('Milestone', { key: ['project', 'ordinal'], columns: ['ordinal', 'titleZh', 'dueOn'], references: { project: ['code'] } }) } });
describeDomain(mutant, { dataset: 'kaihua-2023', loadDataset, rows: {
  enterprises: (n) => ({ code: `enterprise-${100 + n}`, nameZh: `企业${n}`, place: spine.place }),
  projects: (n) => ({ code: `project-${100 + n}`, nameZh: `项目${n}`, stage: ['STARTED', 'PLANNED', null][n % 3], place: spine.place, lead: spine.organisation }),
}});
