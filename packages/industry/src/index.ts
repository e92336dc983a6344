import { plan } from '@plangraph/plan';
import { defineDomain } from '@plangraph/schema';
import { demo } from './demo.ts';
import { declareEnums } from './enums.ts';
import { extendPlace } from './extends/place.ts';
import { enterpriseRow, industryChainRow, parkRow } from './imports.ts';
import { declareEnterprise } from './objects/enterprise.ts';
import { declareIndustryChain } from './objects/industryChain.ts';
import { declarePark } from './objects/park.ts';

/** Industry: chains, parks and enterprises. */
export const industry = defineDomain({
  id: 'industry',
  uses: { plan },
  types(graph) {
    const words = declareEnums(graph);
    declareIndustryChain(graph);
    declarePark(graph);
    declareEnterprise(graph);
    extendPlace(graph);
    return words;
  },
  demo,
  imports: { industryChains: industryChainRow, parks: parkRow, enterprises: enterpriseRow },
});
