import {
  type DocumentNode,
  type ExecutionResult,
  type FieldNode,
  type GraphQLLeafType,
  type GraphQLObjectType,
  type GraphQLSchema,
  isLeafType,
  valueFromAST,
} from 'graphql';
import { collectAll } from './collect.ts';
import { loadCompiler } from './compiler.ts';
import { findOperation, type Operation } from './operation.ts';
import { type MadeArgument, specialise } from './specialise.ts';

type Values = Readonly<Record<string, unknown>>;

/** An operation compiled for one outcome of its conditions. */
export interface Compiled {
  /** Runs it on variables that graphql-js has coerced. What it says of errors holds for their being there only. */
  run(root: unknown, context: unknown, variables: Values): ExecutionResult | Promise<ExecutionResult>;
  /** Variables as compiled code wants them; null where an argument has no valid value, as graphql-js will say. */
  prepare(variables: Values): Values | null;
  /** The fields of the root by response name, as the client wrote them. */
  readonly rootFields: ReadonlyMap<string, readonly FieldNode[]>;
}

/** Compiles an operation; null when the compiler cannot. */
export function compile(
  schema: GraphQLSchema,
  shadow: GraphQLSchema,
  operation: Operation,
  conditions: Values,
): Compiled | null {
  const { document, written, made } = specialise(schema, operation, conditions);
  const { compileQuery, isCompiledQuery } = loadCompiler();
  const query = compileQuery(shadow, document, operation.node.name?.value ?? '', {
    disableLeafSerialization: false,
    customSerializers: serializersOf(schema),
    disablingCapturingStackErrors: true,
    customJSONSerializer: false,
    // What resolvers are told is the schema and the document as they are, not their doubles.
    resolverInfoEnricher: ({ parentType, fieldNodes }) => {
      const type = schema.getType(parentType.name) as GraphQLObjectType;
      const nodes = fieldNodes.map((node) => written.get(node) ?? node);
      const fieldName = nodes[0]?.name.value ?? '';
      const returnType = type.getFields()[fieldName]?.type;
      return {
        fieldName,
        fieldNodes: nodes,
        returnType,
        parentType: type,
        schema,
        fragments: operation.fragments,
        operation: operation.node,
      };
    },
  });
  if (!isCompiledQuery(query)) return null;
  return {
    run: (root, context, variables) => query.query(root, context, variables as Record<string, unknown>),
    prepare: (variables) => (made.length ? evaluate(made, variables) : variables),
    rootFields: rootFieldsOf(schema, document, written),
  };
}

function rootFieldsOf(schema: GraphQLSchema, document: DocumentNode, written: ReadonlyMap<FieldNode, FieldNode>) {
  const operation = findOperation(document, undefined);
  const root = schema.getQueryType();
  if (!operation || !root) return new Map<string, FieldNode[]>();
  const fields = collectAll(schema, operation.fragments, root, [operation.node.selectionSet]);
  return new Map([...fields].map(([key, nodes]) => [key, nodes.map((node) => written.get(node) ?? node)]));
}

function evaluate(made: readonly MadeArgument[], variables: Values): Values | null {
  const values: Record<string, unknown> = { ...variables };
  for (const { variable, value, type } of made) {
    const evaluated = valueFromAST(value, type, variables);
    if (evaluated === undefined) return null;
    values[variable] = evaluated;
  }
  return values;
}

const serializers = new WeakMap<GraphQLSchema, Record<string, (value: unknown) => unknown>>();

/** graphql-js refuses a leaf that is serialised to nothing; the compiler would let null through. */
function serializersOf(schema: GraphQLSchema): Record<string, (value: unknown) => unknown> {
  const known = serializers.get(schema);
  if (known) return known;
  const leaves = Object.values(schema.getTypeMap()).filter((type): type is GraphQLLeafType => isLeafType(type));
  const made = Object.fromEntries(
    leaves.map((type) => [
      type.name,
      (value: unknown) => {
        const serialized: unknown = type.serialize(value);
        if (serialized === null) throw new Error(`${type.name} is serialised to null.`);
        return serialized;
      },
    ]),
  );
  serializers.set(schema, made);
  return made;
}
