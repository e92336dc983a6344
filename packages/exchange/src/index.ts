import { plan } from '@plangraph/plan';
import { defineDomain } from '@plangraph/schema';
import { declareApiKey } from './clients/apiKey.ts';
import { declareClient } from './clients/client.ts';
import { declareIssueApiKey } from './clients/issueApiKey.ts';
import { declareRevokeApiKey } from './clients/revokeApiKey.ts';
import { clientRow } from './clients/row.ts';

/** Exchange: how agencies, scripts and partners live with the graph, by keys of their own and by whole files. */
export const exchange = defineDomain({
  id: 'exchange',
  area: null,
  uses: { plan },
  types(graph) {
    declareClient(graph);
    declareApiKey(graph);
  },
  mutations(graph) {
    declareIssueApiKey(graph);
    declareRevokeApiKey(graph);
  },
  imports: { clients: clientRow },
});

export { type FoundClient, findClient, type KeyFault, noteUse } from './clients/findClient.ts';
export { isKey, makeKey } from './clients/secret.ts';
