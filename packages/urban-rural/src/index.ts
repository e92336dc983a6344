import { plan } from '@plangraph/plan';
import { defineDomain } from '@plangraph/schema';
import { demo } from './demo.ts';
import { declareEnums } from './enums.ts';
import { evidence } from './evidence.ts';
import { extendOrganisation } from './extends/organisation.ts';
import { extendPlace } from './extends/place.ts';
import { districtRow, ecologyWorkRow, rectificationItemRow, relocationRow, renewalSchemeRow } from './imports.ts';
import { declareDistrict } from './objects/district.ts';
import { declareEcologyWork } from './objects/ecologyWork.ts';
import { declareRectificationItem } from './objects/rectificationItem.ts';
import { declareRelocation } from './objects/relocation.ts';
import { declareRenewalScheme } from './objects/renewalScheme.ts';

/**
 * Urban and rural: the districts that are developed, and the neighbourhoods, communities and villages that are renewed,
 * relocations, findings to put right and works for the environment.
 */
export const urbanRural = defineDomain({
  id: 'urban-rural',
  uses: { plan },
  types(graph) {
    const words = declareEnums(graph);
    declareDistrict(graph);
    declareRenewalScheme(graph);
    declareRelocation(graph);
    declareRectificationItem(graph, words);
    declareEcologyWork(graph);
    extendPlace(graph);
    extendOrganisation(graph);
    return words;
  },
  evidence,
  demo,
  imports: {
    districts: districtRow,
    renewalSchemes: renewalSchemeRow,
    relocations: relocationRow,
    rectificationItems: rectificationItemRow,
    ecologyWorks: ecologyWorkRow,
  },
});
