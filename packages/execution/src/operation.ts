import {
  type DocumentNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  visit,
} from 'graphql';

/** One operation of a document, with what it reaches. */
export interface Operation {
  readonly node: OperationDefinitionNode;
  /** All fragments of the document by name, as resolvers see them. */
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  /** The fragments that the operation reaches. */
  readonly reached: readonly FragmentDefinitionNode[];
  /** Variables that `@skip` and `@include` hang on. */
  readonly conditions: readonly string[];
}

/** The operation that a request means; null where the document leaves it open, as graphql-js will say. */
export function findOperation(document: DocumentNode, name: string | null | undefined): Operation | null {
  const operations = document.definitions.filter((each) => each.kind === Kind.OPERATION_DEFINITION);
  const matching = operations.filter((each) => name === null || name === undefined || each.name?.value === name);
  const [node] = matching;
  if (!node || matching.length > 1) return null;
  const fragments = Object.fromEntries(
    document.definitions.flatMap((each) => (each.kind === Kind.FRAGMENT_DEFINITION ? [[each.name.value, each]] : [])),
  );
  const reached = [...reachedFrom(node.selectionSet, fragments)];
  return { node, fragments, reached, conditions: conditionsOf([node, ...reached]) };
}

function reachedFrom(
  set: SelectionSetNode,
  fragments: Operation['fragments'],
  reached = new Set<FragmentDefinitionNode>(),
): Set<FragmentDefinitionNode> {
  for (const selection of set.selections) {
    const inner = selection.kind === Kind.FRAGMENT_SPREAD ? fragments[selection.name.value] : selection;
    if (!inner || (inner.kind === Kind.FRAGMENT_DEFINITION && reached.has(inner))) continue;
    if (inner.kind === Kind.FRAGMENT_DEFINITION) reached.add(inner);
    if (inner.selectionSet) reachedFrom(inner.selectionSet, fragments, reached);
  }
  return reached;
}

function conditionsOf(definitions: readonly (OperationDefinitionNode | FragmentDefinitionNode)[]): string[] {
  const names = new Set<string>();
  for (const definition of definitions) {
    visit(definition, {
      Directive({ name, arguments: [condition] = [] }) {
        if (name.value !== 'skip' && name.value !== 'include') return;
        if (condition?.value.kind === Kind.VARIABLE) names.add(condition.value.name.value);
      },
    });
  }
  return [...names].sort();
}
