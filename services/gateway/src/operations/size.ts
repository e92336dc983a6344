import { type DocumentNode, type FragmentDefinitionNode, Kind, type SelectionSetNode, visit } from 'graphql';

/** How large the largest operation of a document is, with every fragment counted as often as it is spread. */
export interface OperationSize {
  readonly fields: number;
  readonly rootFields: number;
  /** Selections within selections. */
  readonly depth: number;
  /** `__schema` and `__type`, and each alias below them: only aliases make an answer about the schema grow. */
  readonly introspections: number;
  /** In the whole document. */
  readonly directives: number;
  /** Lists and objects within one another, in the whole document. */
  readonly valueDepth: number;
}

interface SelectionSize extends Pick<OperationSize, 'fields' | 'rootFields' | 'depth' | 'introspections'> {
  readonly aliases: number;
}

const nothing: SelectionSize = { fields: 0, rootFields: 0, depth: 0, introspections: 0, aliases: 0 };

/**
 * Measures a document in time proportional to its length: each fragment is measured once, however often it is spread.
 * Fragments that contain themselves count as nothing there; validation refuses them.
 */
export function measureOperation(document: DocumentNode): OperationSize {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const each of document.definitions)
    if (each.kind === Kind.FRAGMENT_DEFINITION) fragments.set(each.name.value, each);
  const known = new Map<string, SelectionSize>();

  const measureFragment = (name: string): SelectionSize => {
    const measured = known.get(name);
    if (measured) return measured;
    known.set(name, nothing);
    const size = measureSelection(fragments.get(name)?.selectionSet);
    known.set(name, size);
    return size;
  };
  const measureSelection = (set: SelectionSetNode | undefined): SelectionSize => {
    let { fields, rootFields, depth, introspections, aliases } = nothing;
    for (const node of set?.selections ?? []) {
      if (node.kind === Kind.FIELD) {
        const below = measureSelection(node.selectionSet);
        fields += 1 + below.fields;
        rootFields += 1;
        depth = Math.max(depth, 1 + below.depth);
        introspections += isIntrospection(node.name.value) ? 1 + below.aliases : below.introspections;
        aliases += below.aliases + (node.alias ? 1 : 0);
      } else {
        const spread =
          node.kind === Kind.FRAGMENT_SPREAD ? measureFragment(node.name.value) : measureSelection(node.selectionSet);
        fields += spread.fields;
        rootFields += spread.rootFields;
        depth = Math.max(depth, spread.depth);
        introspections += spread.introspections;
        aliases += spread.aliases;
      }
    }
    return { fields, rootFields, depth, introspections, aliases };
  };

  const sizes = document.definitions.flatMap((each) =>
    each.kind === Kind.OPERATION_DEFINITION ? [measureSelection(each.selectionSet)] : [],
  );
  const largest = (part: keyof SelectionSize) => sizes.reduce((most, size) => Math.max(most, size[part]), 0);
  return {
    fields: largest('fields'),
    rootFields: largest('rootFields'),
    depth: largest('depth'),
    introspections: largest('introspections'),
    ...measureLeaves(document),
  };
}

function isIntrospection(name: string): boolean {
  return name === '__schema' || name === '__type';
}

/** What does not multiply by fragments. */
function measureLeaves(document: DocumentNode): Pick<OperationSize, 'directives' | 'valueDepth'> {
  let directives = 0;
  let valueDepth = 0;
  let depth = 0;
  const value = {
    enter() {
      depth += 1;
      valueDepth = Math.max(valueDepth, depth);
    },
    leave() {
      depth -= 1;
    },
  };
  visit(document, {
    Directive() {
      directives += 1;
    },
    ObjectValue: value,
    ListValue: value,
  });
  return { directives, valueDepth };
}
