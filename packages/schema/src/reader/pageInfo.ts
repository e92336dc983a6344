import type { ConnectionRows } from './connectionParts.ts';
import { encodeCursor } from './cursor.ts';
import type { ResolverRow } from './selection.ts';

/** Where a page stands in its list, after Relay's rules. */
export function pageInfo(connection: ConnectionRows) {
  const { page, more, order } = connection;
  const cursor = (row: ResolverRow | undefined) =>
    row ? encodeCursor(connection.noun, connection.orderBy, row) : null;
  return {
    hasNextPage: page.backward ? page.cursor !== null : more,
    hasPreviousPage: page.backward ? more : page.cursor !== null,
    startCursor: cursor(order[0]),
    endCursor: cursor(order.at(-1)),
  };
}
