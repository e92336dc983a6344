import {
  type ArgumentNode,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isInterfaceType,
  isObjectType,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
  type ValueNode,
  type VariableDefinitionNode,
  valueFromAST,
  visit,
} from 'graphql';
import { madeVariable } from './guard.ts';
import type { Operation } from './operation.ts';
import { isPlain } from './plain.ts';
import { coerced } from './shadow.ts';

/** An argument that graphql-js evaluates before each run, handed over in a variable of its own. */
export interface MadeArgument {
  readonly variable: string;
  readonly value: ValueNode;
  readonly type: GraphQLInputType;
}

/** An operation for one outcome of its conditions, in a form that the compiler understands rightly. */
export interface Specialised {
  readonly document: DocumentNode;
  /** The field that the client wrote, by the field that is compiled. */
  readonly written: ReadonlyMap<FieldNode, FieldNode>;
  readonly made: readonly MadeArgument[];
}

/**
 * Copies an operation for the compiler, which writes into the nodes that it is given. `@skip` and `@include` are decided:
 * the compiler would forget them where fields merge. Arguments with a variable inside, or with a value that JSON cannot
 * hold, become variables: the compiler would put null where a variable is left out.
 */
export function specialise(
  schema: GraphQLSchema,
  { node, reached }: Operation,
  conditions: Readonly<Record<string, unknown>>,
): Specialised {
  const written = new Map<FieldNode, FieldNode>();
  const made: MadeArgument[] = [];

  const copySet = (set: SelectionSetNode, parent: GraphQLNamedType | undefined): SelectionSetNode => ({
    kind: Kind.SELECTION_SET,
    selections: set.selections.filter((each) => holds(each, conditions)).map((each) => copy(each, parent)),
  });
  const copy = (selection: SelectionNode, parent: GraphQLNamedType | undefined): SelectionNode => {
    if (selection.kind === Kind.FRAGMENT_SPREAD) return { ...selection, directives: [] };
    if (selection.kind === Kind.INLINE_FRAGMENT) {
      const condition = selection.typeCondition?.name.value;
      const type = condition === undefined ? parent : schema.getType(condition);
      return { ...selection, directives: [], selectionSet: copySet(selection.selectionSet, type) };
    }
    const field = copyField(selection, parent);
    written.set(field, selection);
    return field;
  };
  const copyField = (field: FieldNode, parent: GraphQLNamedType | undefined): FieldNode => {
    const { directives: _, selectionSet, ...rest } = field;
    const definition =
      isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[field.name.value] : undefined;
    return {
      ...rest,
      arguments: (field.arguments ?? []).map((argument) => {
        const type = definition?.args.find(({ name }) => name === argument.name.value)?.type;
        return type ? copyArgument(argument, type) : argument;
      }),
      ...(selectionSet ? { selectionSet: copySet(selectionSet, definition && getNamedType(definition.type)) } : {}),
    };
  };
  const copyArgument = (argument: ArgumentNode, type: GraphQLInputType): ArgumentNode => {
    const { value } = argument;
    if (value.kind === Kind.VARIABLE || (!hasVariable(value) && isPlain(valueFromAST(value, type)))) return argument;
    const variable = `${madeVariable}${made.length}`;
    made.push({ variable, value, type });
    return { ...argument, value: { kind: Kind.VARIABLE, name: { kind: Kind.NAME, value: variable } } };
  };

  const selectionSet = copySet(node.selectionSet, schema.getRootType(node.operation) ?? undefined);
  const fragments = reached.map(
    (fragment): FragmentDefinitionNode => ({
      ...fragment,
      directives: [],
      selectionSet: copySet(fragment.selectionSet, schema.getType(fragment.typeCondition.name.value)),
    }),
  );
  const variables = [
    ...(node.variableDefinitions ?? []).map(({ variable }) => variable.name.value),
    ...made.map(({ variable }) => variable),
  ];
  const operation = { ...node, directives: [], selectionSet, variableDefinitions: variables.map(declare) };
  return { document: { kind: Kind.DOCUMENT, definitions: [operation, ...fragments] }, written, made };
}

function holds(selection: SelectionNode, conditions: Readonly<Record<string, unknown>>): boolean {
  return (selection.directives ?? []).every(({ name, arguments: [condition] = [] }) => {
    const value = condition?.value;
    const given =
      value?.kind === Kind.VARIABLE ? conditions[value.name.value] : value?.kind === Kind.BOOLEAN && value.value;
    return given === (name.value === 'include');
  });
}

function hasVariable(value: ValueNode): boolean {
  let found = false;
  visit(value, {
    Variable() {
      found = true;
    },
  });
  return found;
}

function declare(name: string): VariableDefinitionNode {
  return {
    kind: Kind.VARIABLE_DEFINITION,
    variable: { kind: Kind.VARIABLE, name: { kind: Kind.NAME, value: name } },
    type: { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: coerced.name } },
  };
}
