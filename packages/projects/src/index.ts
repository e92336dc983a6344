import { industry } from '@plangraph/industry';
import { plan } from '@plangraph/plan';
import { defineDomain } from '@plangraph/schema';
import { demo } from './demo.ts';
import { declareEnums } from './enums.ts';
import { evidence } from './evidence.ts';
import { extendArea } from './extends/area.ts';
import { extendEnterprise } from './extends/enterprise.ts';
import { extendMeasure } from './extends/measure.ts';
import { extendOrganisation } from './extends/organisation.ts';
import { extendPlace } from './extends/place.ts';
import { extendSection } from './extends/section.ts';
import {
  dealFundingRow,
  dealRow,
  financingRow,
  investmentRecordRow,
  landParcelRow,
  milestoneRow,
  projectProblemRow,
  projectRow,
  projectTaskRow,
  reviewRow,
} from './imports.ts';
import { declareCriticalMilestone } from './objects/criticalMilestone.ts';
import { declareDeal } from './objects/deal.ts';
import { declareDealFunding } from './objects/dealFunding.ts';
import { declareDueReview } from './objects/dueReview.ts';
import { declareFinancing } from './objects/financing.ts';
import { declareInvestmentRecord } from './objects/investmentRecord.ts';
import { declareKeyProjectProgress } from './objects/keyProjectProgress.ts';
import { declareLandParcel } from './objects/landParcel.ts';
import { declareMilestone } from './objects/milestone.ts';
import { declareProject } from './objects/project.ts';
import { declareProjectProblem } from './objects/projectProblem.ts';
import { declareProjectTask } from './objects/projectTask.ts';
import { declareReview } from './objects/review.ts';

/** Projects: what is built, what it costs and what stands in its way; deals, land and money for it. */
export const projects = defineDomain({
  id: 'projects',
  uses: { plan, industry },
  types(graph) {
    const words = declareEnums(graph);
    const progress = declareKeyProjectProgress(graph);
    declareProject(graph, { ...declareCriticalMilestone(graph), ...declareDueReview(graph, words) });
    declareMilestone(graph);
    declareInvestmentRecord(graph);
    declareProjectProblem(graph);
    declareProjectTask(graph);
    declareReview(graph);
    declareDeal(graph);
    declareDealFunding(graph);
    declareLandParcel(graph);
    declareFinancing(graph);
    extendArea(graph, progress);
    extendSection(graph);
    extendOrganisation(graph, progress);
    extendEnterprise(graph);
    extendMeasure(graph);
    extendPlace(graph);
    return words;
  },
  evidence,
  demo,
  imports: {
    projects: projectRow,
    milestones: milestoneRow,
    investmentRecords: investmentRecordRow,
    projectProblems: projectProblemRow,
    projectTasks: projectTaskRow,
    reviews: reviewRow,
    deals: dealRow,
    dealFundings: dealFundingRow,
    landParcels: landParcelRow,
    financings: financingRow,
  },
});
