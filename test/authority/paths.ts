import type { TestGraph } from '@plangraph/testing';
import {
  astFromValue,
  type GraphQLField,
  type GraphQLObjectType,
  getNamedType,
  isAbstractType,
  isObjectType,
  print,
} from 'graphql';
import { delegate } from '../oracle/fill.ts';
import { keyOf, keyValues } from '../oracle/keys.ts';
import { globalId } from './globalIds.ts';
import { facts } from './makeRows.ts';
import { inside } from './rule.ts';
import { operator } from './somebody.ts';

/** A way on which a row may be found. */
export interface Path {
  /** Where it leads along, for messages: `Query.parks`, `Place.parks`. */
  readonly name: string;
  /** The selection that leads to the row, if it may be seen. */
  readonly field: string;
  /** The row from which an edge leaves; null for a root field. */
  readonly from: { readonly noun: string; readonly id: number } | null;
}

type AnyField = GraphQLField<unknown, unknown>;

/**
 * Every path to a row, read from the graph: the root fields that find or list its noun, by its id, now and as of a moment; the
 * edges that end in its noun, from rows that lead to it; and search. A field of which it cannot be told how it is asked is
 * among `unknown`.
 */
export function pathFinder(graph: TestGraph, asOf: Date) {
  const fields = (type: string) => {
    const found = graph.schema.getType(type);
    return isObjectType(found) ? Object.values(found.getFields()) : [];
  };
  const queries = fields('Query');
  const edges = [...graph.owners.keys()].flatMap((parent) => fields(parent).map((field) => ({ parent, field })));
  const unknown = new Set<string>();
  const { pool } = graph.database;

  const leadsTo = (field: AnyField, noun: string) => {
    const { name } = getNamedType(field.type);
    return name === noun ? 'ONE' : name === `${noun}Connection` ? 'LIST' : null;
  };

  /** A field as it is asked for one row; null where it cannot be told how. */
  const asked = async (field: AnyField, noun: string, id: number, more: Readonly<Record<string, unknown>> = {}) => {
    const isList = leadsTo(field, noun) === 'LIST';
    const has = (name: string) => field.args.some((arg) => arg.name === name);
    const [row] = await delegate(graph.database, noun).findMany({ where: { id } });
    const world = { graph, database: graph.database, viewer: operator };
    const key = keyOf(field).length ? await keyValues(world as never, field, noun, row ?? {}) : {};
    if (key === null) return null;
    const given: Readonly<Record<string, unknown>> = {
      ...key,
      ...(isList && has('filter') ? { filter: { id: { eq: globalId(noun, id) } } } : {}),
      ...(isList && has('first') ? { first: 20 } : {}),
      ...more,
    };
    const args = field.args.filter(({ name }) => given[name] !== undefined);
    const written = args.map(({ name, type }) => {
      const value = astFromValue(given[name], type);
      return `${name}: ${value ? print(value) : 'null'}`;
    });
    return `${field.name}${written.length ? `(${written.join(', ')})` : ''} { ${isList ? 'nodes { id }' : 'id'} }`;
  };

  const roots = async (noun: string, id: number): Promise<Path[]> => {
    const text = JSON.stringify(globalId(noun, id));
    const then = JSON.stringify(asOf.toISOString());
    const paths = [
      { name: 'Query.node', field: `node(id: ${text}) { id }` },
      { name: 'Query.node as of a moment', field: `node(id: ${text}, asOf: ${then}) { id }` },
      { name: 'Query.nodes', field: `nodes(ids: [${text}]) { id }` },
      ...(graph.untold.has(noun)
        ? []
        : [{ name: 'Query.events', field: `events(first: 200, types: ["${noun}"]) { nodes { record { id } } }` }]),
    ];
    for (const field of queries.filter((each) => leadsTo(each, noun))) {
      const now = await asked(field, noun, id);
      // A key of which the row has nothing finds it by no chance.
      if (now === null) continue;
      paths.push({ name: `Query.${field.name}`, field: now });
      const past = field.args.some((arg) => arg.name === 'asOf') ? await asked(field, noun, id, { asOf }) : null;
      if (past) paths.push({ name: `Query.${field.name} as of a moment`, field: past });
    }
    return paths.map((path) => ({ ...path, from: null }));
  };

  /** The rows of a noun that lead to a row, one for each relation. */
  const parentsOf = async (parent: string, noun: string, id: number): Promise<number[]> => {
    if (noun === 'Change') {
      const { rows } = await pool.query('SELECT "noun", "recordId" FROM "Change" WHERE "id" = $1', [id]);
      return rows[0]?.noun === parent ? [rows[0].recordId] : [];
    }
    const { table, columns, relations } = facts[parent] ?? {};
    const parents: number[] = [];
    for (const { model, from, to } of Object.values(relations ?? {})) {
      if (model !== noun) continue;
      const ties = from.map((column, at) => {
        const other = facts[noun]?.columns[to[at] ?? '']?.column;
        return `p."${columns?.[column]?.column}" = n."${other}"`;
      });
      const text = `SELECT p."id" FROM "${table}" p JOIN "${facts[noun]?.table}" n ON ${ties.join(' AND ')} WHERE n."id" = $1 LIMIT 1`;
      const { rows } = await pool.query(text, [id]);
      for (const row of rows) if (!parents.includes(row.id)) parents.push(row.id);
    }
    return parents;
  };

  const along = async (noun: string, id: number): Promise<Path[]> => {
    const paths: Path[] = [];
    for (const { parent, field } of edges) {
      if (!leadsTo(field, noun)) continue;
      const isRelated = Object.values(facts[parent]?.relations ?? {}).some(({ model }) => model === noun);
      if (!isRelated && noun !== 'Change') unknown.add(`${parent}.${field.name}`);
      for (const from of await parentsOf(parent, noun, id)) {
        const selection = await asked(field, noun, id);
        if (selection === null) continue;
        const start = JSON.stringify(globalId(parent, from));
        paths.push({
          name: `${parent}.${field.name}`,
          field: `node(id: ${start}) { ... on ${parent} { ${selection} } }`,
          from: { noun: parent, id: from },
        });
      }
    }
    return paths;
  };

  const search = async (noun: string, id: number): Promise<Path[]> => {
    if (!graph.searchIndexes.has(noun)) return [];
    const { columns = {} } = facts[noun] ?? {};
    const [row = {}] = await delegate(graph.database, noun).findMany({ where: { id } });
    const texts = Object.keys(columns)
      .filter((name) => name === 'code' || name.endsWith('Zh'))
      .map((name) => row[name])
      .filter((value): value is string => typeof value === 'string' && value.length > 1);
    return texts.slice(0, 2).map((text) => ({
      name: `Query.search of ${noun}`,
      field: `search(text: ${JSON.stringify(text.slice(0, 100))}, types: [${searchType(noun)}], first: 50) { nodes { ... on ${noun} { id } } }`,
      from: null,
    }));
  };
  const searchType = (noun: string) => noun.replace(/(?<=[a-z0-9])(?=[A-Z])/g, '_').toUpperCase();

  return {
    unknown,
    pathsTo: async (noun: string, id: number) => [
      ...(await roots(noun, id)),
      ...(await along(noun, id)),
      ...(await search(noun, id)),
    ],
    /** Fields of types that are no nouns, by which rows may be found all the same. */
    asides: () => asidesOf(graph),
  };
}

