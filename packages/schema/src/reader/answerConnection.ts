import type { Context } from '../context.ts';
import type { Connection, ConnectionOutput, ConnectionRows, EdgeOutput } from './connectionParts.ts';
import { encodeCursor } from './cursor.ts';
import { pageInfo } from './pageInfo.ts';
import { listOf, type Piecework } from './piecework.ts';
import type { ResolverRow } from './selection.ts';

/** Builds connections straight as the response shows them. */
export function answerConnection({
  outputs,
}: Connection): (connection: ConnectionRows, context: Context, work?: Piecework) => unknown {
  return (connection, context, work) => {
    const answer: Record<string, unknown> = {};
    for (const output of outputs) {
      if (work && output.kind === 'pageInfo') {
        // Where the page stands its rows say, which are still to be made.
        answer[output.key] = null;
        work.later(1, () => {
          answer[output.key] = answerField(connection, output, context, work);
        });
      } else answer[output.key] = answerField(connection, output, context, work);
    }
    return answer;
  };
}

function answerField(
  connection: ConnectionRows,
  output: ConnectionOutput,
  context: Context,
  work: Piecework | undefined,
): unknown {
  switch (output.kind) {
    case 'typename':
      return output.name;
    case 'totalCount':
      return connection.totalCount ?? 0;
    case 'nodes':
      return connection.parts[output.part];
    case 'edges':
      return listOf(work, connection.length, (index) => answerEdge(connection, output.outputs, index));
    case 'pageInfo':
      return output.complete(pageInfo(connection), context);
    case 'aggregate':
      return output.complete(connection.aggregate, context);
    case 'groupBy':
      return output.complete(connection.groups[output.key], context);
  }
}

function answerEdge(connection: ConnectionRows, outputs: readonly EdgeOutput[], index: number): ResolverRow {
  const edge: Record<string, unknown> = {};
  for (const output of outputs) {
    if (output.kind === 'typename') edge[output.key] = output.name;
    else if (output.kind === 'node') edge[output.key] = connection.parts[output.part]?.[index];
    else edge[output.key] = encodeCursor(connection.noun, connection.orderBy, connection.order[index] as ResolverRow);
  }
  return edge;
}
