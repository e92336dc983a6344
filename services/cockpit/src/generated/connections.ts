// Generated from src/views/connections/connections.graphql by services/cockpit/bundle/writeOperations.ts. Do not edit.
import { gql } from '@urql/core';
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type CreateApiKeyInput = {
  expiresOn?: string | null | undefined;
  idempotencyKey: string;
  name: string;
  organisation: string;
  scopes: Array<string>;
};

export type CreateWebhookInput = {
  document?: string | null | undefined;
  events: Array<string>;
  filter?: WebhookFilterInput | null | undefined;
  idempotencyKey: string;
  note?: string | null | undefined;
  ordered?: boolean | null | undefined;
  organisation?: string | null | undefined;
  url: string;
};

export type DeliveryState =
  | 'DEAD'
  | 'DELIVERED'
  | 'WAITING'
  | 'WITHHELD';

export type Language =
  | 'EN'
  | 'ZH';

export type PingWebhookInput = {
  idempotencyKey: string;
  webhook: string | number;
};

export type RevokeApiKeyInput = {
  idempotencyKey: string;
  key: string | number;
  reason?: string | null | undefined;
};

export type UpdateWebhookInput = {
  active?: boolean | null | undefined;
  document?: string | null | undefined;
  events?: Array<string> | null | undefined;
  filter?: WebhookFilterInput | null | undefined;
  idempotencyKey: string;
  note?: string | null | undefined;
  ordered?: boolean | null | undefined;
  url?: string | null | undefined;
  webhook: string | number;
};

export type WebhookFilterInput = {
  nouns?: Array<string> | null | undefined;
  plans?: Array<string> | null | undefined;
};

export type WebhookState =
  | 'ACTIVE'
  | 'DISABLED'
  | 'SUSPENDED';

export type ConnectionsQueryVariables = Exact<{
  lang: Language;
}>;


export type ConnectionsQuery = { viewer: { roles: Array<string>, organisation: { code: string, name: string } | null } | null, clients: { nodes: Array<{ id: string, name: string, organisation: { name: string } | null, keys: { nodes: Array<{ id: string, prefix: string, scopes: Array<string>, expiresOn: string, lastUsedAt: string | null, revokedAt: string | null }> } }> }, webhooks: { nodes: Array<{ id: string, url: string, events: Array<string>, state: WebhookState, stateReason: string | null, organisation: { name: string } | null, deliveries: { nodes: Array<{ id: string, type: string, state: DeliveryState, attempts: number, recordedAt: string, nextAt: string | null, tries: { nodes: Array<{ status: number | null, failure: string | null, milliseconds: number }> } }> } }> }, eventTypes: Array<{ name: string, description: string }> };

export type CreateKeyMutationVariables = Exact<{
  input: CreateApiKeyInput;
  lang: Language;
}>;


export type CreateKeyMutation = { createApiKey: { secret: string | null, apiKey: { id: string } | null, errors: Array<{ code: string, path: Array<string>, message: string, cure: string }> } };

export type RevokeKeyMutationVariables = Exact<{
  input: RevokeApiKeyInput;
  lang: Language;
}>;


export type RevokeKeyMutation = { revokeApiKey: { apiKey: { id: string, revokedAt: string | null } | null, errors: Array<{ code: string, path: Array<string>, message: string, cure: string }> } };

export type CreateEndpointMutationVariables = Exact<{
  input: CreateWebhookInput;
  lang: Language;
}>;


export type CreateEndpointMutation = { createWebhook: { secret: string | null, webhook: { id: string } | null, errors: Array<{ code: string, path: Array<string>, message: string, cure: string }> } };

export type PingEndpointMutationVariables = Exact<{
  input: PingWebhookInput;
  lang: Language;
}>;


export type PingEndpointMutation = { pingWebhook: { delivery: { id: string } | null, errors: Array<{ code: string, path: Array<string>, message: string, cure: string }> } };

export type SwitchEndpointMutationVariables = Exact<{
  input: UpdateWebhookInput;
  lang: Language;
}>;


export type SwitchEndpointMutation = { updateWebhook: { webhook: { id: string } | null, errors: Array<{ code: string, path: Array<string>, message: string, cure: string }> } };

export type ProblemFragment = { code: string, path: Array<string>, message: string, cure: string };

export const ConnectionsDocument = gql<ConnectionsQuery, ConnectionsQueryVariables>("query Connections($lang: Language!) { viewer { roles organisation { code name(lang: $lang) } } clients(first: 100) { nodes { id name(lang: $lang) organisation { name(lang: $lang) } keys(first: 20) { nodes { id prefix scopes expiresOn lastUsedAt revokedAt } } } } webhooks(first: 100) { nodes { id url events state stateReason organisation { name(lang: $lang) } deliveries(first: 8, orderBy: [{ field: RECORDED_AT, direction: DESC }]) { nodes { id type state attempts recordedAt nextAt tries(last: 1) { nodes { status failure milliseconds } } } } } } eventTypes { name description } }");
export const CreateKeyDocument = gql<CreateKeyMutation, CreateKeyMutationVariables>("mutation CreateKey($input: CreateApiKeyInput!, $lang: Language!) { createApiKey(input: $input) { apiKey { id } secret errors { ...Problem } } } fragment Problem on MutationError { code path message(lang: $lang) cure(lang: $lang) }");
export const RevokeKeyDocument = gql<RevokeKeyMutation, RevokeKeyMutationVariables>("mutation RevokeKey($input: RevokeApiKeyInput!, $lang: Language!) { revokeApiKey(input: $input) { apiKey { id revokedAt } errors { ...Problem } } } fragment Problem on MutationError { code path message(lang: $lang) cure(lang: $lang) }");
export const CreateEndpointDocument = gql<CreateEndpointMutation, CreateEndpointMutationVariables>("mutation CreateEndpoint($input: CreateWebhookInput!, $lang: Language!) { createWebhook(input: $input) { webhook { id } secret errors { ...Problem } } } fragment Problem on MutationError { code path message(lang: $lang) cure(lang: $lang) }");
export const PingEndpointDocument = gql<PingEndpointMutation, PingEndpointMutationVariables>("mutation PingEndpoint($input: PingWebhookInput!, $lang: Language!) { pingWebhook(input: $input) { delivery { id } errors { ...Problem } } } fragment Problem on MutationError { code path message(lang: $lang) cure(lang: $lang) }");
export const SwitchEndpointDocument = gql<SwitchEndpointMutation, SwitchEndpointMutationVariables>("mutation SwitchEndpoint($input: UpdateWebhookInput!, $lang: Language!) { updateWebhook(input: $input) { webhook { id } errors { ...Problem } } } fragment Problem on MutationError { code path message(lang: $lang) cure(lang: $lang) }");
