import { defineDomain } from '@plangraph/schema';
import { declareEnums } from './enums.ts';
import { declareArea } from './objects/area.ts';
import { declareCitation } from './objects/citation.ts';
import { declareDesignation } from './objects/designation.ts';
import { declareIndicator } from './objects/indicator.ts';
import { declareMeasure } from './objects/measure.ts';
import { declareObservation } from './objects/observation.ts';
import { declareOrganisation } from './objects/organisation.ts';
import { declarePlace } from './objects/place.ts';
import { declarePlan } from './objects/plan.ts';
import { declareStatus } from './objects/status.ts';
import { declareTarget } from './objects/target.ts';

/** The spine: plans with their areas, sections, measures, targets, figures and designations, and where each is cited. */
export const plan = defineDomain({
  id: 'plan',
  area: null,
  types(graph) {
    const words = declareEnums(graph);
    const status = declareStatus(graph);
    declarePlace(graph);
    declareOrganisation(graph);
    declarePlan(graph, status);
    declareArea(graph, status);
    declareMeasure(graph);
    declareIndicator(graph);
    declareTarget(graph, status);
    declareObservation(graph);
    declareDesignation(graph);
    declareCitation(graph);
    return { ...words, ...status };
  },
});

export { DatasetError, type DatasetProblem, loadDataset } from './dataset/loadDataset.ts';
export { civilDateIn } from './rules/civilDate.ts';
