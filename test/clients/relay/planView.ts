import { graphql } from 'relay-runtime';

// What a page with Relay asks. `node test/clients/relay/compile.ts` makes `generated` and `persisted` of it.

export const query = graphql`
  query planViewQuery($code: String!, $first: Int!, $after: String) {
    plan(code: $code) {
      id
      title(lang: EN)
      ...planView_targets @arguments(first: $first, after: $after)
    }
  }
`;

export const targets = graphql`
  fragment planView_targets on Plan
  @refetchable(queryName: "planViewTargetsQuery")
  @argumentDefinitions(first: { type: "Int!" }, after: { type: "String" }) {
    targets(first: $first, after: $after) @connection(key: "planView_targets") {
      edges {
        node {
          code
          status {
            colour
          }
        }
      }
    }
  }
`;

export const submit = graphql`
  mutation planViewSubmitMutation($input: SubmitFiguresInput!) {
    submitFigures(input: $input) {
      submission {
        id
        state
      }
      errors {
        code
        path
      }
    }
  }
`;

export const events = graphql`
  subscription planViewEventsSubscription($after: String) {
    events(after: $after, types: ["Project"]) {
      cursor
      event {
        noun
        verb
        record {
          id
        }
      }
    }
  }
`;
