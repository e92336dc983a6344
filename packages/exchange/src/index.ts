import { plan } from '@plangraph/plan';
import { defineDomain } from '@plangraph/schema';
import { declareApiKey } from './clients/apiKey.ts';
import { declareClient } from './clients/client.ts';
import { declareCreateApiKey } from './clients/createApiKey.ts';
import { declareIssueApiKey } from './clients/issueApiKey.ts';
import { declareRevokeApiKey } from './clients/revokeApiKey.ts';
import { clientRow } from './clients/row.ts';
import { declareImport } from './imports/declareImport.ts';
import { declareImportRows, declarePolicy } from './imports/declareImportRows.ts';

/** Exchange: how agencies, scripts and partners live with the graph, by keys of their own and by whole files. */
export const exchange = defineDomain({
  id: 'exchange',
  area: null,
  uses: { plan },
  types(graph) {
    declareClient(graph);
    declareApiKey(graph);
    const ImportPolicy = declarePolicy(graph);
    declareImport(graph);
    return { ImportPolicy };
  },
  mutations(graph) {
    declareCreateApiKey(graph);
    declareIssueApiKey(graph);
    declareRevokeApiKey(graph);
    declareImportRows(graph, graph.own.ImportPolicy);
  },
  imports: { clients: clientRow },
});

export { type FoundClient, findClient, type KeyFault, noteUse } from './clients/findClient.ts';
export { makeOperatorsKey, type OperatorsClient } from './clients/operatorsKey.ts';
export { isKey, makeKey } from './clients/secret.ts';
export { createRoutes, isExchanged, type RouteAnswer, type RouteRequest } from './routes/createRoutes.ts';
