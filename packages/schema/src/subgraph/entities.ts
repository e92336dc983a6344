import { looseArgument, looseField, looseScalar, looseUnion } from '../builder/loose.ts';
import { errors } from '../errors/subgraph.ts';
import type { Noun } from '../noun/noun.ts';
import { countFilter, repeatedly } from '../reader/budget.ts';
import { byIdEdge, type RowsById } from '../reader/byId.ts';
import { type Brought, byKeyEdge, type RowsByKey, textOfKey } from '../reader/byKey.ts';
import { asOfEdge, lookingBack } from '../reader/earlier.ts';
import type { Edge } from '../reader/edge.ts';
import { policiesOf } from '../reader/policies.ts';
import type { SelectedRoot } from '../reader/root.ts';
import { selectRow } from '../reader/selectRow.ts';
import type { Walk } from '../reader/walk.ts';
import type { Assembly } from '../types/assembly.ts';
import { rootResolver } from '../types/rootResolver.ts';
import type { AnyWhere } from '../where.ts';
import { type Known, type Representation, readRepresentation } from './representation.ts';
import { routerTypes } from './routerTypes.ts';

/** A page of the longest size in each row of another one, and room besides. */
const maximum = 5_000;

/** Records of one noun that are looked up together: as of one moment, and by one key. */
interface Group {
  readonly noun: Noun;
  readonly asOf: Date | null;
  /** The paths of a natural key; null where numbers are known. */
  readonly paths: readonly string[] | null;
  readonly ids: Set<number>;
  readonly values: Map<string, readonly unknown[]>;
  /** What the router brings of them, by their keys. */
  readonly brought: Map<string, Brought>;
}

/**
 * Declares what routers ask a subgraph: `_entities`, records of any noun that it serves by their keys, and `_service`, its schema.
 * All records come by one statement, under the policies that hold for `node`.
 */
export function declareEntities(assembly: Assembly, isServed: Known['isServed'], sdl: () => string): void {
  const { builder, readable } = assembly;
  const { nouns } = readable;
  const known = { nouns, isServed };
  const service = builder.objectRef<{ readonly sdl: string }>(routerTypes.service).implement({
    description: 'What a router is told of this subgraph.',
    fields: (t) => ({
      sdl: t.exposeString('sdl', {
        description: 'The schema of the subgraph, with the directives of Apollo Federation.',
      }),
    }),
  });
  const any = looseScalar(
    builder,
    routerTypes.any,
    'A record as a router names it: `__typename` and the fields of a key.',
  );
  const entity = looseUnion(builder, routerTypes.entity, {
    description: 'A record of any noun that this subgraph serves.',
    types: [...nouns.values()]
      .filter(({ definition: { federation } }) => federation?.keys.length !== 0)
      .map(({ name }) => assembly.object(name)),
  });
  builder.queryFields((t) => ({
    _service: looseField(t, {
      type: service,
      description: 'What a router is told of this subgraph.',
      resolve: () => ({ sdl: sdl() }),
    }),
    _entities: looseField(t, {
      type: [entity],
      nullable: { list: false, items: true },
      description: `Records by their keys, in the order in which they are named; null in the place of each that there is none for, or none that you may see. ${maximum} at most.`,
      args: {
        representations: looseArgument(t.arg, {
          type: [any],
          required: true,
          description: 'Keys of records, as subgraphs told them to the router.',
        }),
      },
      resolve: rootResolver(assembly, '_entities', {
        edges: (walk, { args, nodes }) => groupsOf(readAll(known, args)).map((group) => edgeTo(walk, nodes, group)),
        answer: (found, args) => {
          const named = readAll(known, args());
          const places = new Map(groupsOf(named).map((group, index) => [nameOf(group.noun, group), found[index]]));
          return named.map((each) => rowOf(each, places.get(nameOf(each.noun, each))) ?? null);
        },
      }),
    }),
  }));
}

function readAll(known: Known, { representations }: Readonly<Record<string, unknown>>): Representation[] {
  const given = representations as readonly unknown[];
  if (given.length > maximum) throw errors.TOO_MANY_REPRESENTATIONS({ count: given.length, maximum });
  return given.map((each, index) => readRepresentation(known, each, index));
}

/** The name of the group that a record is looked up in. */
function nameOf(
  { name }: Noun,
  { asOf, ...keyed }: Pick<Representation, 'asOf' | 'key'> | Pick<Group, 'asOf' | 'paths'>,
): string {
  const paths = 'paths' in keyed ? keyed.paths : keyed.key && 'paths' in keyed.key ? keyed.key.paths : null;
  return JSON.stringify([name, asOf, paths]);
}

function groupsOf(named: readonly Representation[]): Group[] {
  const groups = new Map<string, Group>();
  for (const { noun, asOf, key, brought } of named) {
    if (!key) continue;
    const name = nameOf(noun, { asOf, key });
    const paths = 'paths' in key ? key.paths : null;
    const group = groups.get(name) ?? { noun, asOf, paths, ids: new Set(), values: new Map(), brought: new Map() };
    groups.set(name, group);
    if ('id' in key) group.ids.add(key.id);
    else {
      const text = textOfKey(key.values);
      group.values.set(text, key.values);
      if (brought) group.brought.set(text, { key: key.values, row: brought });
    }
  }
  return [...groups.values()];
}

function rowOf({ key }: Representation, rows: unknown): unknown {
  if (!key) return null;
  return 'id' in key ? (rows as RowsById).get(key.id) : (rows as RowsByKey).get(textOfKey(key.values));
}

function edgeTo(walk: Walk, nodes: SelectedRoot['nodes'], group: Group): Edge {
  const { asOf } = group;
  if (!asOf) return presentEdge(walk, nodes, group);
  return lookingBack(walk, asOf, () =>
    asOfEdge(presentEdge(walk, nodes, group), asOf, policiesOf(walk.readable.nouns, walk.context)),
  );
}

function presentEdge(walk: Walk, nodes: SelectedRoot['nodes'], group: Group): Edge {
  const { noun, paths, ids, values, brought } = group;
  const selection = repeatedly(walk, ids.size + values.size, () => selectRow(walk, noun, nodes));
  selection.typed = true;
  if (!paths) return byIdEdge(noun, [...ids], selection);
  const where = keysCondition(paths, [...values.values()]);
  countFilter(walk, where, nodes[0]);
  return byKeyEdge({ noun, paths, where, brought: [...brought.values()] }, selection);
}

/** The condition that a row has one of several keys. */
function keysCondition(paths: readonly string[], keys: readonly (readonly unknown[])[]): AnyWhere {
  const [only = '', ...others] = paths;
  if (!others.length) return at(only, { in: keys.map(([value]) => value) });
  return { or: keys.map((values) => ({ and: paths.map((path, index) => at(path, { eq: values[index] })) })) };
}

function at(path: string, condition: AnyWhere): AnyWhere {
  return path.split('.').reduceRight<AnyWhere>((inner, step) => ({ [step]: inner }), condition);
}
