import { GraphQLError } from 'graphql';
import type { Plugin } from 'graphql-yoga';

/**
 * Answers 400 where the body or the variables of a URL are no JSON. Yoga itself answers 200 to callers who accept only
 * `application/json`, takes broken variables for a failure of its own, and repeats the text that it could not read.
 */
export function useRequestParameters(): Plugin {
  return {
    onRequestParse({ requestParser, setRequestParser }) {
      if (!requestParser) return;
      setRequestParser(async (request) => {
        try {
          return await requestParser(request);
        } catch (error) {
          throw isUnreadable(error) ? unreadable() : error;
        }
      });
    },
  };
}

function isUnreadable(error: unknown): boolean {
  return error instanceof SyntaxError || (error instanceof GraphQLError && 'originalError' in error.extensions);
}

function unreadable(): GraphQLError {
  return new GraphQLError('The body, "variables" and "extensions" must be JSON.', {
    extensions: {
      code: 'BAD_REQUEST',
      messageZh: '请求体、variables 和 extensions 必须是 JSON。',
      http: { status: 400 },
    },
  });
}
