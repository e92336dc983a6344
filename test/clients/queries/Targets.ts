import { graphql } from 'relay-runtime';

// What Relay's compiler reads; what runs is what it makes of it.

export const page = graphql`
  query TargetsQuery($after: String) {
    targets(first: 2, after: $after) @connection(key: "Targets_targets") {
      edges {
        node {
          id
          code
          ...Targets_status
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`;

export const status = graphql`
  fragment Targets_status on Target {
    value
    status {
      colour
    }
  }
`;

export const again = graphql`
  query TargetsAgainQuery($id: ID!) {
    node(id: $id) {
      ... on Target {
        code
      }
    }
  }
`;

export const live = graphql`
  subscription TargetsLiveSubscription {
    plan(code: "kaihua-2023") {
      id
      title(lang: EN)
    }
  }
`;
