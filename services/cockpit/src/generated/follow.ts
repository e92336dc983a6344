// Generated from src/graph/follow.graphql by services/cockpit/bundle/writeOperations.ts. Do not edit.
import { gql } from '@urql/core';
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type FollowSubscriptionVariables = Exact<{
  after?: string | null | undefined;
  types?: Array<string> | string | null | undefined;
}>;


export type FollowSubscription = { events: { cursor: string } };

export const FollowDocument = gql<FollowSubscription, FollowSubscriptionVariables>("subscription Follow($after: String, $types: [String!]) { events(after: $after, types: $types) { cursor } }");
