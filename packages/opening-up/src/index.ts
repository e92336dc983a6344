import { plan } from '@plangraph/plan';
import { projects } from '@plangraph/projects';
import { defineDomain } from '@plangraph/schema';
import { demo } from './demo.ts';
import { declareEnums } from './enums.ts';
import { extendPlace } from './extends/place.ts';
import { extendProject } from './extends/project.ts';
import { partnerRegionRow, transportSchemeRow } from './imports.ts';
import { declarePartnerRegion } from './objects/partnerRegion.ts';
import { declareTransportScheme } from './objects/transportScheme.ts';

/** Opening-up: transport schemes and partner regions. */
export const openingUp = defineDomain({
  id: 'opening-up',
  uses: { plan, projects },
  types(graph) {
    const words = declareEnums(graph);
    declareTransportScheme(graph);
    declarePartnerRegion(graph);
    extendProject(graph);
    extendPlace(graph);
    return words;
  },
  demo,
  imports: { transportSchemes: transportSchemeRow, partnerRegions: partnerRegionRow },
});
