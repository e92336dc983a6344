import { nounName, quote } from '@plangraph/rows';
import type { Problem } from '@plangraph/schema';
import { type GraphQLNamedType, getNamedType, isLeafType } from 'graphql';
import { catalogueErrors } from './errors.ts';
import { rowsOf } from './roots.ts';
import { freeFields, type Selection, usualSelection } from './selection.ts';

/** The most fields that somebody may name, and how deep. */
const mostFields = { paths: 100, depth: 4 } as const;

type Tree = Map<string, Tree>;

/**
 * The selection that a text names: fields with commas between them, `place.code` for one of what a field leads to. A field that
 * leads somewhere is shown as usual where nothing of it is named.
 *
 * @returns what is wrong with it, otherwise: all of it.
 */
export function readFields(text: string, type: GraphQLNamedType): Selection | readonly Problem[] {
  const paths = text.split(',', mostFields.paths + 1).map((path) => path.trim());
  if (paths.length > mostFields.paths) return [catalogueErrors.TOO_MANY_FIELDS({ most: mostFields.paths })];
  const tree: Tree = new Map();
  const problems: Problem[] = [];
  for (const path of paths.filter(Boolean)) {
    const steps = path.split('.', mostFields.depth + 1);
    if (steps.length > mostFields.depth)
      problems.push(catalogueErrors.FIELD_TOO_DEEP({ name: quote(path), most: mostFields.depth }));
    else plant(tree, steps);
  }
  const selection = select(tree, type, problems);
  return problems.length > 0 ? problems : selection;
}

function plant(tree: Tree, [first = '', ...rest]: readonly string[]): void {
  const branch: Tree = tree.get(first) ?? new Map();
  tree.set(first, branch);
  if (rest.length) plant(branch, rest);
}

function select(tree: Tree, type: GraphQLNamedType, problems: Problem[]): Selection {
  const known = new Map(freeFields(type).map((field) => [field.name, field]));
  const selection = new Map<string, Selection | null>();
  for (const [name, branch] of tree) {
    const field = known.get(name);
    if (!field) {
      const names = [...known.keys()].sort();
      problems.push(
        catalogueErrors.FIELD_UNKNOWN({ name: quote(name), noun: nounName(type.name), known: listed(names) }),
      );
      continue;
    }
    const named = rowsOf(field) ?? getNamedType(field.type);
    if (isLeafType(named)) {
      if (branch.size) problems.push(catalogueErrors.FIELD_IS_VALUE({ name: quote(name), noun: nounName(type.name) }));
      selection.set(name, null);
    } else selection.set(name, branch.size ? select(branch, named, problems) : usualSelection(named));
  }
  return selection.size ? selection : new Map([['__typename', null]]);
}

/** Names in both languages; the first of many. */
export function listed(names: readonly string[], most = 40) {
  const some = names.slice(0, most);
  const more = names.length > most ? ' …' : '';
  return { en: some.join(', ') + more, zh: some.join('、') + more };
}
