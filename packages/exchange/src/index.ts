import { plan } from '@plangraph/plan';
import { defineDomain } from '@plangraph/schema';
import { declareImport } from './imports/declareImport.ts';
import { declareImportRows, declarePolicy } from './imports/declareImportRows.ts';

/** Exchange: how agencies, scripts and partners live with the graph, by keys of their own and by whole files. */
export const exchange = defineDomain({
  id: 'exchange',
  area: null,
  uses: { plan },
  types(graph) {
    const ImportPolicy = declarePolicy(graph);
    declareImport(graph);
    return { ImportPolicy };
  },
  mutations(graph) {
    declareImportRows(graph, graph.own.ImportPolicy);
  },
});

export { createRoutes, isExchanged, type RouteAnswer, type RouteRequest } from './routes/createRoutes.ts';
