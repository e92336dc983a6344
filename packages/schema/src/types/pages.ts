import type { ObjectRef } from '@pothos/core';
import type { Types } from '../builder/graphTypes.ts';
import { looseField, type SingleType } from '../builder/loose.ts';
import type { Context } from '../context.ts';
import type { ConnectionRows } from '../reader/connectionParts.ts';
import { encodeCursor } from '../reader/cursor.ts';
import { paced } from '../reader/paced.ts';
import { pageInfo } from '../reader/pageInfo.ts';
import type { ResolverRow } from '../reader/selection.ts';
import type { Assembly } from './assembly.ts';
import { type NamedField, responseName } from './responseName.ts';

/** One edge of a connection as its resolvers see it. */
interface EdgeRow {
  readonly connection: ConnectionRows;
  readonly index: number;
  readonly prefix: string;
}

/** What the types of a page show: rows of a type, and what they are called. */
export interface Paged {
  readonly type: SingleType;
  readonly called: 'row' | 'record';
}

/** Declares the type of an edge of a page. */
export function edgeType(
  { builder }: Assembly,
  name: string,
  description: string,
  { type, called }: Paged,
): ObjectRef<Types, EdgeRow> {
  return builder.objectRef<EdgeRow>(name).implement({
    description,
    fields: (t) => ({
      cursor: t.string({
        description: `The place of this ${called} in the list; pass it as \`after\` or \`before\`. Opaque.`,
        resolve: ({ connection, index }) =>
          encodeCursor(connection.noun, connection.orderBy, connection.order[index] as ResolverRow),
      }),
      node: looseField(t, {
        type,
        description: `The ${called} itself.`,
        resolve: ({ connection, index, prefix }: EdgeRow, _args: unknown, _context: unknown, info: NamedField) =>
          connection.parts[`${prefix}${responseName(info)}`]?.[index],
      }),
    }),
  }) as ObjectRef<Types, EdgeRow>;
}

/** The fields of a connection that show its page. */
export function pageFields(
  { builder }: Assembly,
  t: object,
  edge: ReturnType<typeof edgeType>,
  { type, called }: Paged,
) {
  return {
    edges: looseField(t, {
      type: [edge],
      description: `The ${called}s of the page, each with its cursor.`,
      resolve: (connection: ConnectionRows, _args: unknown, context: Context, info: NamedField) => {
        const prefix = `edges:${responseName(info)}:`;
        const edges = Array.from({ length: connection.length }, (_, index): EdgeRow => ({ connection, index, prefix }));
        return paced(context, edges);
      },
    }),
    nodes: looseField(t, {
      type: [type],
      description: `The ${called}s of the page.`,
      resolve: (connection: ConnectionRows, _args: unknown, context: Context, info: NamedField) =>
        paced(context, connection.parts[`nodes:${responseName(info)}`] ?? []),
    }),
    pageInfo: looseField(t, {
      type: builder.pageInfoRef(),
      description: 'Where the page stands in the list.',
      resolve: (connection: ConnectionRows) => pageInfo(connection),
    }),
  };
}