function asidesOf({ schema, owners, guarded, registers }: TestGraph): string[] {
  const isOpen = (noun: string) =>
    !guarded.has(noun) || (registers.get(noun)?.retired === 'SHOWN' && !inside.has(noun));
  /** Whether all rows that may stand somewhere are seen by everybody. */
  const isPublic = (name: string) => {
    const type = schema.getType(name.replace(/Connection$/, ''));
    const nouns = isAbstractType(type) ? schema.getPossibleTypes(type).map((each) => each.name) : [name];
    return nouns.every((noun) => isOpen(noun.replace(/Connection$/, '')));
  };
  const isRow = (name: string) => {
    const type = schema.getType(name.replace(/Connection$/, ''));
    return owners.has(name.replace(/Connection$/, '')) || isAbstractType(type) || name === 'NodeConnection';
  };
  const types = Object.values(schema.getTypeMap()).filter((type): type is GraphQLObjectType => isObjectType(type));
  return types
    .filter(({ name }) => !/(Connection|Edge|Result)$/.test(name) && !/^(__|Query$|Mutation$|Subscription$)/.test(name))
    .flatMap((type) =>
      Object.values(type.getFields()).flatMap((field) => {
        const { name } = getNamedType(field.type);
        if (!isRow(name) || isPublic(name)) return [];
        // Edges from noun to noun are paths.
        const isEdge = owners.has(type.name) && owners.has(name.replace(/Connection$/, ''));
        return isEdge ? [] : [`${type.name}.${field.name}`];
      }),
    );
}
