import type { ObjectRef } from '@pothos/core';
import type { Types } from '../builder/graphTypes.ts';
import { looseArgument } from '../builder/loose.ts';
import type { Noun } from '../noun/noun.ts';
import type { ConnectionRows } from '../reader/connectionParts.ts';
import { declareAggregates, declareGroups } from './aggregates.ts';
import type { Assembly } from './assembly.ts';
import { filterType, positionNames } from './filters.ts';
import { orderType } from './orders.ts';
import { edgeType, pageFields } from './pages.ts';

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
  const rows = { type: assembly.object(noun.name), called: 'row' } as const;
  const edge = edgeType(assembly, `${noun.name}Edge`, `A ${noun.name} in a list, with its place there.`, rows);
  assembly.builder.objectType(ref, {
    description: `A page of ${noun.name} rows, with counts and sums over the whole list that the filter leaves.`,
    fields: (t) => ({
      ...pageFields(assembly, t, edge, rows),
      totalCount: t.int({
        description: 'How many rows the list has, all pages together.',
        resolve: (connection) => connection.totalCount ?? 0,
      }),
      ...declareAggregates(assembly, noun, t),
      ...declareGroups(assembly, noun, t),
    }),
  });
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
