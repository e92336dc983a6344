import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLObjectType,
  type GraphQLSchema,
  type InlineFragmentNode,
  isAbstractType,
  Kind,
  type SelectionSetNode,
} from 'graphql';

/** The fields that selection sets may ask of an object type by response name, whatever their conditions say. */
export function collectAll(
  schema: GraphQLSchema,
  fragments: Readonly<Record<string, FragmentDefinitionNode>>,
  type: GraphQLObjectType,
  sets: readonly SelectionSetNode[],
): Map<string, FieldNode[]> {
  const collected = new Map<string, FieldNode[]>();
  const visited = new Set<string>();
  const collect = (set: SelectionSetNode): void => {
    for (const selection of set.selections) {
      if (selection.kind === Kind.FIELD) {
        const name = responseName(selection);
        const nodes = collected.get(name);
        if (nodes) nodes.push(selection);
        else collected.set(name, [selection]);
      } else if (selection.kind === Kind.INLINE_FRAGMENT) enter(selection);
      else if (!visited.has(selection.name.value)) {
        visited.add(selection.name.value);
        const fragment = fragments[selection.name.value];
        if (fragment) enter(fragment);
      }
    }
  };
  const enter = (fragment: FragmentDefinitionNode | InlineFragmentNode): void => {
    if (matches(schema, type, fragment.typeCondition?.name.value)) collect(fragment.selectionSet);
  };
  for (const set of sets) collect(set);
  return collected;
}

/** The name under which a field stands in the answer. */
function responseName(node: FieldNode): string {
  return (node.alias ?? node.name).value;
}

function matches(schema: GraphQLSchema, type: GraphQLObjectType, condition: string | undefined): boolean {
  if (condition === undefined || condition === type.name) return true;
  const conditional = schema.getType(condition);
  return isAbstractType(conditional) && schema.isSubType(conditional, type);
}
