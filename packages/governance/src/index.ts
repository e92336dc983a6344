import { industry } from '@plangraph/industry';
import { plan } from '@plangraph/plan';
import { defineDomain } from '@plangraph/schema';
import { demo } from './demo.ts';
import { declareEnums } from './enums.ts';
import { extendEnterprise } from './extends/enterprise.ts';
import { extendMeasure } from './extends/measure.ts';
import { extendOrganisation } from './extends/organisation.ts';
import { extendPlace } from './extends/place.ts';
import { extendPlan } from './extends/plan.ts';
import { enterpriseRequestRow, reformRow, serviceMatterRow } from './imports.ts';
import { declareEnterpriseRequest } from './objects/enterpriseRequest.ts';
import { declareReform } from './objects/reform.ts';
import { declareServiceMatter } from './objects/serviceMatter.ts';

/** Governance: reforms, services done at one go, and the requests of enterprises. */
export const governance = defineDomain({
  id: 'governance',
  uses: { plan, industry },
  types(graph) {
    const words = declareEnums(graph);
    declareReform(graph);
    declareServiceMatter(graph);
    declareEnterpriseRequest(graph);
    extendEnterprise(graph);
    extendMeasure(graph);
    extendOrganisation(graph);
    extendPlace(graph);
    extendPlan(graph);
    return words;
  },
  demo,
  imports: { reforms: reformRow, serviceMatters: serviceMatterRow, enterpriseRequests: enterpriseRequestRow },
});
