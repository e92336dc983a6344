import { type ExecutionResult, execute, GraphQLError, type GraphQLSchema, parse, validate } from 'graphql';
import { compileQuery, isCompiledQuery } from 'graphql-jit';
import { type Counts, createExecutor } from '../src/index.ts';

/** What is asked, of which schema. */
export interface Ask {
  readonly schema: GraphQLSchema;
  readonly text: string;
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly operationName?: string;
}

/** The compiler as it comes, without guard. */
export async function bare({ schema, text, variables = {}, operationName = '' }: Ask): Promise<unknown> {
  const query = compileQuery(schema, parse(text), operationName);
  return plain(isCompiledQuery(query) ? await query.query({}, {}, { ...variables }) : query);
}

/** graphql-js. */
export async function general(ask: Ask): Promise<unknown> {
  return plain(await execute(argumentsOf(ask)));
}

/** The executor, as often as it takes to run compiled, and what it counted. */
export async function ours(ask: Ask, limits: object = {}): Promise<{ answer: unknown; counts: Counts }> {
  const args = argumentsOf(ask);
  const executor = createExecutor({ schema: ask.schema, trusted: [args.document], limits });
  let result: ExecutionResult = {};
  for (let run = 1; run <= 3; run += 1) result = await executor.execute(args);
  return { answer: plain(result), counts: executor.counts() };
}

function argumentsOf({ schema, text, variables = {}, operationName }: Ask) {
  const document = parse(text);
  const [problem] = validate(schema, document);
  if (problem) throw problem;
  return { schema, document, variableValues: variables, operationName, rootValue: {}, contextValue: {} };
}

/** An answer as a client receives it. */
function plain(result: unknown): unknown {
  return JSON.parse(JSON.stringify(result, (_, value) => (value instanceof GraphQLError ? shown(value) : value)));
}

function shown({ message, locations, path, extensions }: GraphQLError) {
  return { message, locations, path, code: extensions?.code };
}
