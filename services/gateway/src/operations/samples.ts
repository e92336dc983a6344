import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type GraphQLSchema, Kind, parse, validate } from 'graphql';

/** The folder of the operations that the gateway offers to try. */
export const operationsFolder = join(import.meta.dirname, '../../operations');

/** An operation to try, with the variables to try it with. */
export interface SampleOperation {
  readonly name: string;
  readonly query: string;
  /** JSON; null where the operation takes none. */
  readonly variables: string | null;
}

/** In the order in which someone new should meet them. */
const names = [
  'plan',
  'target',
  'projects',
  'enterprise',
  'reporting',
  'measures',
  'titles',
  'overview',
  'briefing',
  'supervision',
  'nodes',
  'ranking',
  'exchange',
  'changes',
];

/** The sample operations that a schema can answer: a schema without industry offers no operation on enterprises. */
export function sampleOperations(schema: GraphQLSchema): SampleOperation[] {
  return names
    .map((name) => ({
      name,
      query: readSample(`${name}.graphql`) ?? '',
      variables: readSample(`${name}.variables.json`),
    }))
    .filter(({ query }) => query !== '' && isAnswered(schema, query));
}

/** Validation says nothing of an operation whose sort the schema does not have at all. */
function isAnswered(schema: GraphQLSchema, query: string): boolean {
  const document = parse(query);
  const sorts = document.definitions.flatMap((each) =>
    each.kind === Kind.OPERATION_DEFINITION ? [each.operation] : [],
  );
  return sorts.every((sort) => schema.getRootType(sort)) && validate(schema, document).length === 0;
}

/** A file of the folder of operations; null where it has none of that name. */
export function readSample(file: string): string | null {
  const path = join(operationsFolder, file);
  return existsSync(path) ? readFileSync(path, 'utf8') : null;
}
