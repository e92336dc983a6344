import { GraphQLError, NoSchemaIntrospectionCustomRule } from 'graphql';
import type { Plugin } from 'graphql-yoga';

/** Answers no question about the schema, and guesses at none: errors suggest no names that a stranger did not write. */
export function useHiddenSchema(): Plugin {
  return {
    onValidate({ addValidationRule }) {
      addValidationRule(NoSchemaIntrospectionCustomRule);
      return ({ valid, result, setResult }) => {
        if (!valid) setResult((result as readonly GraphQLError[]).map(withoutSuggestion));
      };
    },
  };
}

function withoutSuggestion(error: GraphQLError): GraphQLError {
  const start = error.message.indexOf(' Did you mean ');
  if (start < 0) return error;
  const { nodes, extensions } = error;
  return new GraphQLError(error.message.slice(0, start), { ...(nodes ? { nodes } : {}), extensions });
}
