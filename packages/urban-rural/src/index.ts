import { plan } from '@plangraph/plan';
import { defineDomain } from '@plangraph/schema';
import { demo } from './demo.ts';
import { declareEnums } from './enums.ts';
import { evidence } from './evidence.ts';
import { extendPlace } from './extends/place.ts';
import { districtRow, renewalSchemeRow } from './imports.ts';
import { declareDistrict } from './objects/district.ts';
import { declareRenewalScheme } from './objects/renewalScheme.ts';

/** Urban and rural: the districts that are developed, and the neighbourhoods, communities and villages that are renewed. */
export const urbanRural = defineDomain({
  id: 'urban-rural',
  uses: { plan },
  types(graph) {
    const words = declareEnums(graph);
    declareDistrict(graph);
    declareRenewalScheme(graph);
    extendPlace(graph);
    return words;
  },
  evidence,
  demo,
  imports: { districts: districtRow, renewalSchemes: renewalSchemeRow },
});
