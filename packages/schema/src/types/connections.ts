import type { ObjectRef } from '@pothos/core';
import type { Types } from '../builder/graphTypes.ts';
import { looseArgument, looseField } from '../builder/loose.ts';
import type { Context } from '../context.ts';
import type { Noun } from '../noun/noun.ts';
import type { ConnectionRows } from '../reader/connectionParts.ts';
import { encodeCursor } from '../reader/cursor.ts';
import { paced } from '../reader/paced.ts';
import { pageInfo } from '../reader/pageInfo.ts';
import type { ResolverRow } from '../reader/selection.ts';
import { declareAggregates, declareGroups } from './aggregates.ts';
import type { Assembly } from './assembly.ts';
import { filterType, positionNames } from './filters.ts';
import { orderType } from './orders.ts';
import { type NamedField, responseName } from './responseName.ts';

/** One edge of a connection as its resolvers see it. */
interface EdgeRow {
  readonly connection: ConnectionRows;
  readonly index: number;
  readonly prefix: string;
}

/** The connection type of a noun, made on first use. */
export function connectionType(assembly: Assembly, noun: Noun): ObjectRef<Types, ConnectionRows> {
  const name = `${noun.name}Connection`;
  return assembly.once(
    name,
    () => assembly.builder.objectRef<ConnectionRows>(name) as ObjectRef<Types, ConnectionRows>,
    (ref) => declareConnection(assembly, noun, ref),
  );
}

function declareConnection(assembly: Assembly, noun: Noun, ref: ObjectRef<Types, ConnectionRows>): void {
  const object = assembly.object(noun.name);
  const edge = declareEdge(assembly, noun);
  assembly.builder.objectType(ref, {
    description: `A page of ${noun.name} rows, with counts and sums over the whole list that the filter leaves.`,
    fields: (t) => ({
      edges: looseField(t, {
        type: [edge],
        description: 'The rows of the page, each with its cursor.',
        resolve: (connection: ConnectionRows, _args: unknown, context: Context, info: NamedField) => {
          const prefix = `edges:${responseName(info)}:`;
          const edges = Array.from(
            { length: connection.length },
            (_, index) => ({ connection, index, prefix }) satisfies EdgeRow,
          );
          return paced(context, edges);
        },
      }),
      nodes: looseField(t, {
        type: [object],
        description: 'The rows of the page.',
        resolve: (connection: ConnectionRows, _args: unknown, context: Context, info: NamedField) =>
          paced(context, connection.parts[`nodes:${responseName(info)}`] ?? []),
      }),
      pageInfo: looseField(t, {
        type: assembly.builder.pageInfoRef(),
        description: 'Where the page stands in the list.',
        resolve: (connection: ConnectionRows) => pageInfo(connection),
      }),
      totalCount: t.int({
        description: 'How many rows the list has, all pages together.',
        resolve: (connection) => connection.totalCount ?? 0,
      }),
      ...declareAggregates(assembly, noun, t),
      ...declareGroups(assembly, noun, t),
    }),
  });
}

function declareEdge(assembly: Assembly, noun: Noun): ObjectRef<Types, EdgeRow> {
  const ref = assembly.builder.objectRef<EdgeRow>(`${noun.name}Edge`);
  assembly.builder.objectType(ref, {
    description: `A ${noun.name} in a list, with its place there.`,
    fields: (t) => ({
      cursor: t.string({
        description: 'The place of this row in the list; pass it as `after` or `before`. Opaque.',
        resolve: ({ connection, index }) =>
          encodeCursor(connection.noun, connection.orderBy, connection.order[index] as ResolverRow),
      }),
      node: looseField(t, {
        type: assembly.object(noun.name),
        description: 'The row itself.',
        resolve: ({ connection, index, prefix }: EdgeRow, _args: unknown, _context: unknown, info: NamedField) =>
          connection.parts[`${prefix}${responseName(info)}`]?.[index],
      }),
    }),
  });
  return ref as ObjectRef<Types, EdgeRow>;
}

type ArgumentMaker = PothosSchemaTypes.ObjectFieldBuilder<Types, unknown>['arg'];

/** The arguments of a connection of a noun: a page, a filter and an order. */
export function connectionArguments(assembly: Assembly, noun: Noun, arg: ArgumentMaker) {
  const { filter, orderBy } = noun.definition;
  return {
    first: arg.int({
      description: 'How many rows to take from the start; 20 when neither `first` nor `last` is given, 200 at most.',
    }),
    after: arg.string({ description: 'Take rows after this cursor; goes with `first`.' }),
    last: arg.int({ description: 'How many rows to take from the end; 200 at most.' }),
    before: arg.string({ description: 'Take rows before this cursor; goes with `last`.' }),
    ...(filter?.length || positionNames(noun).length
      ? {
          filter: looseArgument(arg, {
            type: filterType(assembly, noun),
            description: 'Which rows belong to the list.',
          }),
        }
      : {}),
    ...(orderBy?.length
      ? {
          orderBy: looseArgument(arg, {
            type: [orderType(assembly, noun)],
            description: `In which order, most significant first; by \`${orderBy[0]}\` when left out. Missing values count as the greatest.`,
          }),
        }
      : {}),
  };
}
