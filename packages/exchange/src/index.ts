import { plan } from '@plangraph/plan';
import { defineDomain } from '@plangraph/schema';
import { declareAudit } from './audit/nouns.ts';
import { declareApiKey } from './clients/apiKey.ts';
import { declareClient } from './clients/client.ts';
import { declareCreateApiKey } from './clients/createApiKey.ts';
import { declareIssueApiKey } from './clients/issueApiKey.ts';
import { declareRevokeApiKey } from './clients/revokeApiKey.ts';
import { clientRow } from './clients/row.ts';
import { declareImport } from './imports/declareImport.ts';
import { declareCancelImport } from './jobs/cancelImport.ts';
import { declareImportRows, declarePolicy } from './jobs/declareImportRows.ts';
import { declareDeleteMapping } from './mappings/deleteMapping.ts';
import { declareKeepMapping, declareMappedHeadingInput } from './mappings/keepMapping.ts';
import { declareHeadingMapping } from './mappings/mapping.ts';
import { declareCreateWebhook } from './webhooks/createWebhook.ts';
import { declareDeleteWebhook } from './webhooks/deleteWebhook.ts';
import { declareEvents, declareEventTypes } from './webhooks/events.ts';
import { declareFilter } from './webhooks/filter.ts';
import { declareWebhook } from './webhooks/nouns.ts';
import { declarePingWebhook } from './webhooks/pingWebhook.ts';
import { declareReplayWebhook } from './webhooks/replayWebhook.ts';
import { declareRotateWebhookSecret } from './webhooks/rotateWebhookSecret.ts';
import { declareStatusChange } from './webhooks/statusChange.ts';
import { declareUpdateWebhook } from './webhooks/updateWebhook.ts';

/** Exchange: how agencies, scripts and partners live with the graph, by keys of their own, by whole files, and by what they are told of. */
export const exchange = defineDomain({
  id: 'exchange',
  area: null,
  uses: { plan },
  types(graph) {
    declareClient(graph);
    declareApiKey(graph);
    const ImportPolicy = declarePolicy(graph);
    declareImport(graph);
    declareAudit(graph);
    declareHeadingMapping(graph);
    declareStatusChange(graph);
    declareWebhook(graph);
    declareEvents(graph);
    declareEventTypes(graph);
    return { ImportPolicy, MappedHeadingInput: declareMappedHeadingInput(graph), WebhookFilter: declareFilter(graph) };
  },
  mutations(graph) {
    declareCreateApiKey(graph);
    declareIssueApiKey(graph);
    declareRevokeApiKey(graph);
    declareImportRows(graph, graph.own.ImportPolicy);
    declareCancelImport(graph);
    declareKeepMapping(graph, graph.own.MappedHeadingInput);
    declareDeleteMapping(graph);
    declareCreateWebhook(graph, graph.own.WebhookFilter);
    declareUpdateWebhook(graph, graph.own.WebhookFilter);
    declareDeleteWebhook(graph);
    declareRotateWebhookSecret(graph);
    declarePingWebhook(graph);
    declareReplayWebhook(graph);
  },
  imports: { clients: clientRow },
});

export { auditedRowsFrom } from './audit/auditedRows.ts';
export { type FoundClient, findClient, type KeyFault, noteUse } from './clients/findClient.ts';
export { makeOperatorsKey, type OperatorsClient } from './clients/operatorsKey.ts';
export { isKey, makeKey } from './clients/secret.ts';
export {
  createRoutes,
  isExchanged,
  isOfGraph,
  type RouteAnswer,
  type RouteRequest,
  type Spent,
} from './doors/createRoutes.ts';
export { refusalBody, type ToldRefusal } from './doors/refusalBody.ts';
export { type Job, JobLost } from './jobs/job.ts';
export { type JobEnd, runJob } from './jobs/runJob.ts';
export { keyInAddress, withoutKeys } from './routes/createFileRoutes.ts';
export { type AddressRule, addressRule, hostOf, isNetwork } from './webhooks/address.ts';
export { usualDocument } from './webhooks/document.ts';
export { testEvent } from './webhooks/events.ts';
export { type WebhookMeans, webhookMeans } from './webhooks/means.ts';
export { type KeptSecret, openWebhookKeys, type WebhookKeys } from './webhooks/secret.ts';
