import { plan } from '@plangraph/plan';
import { projects } from '@plangraph/projects';
import { defineDomain } from '@plangraph/schema';
import { demo } from './demo.ts';
import { declareEnums } from './enums.ts';
import { evidence } from './evidence.ts';
import { extendEnterprise } from './extends/enterprise.ts';
import { extendPlace } from './extends/place.ts';
import { extendProject } from './extends/project.ts';
import {
  cooperationProjectRow,
  partnerRegionRow,
  tourismSiteRow,
  tradeRecordRow,
  transportSchemeRow,
  visitorRecordRow,
} from './imports.ts';
import { declareCooperationProject } from './objects/cooperationProject.ts';
import { declarePartnerRegion } from './objects/partnerRegion.ts';
import { declareTourismSite } from './objects/tourismSite.ts';
import { declareTradeRecord } from './objects/tradeRecord.ts';
import { declareTransportScheme } from './objects/transportScheme.ts';
import { declareVisitorRecord } from './objects/visitorRecord.ts';

/** Opening-up: transport schemes, partner regions and what is done with them, visitors, trade. */
export const openingUp = defineDomain({
  id: 'opening-up',
  uses: { plan, projects },
  types(graph) {
    const words = declareEnums(graph);
    declareTransportScheme(graph);
    declarePartnerRegion(graph);
    declareCooperationProject(graph);
    declareTourismSite(graph);
    declareVisitorRecord(graph);
    declareTradeRecord(graph);
    extendProject(graph);
    extendEnterprise(graph);
    extendPlace(graph);
    return words;
  },
  evidence,
  demo,
  imports: {
    transportSchemes: transportSchemeRow,
    partnerRegions: partnerRegionRow,
    cooperationProjects: cooperationProjectRow,
    tourismSites: tourismSiteRow,
    visitorRecords: visitorRecordRow,
    tradeRecords: tradeRecordRow,
  },
});
