import type { Viewer } from '@plangraph/schema';
import type { Answer } from './answer.ts';
import type { TestGraph } from './createTestGraph.ts';

/** A mutation as a test sends it. */
export interface SentMutation {
  /** Its one input. It is an intent of its own, unless it states an `idempotencyKey`. */
  readonly input: object;
  /** What of its result is asked for. */
  readonly shows: string;
  readonly viewer: Viewer | null;
}

let sent = 0;

/** Sends a mutation by its name and gives its result; throws unless all that is wrong is data of the result. */
export async function sendMutation(
  graph: Pick<TestGraph, 'query'>,
  name: string,
  { input, shows, viewer }: SentMutation,
): Promise<Answer['data']> {
  sent += 1;
  const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
  const document = `mutation ($input: ${type}!) { result: ${name}(input: $input) { ${shows} } }`;
  const variables = { input: { idempotencyKey: `intent-${sent}`, ...input } };
  const { data, errors } = await graph.query(document, variables, { viewer });
  if (errors) throw new Error(`${document}: ${JSON.stringify(errors)}`);
  return data.result;
}
