import { plan } from '@plangraph/plan';
import { defineDomain } from '@plangraph/schema';
import { demo } from './demo.ts';
import { declareEnums } from './enums.ts';
import { evidence } from './evidence.ts';
import { extendPlace } from './extends/place.ts';
import {
  clearedSiteRow,
  echelonCriterionRow,
  enterpriseOutputRow,
  enterpriseRow,
  industryChainRow,
  listingCaseRow,
  parkRow,
  recognitionRow,
} from './imports.ts';
import { declareCandidacy } from './objects/candidacy.ts';
import { declareClearedSite } from './objects/clearedSite.ts';
import { declareEchelonCriterion } from './objects/echelonCriterion.ts';
import { declareEnterprise } from './objects/enterprise.ts';
import { declareEnterpriseOutput } from './objects/enterpriseOutput.ts';
import { declareIndustryChain } from './objects/industryChain.ts';
import { declareListingCase } from './objects/listingCase.ts';
import { declarePark } from './objects/park.ts';
import { declareRecognition } from './objects/recognition.ts';

/** Industry: chains, parks and enterprises, how they grow and what they produce. */
export const industry = defineDomain({
  id: 'industry',
  uses: { plan },
  types(graph) {
    const words = declareEnums(graph);
    declareIndustryChain(graph);
    declarePark(graph);
    declareEnterprise(graph, declareCandidacy(graph, words));
    declareRecognition(graph);
    declareEchelonCriterion(graph);
    declareListingCase(graph);
    declareClearedSite(graph);
    declareEnterpriseOutput(graph);
    extendPlace(graph);
    return words;
  },
  evidence,
  demo,
  imports: {
    industryChains: industryChainRow,
    parks: parkRow,
    enterprises: enterpriseRow,
    recognitions: recognitionRow,
    echelonCriteria: echelonCriterionRow,
    listingCases: listingCaseRow,
    clearedSites: clearedSiteRow,
    enterpriseOutputs: enterpriseOutputRow,
  },
});

export { fictitiousCreditCode } from './rules/creditCode.ts';
