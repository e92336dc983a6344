import {
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  parse,
  type TypeNode,
} from 'graphql';
import { readSample, sampleOperations } from './samples.ts';

/** A tab of GraphiQL: one operation, and the variables that it is tried with. */
export interface ExampleTab {
  readonly query: string;
  /** JSON; null where the operation takes none. */
  readonly variables: string | null;
}

const order = [OperationTypeNode.QUERY, OperationTypeNode.MUTATION, OperationTypeNode.SUBSCRIPTION];

/**
 * The operations that a schema can answer, each in a tab of its own, so that play runs it at once; questions before acts. What works on a
 * record that only another answer names is left out: no id could be filled in. Where the text that clients were promised says figures that
 * the demonstration's year refuses, the tab has a text of its own, in `operations/tabs`.
 */
export function exampleTabs(schema: GraphQLSchema): ExampleTab[] {
  const tabs = sampleOperations(schema).flatMap(({ query, variables }) => {
    const operations = parse(query).definitions.filter((each) => each.kind === Kind.OPERATION_DEFINITION);
    if (operations.length === 1) return operations.map(({ operation }) => ({ operation, query, variables }));
    const given = JSON.parse(variables ?? '{}') as ExampleValues;
    const opening = /^(#.*\n)*/.exec(query)?.[0] ?? '';
    return operations
      .filter((each) => !takesId(each))
      .map((each) => ({
        operation: each.operation,
        query:
          readSample(`tabs/${each.name?.value}.graphql`) ??
          `${opening}${query.slice(each.loc?.start, each.loc?.end)}\n`,
        variables: variablesOf(each, given),
      }));
  });
  return tabs
    .toSorted((one, other) => order.indexOf(one.operation) - order.indexOf(other.operation))
    .map(({ query, variables }) => ({ query, variables }));
}

function takesId({ variableDefinitions = [] }: OperationDefinitionNode): boolean {
  return variableDefinitions.some(({ type }) => nameOf(type) === 'ID');
}

function nameOf(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : nameOf(type.type);
}

/** The variables of one operation alone. A key stands for one intent, so each act has its own. */
function variablesOf({ name, variableDefinitions = [] }: OperationDefinitionNode, given: ExampleValues): string | null {
  const names = variableDefinitions.map(({ variable }) => variable.name.value).filter((each) => each in given);
  if (!names.length) return null;
  const own = names.map((each) => [each, each === 'key' ? `${given.key}-${name?.value}` : given[each]]);
  return JSON.stringify(Object.fromEntries(own), null, 2);
}

type ExampleValues = Readonly<Record<string, unknown>>;
