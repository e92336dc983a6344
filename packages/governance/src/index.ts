import { industry } from '@plangraph/industry';
import { plan } from '@plangraph/plan';
import { defineDomain } from '@plangraph/schema';
import { demo } from './demo.ts';
import { declareEnums } from './enums.ts';
import { evidence } from './evidence.ts';
import { extendEnterprise } from './extends/enterprise.ts';
import { extendMeasure } from './extends/measure.ts';
import { extendOrganisation } from './extends/organisation.ts';
import { extendPlace } from './extends/place.ts';
import { extendPlan } from './extends/plan.ts';
import {
  enterpriseRequestRow,
  inspectionRow,
  legalReviewRow,
  mediationRow,
  petitionCaseRow,
  reformRow,
  riskCampaignRow,
  serviceMatterRow,
} from './imports.ts';
import { declareEnterpriseRequest } from './objects/enterpriseRequest.ts';
import { declareInspection } from './objects/inspection.ts';
import { declareLegalReview } from './objects/legalReview.ts';
import { declareMediation } from './objects/mediation.ts';
import { declarePetitionCase } from './objects/petitionCase.ts';
import { declareReform } from './objects/reform.ts';
import { declareRiskCampaign } from './objects/riskCampaign.ts';
import { declareServiceMatter } from './objects/serviceMatter.ts';

/**
 * Governance: reforms, services done at one go, the requests of enterprises, campaigns against risks, petitions,
 * mediations and legal reviews.
 */
export const governance = defineDomain({
  id: 'governance',
  uses: { plan, industry },
  types(graph) {
    const words = declareEnums(graph);
    declareReform(graph);
    declareServiceMatter(graph);
    declareEnterpriseRequest(graph, words);
    declareRiskCampaign(graph);
    declareInspection(graph);
    declarePetitionCase(graph, words);
    declareMediation(graph);
    declareLegalReview(graph);
    extendEnterprise(graph);
    extendMeasure(graph);
    extendOrganisation(graph);
    extendPlace(graph);
    extendPlan(graph);
    return words;
  },
  evidence,
  demo,
  imports: {
    reforms: reformRow,
    serviceMatters: serviceMatterRow,
    enterpriseRequests: enterpriseRequestRow,
    riskCampaigns: riskCampaignRow,
    inspections: inspectionRow,
    petitionCases: petitionCaseRow,
    mediations: mediationRow,
    legalReviews: legalReviewRow,
  },
});
