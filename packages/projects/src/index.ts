import { industry } from '@plangraph/industry';
import { plan } from '@plangraph/plan';
import { defineDomain } from '@plangraph/schema';
import { demo } from './demo.ts';
import { declareEnums } from './enums.ts';
import { evidence } from './evidence.ts';
import { extendArea } from './extends/area.ts';
import { extendEnterprise } from './extends/enterprise.ts';
import { extendOrganisation } from './extends/organisation.ts';
import { extendPlace } from './extends/place.ts';
import { extendSection } from './extends/section.ts';
import { milestoneRow, projectRow } from './imports.ts';
import { declareMilestone } from './objects/milestone.ts';
import { declareProject } from './objects/project.ts';

/** Projects: what is built, and the milestones on the way. */
export const projects = defineDomain({
  id: 'projects',
  uses: { plan, industry },
  types(graph) {
    const words = declareEnums(graph);
    declareProject(graph);
    declareMilestone(graph);
    extendArea(graph);
    extendSection(graph);
    extendOrganisation(graph);
    extendEnterprise(graph);
    extendPlace(graph);
    return words;
  },
  evidence,
  demo,
  imports: { projects: projectRow, milestones: milestoneRow },
});
