import type { Context } from '../context.ts';
import { encodeSearchCursor } from './cursor.ts';
import type { FoundRow, SearchRows } from './rows.ts';
import type { FoundOutput, SearchOutput, SearchSelection } from './selection.ts';

/** Builds a result straight as the response shows it. */
export function answerSearch({ outputs }: SearchSelection): (result: SearchRows, context: Context) => unknown {
  return (result, context) => {
    const answer: Record<string, unknown> = {};
    for (const output of outputs) answer[output.key] = answerField(result, output, context);
    return answer;
  };
}

function answerField(result: SearchRows, output: SearchOutput, context: Context): unknown {
  switch (output.kind) {
    case 'typename':
      return output.name;
    case 'totalCount':
      return result.totalCount ?? 0;
    case 'totalCountCapped':
      return result.totalCountCapped;
    case 'nodes':
      return result.found.map(({ parts }) => parts[output.part]);
    case 'edges':
      return result.found.map((row) => answerFound(result, row, output.outputs, context));
    case 'pageInfo':
      return output.complete(searchPageInfo(result), context);
  }
}

function answerFound(result: SearchRows, row: FoundRow, outputs: readonly FoundOutput[], context: Context): unknown {
  const answer: Record<string, unknown> = {};
  for (const output of outputs) {
    if (output.kind === 'typename') answer[output.key] = output.name;
    else if (output.kind === 'cursor') answer[output.key] = encodeSearchCursor(result.signature, row);
    else if (output.kind === 'score') answer[output.key] = row.score;
    else if (output.kind === 'node') answer[output.key] = row.parts[output.part];
    else if (output.kind === 'matched') answer[output.key] = output.complete(row.matched, context);
  }
  return answer;
}

/** Where the page stands in the result. */
export function searchPageInfo({ found, more, selection, signature }: SearchRows) {
  const cursor = (row: FoundRow | undefined) => (row ? encodeSearchCursor(signature, row) : null);
  return {
    hasNextPage: more,
    hasPreviousPage: selection.cursor !== null,
    startCursor: cursor(found[0]),
    endCursor: cursor(found.at(-1)),
  };
}
