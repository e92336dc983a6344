import { DatabaseError } from '@plangraph/database';
import { GraphQLError } from 'graphql';

/** What a cursor of events is refused with: a coded error for whoever follows; any other failure as it is. */
function eventRefusal(error: unknown): unknown {
  if (!(error instanceof DatabaseError)) return error;
  return new GraphQLError(error.message, { extensions: { code: error.code, messageZh: error.messageZh } });
}

/** Does what may refuse a cursor, and refuses it in the graph's way. */
export function orRefuse<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw eventRefusal(error);
  }
}
