import type { ObjectRef } from '@pothos/core';
import type { Types } from '../builder/graphTypes.ts';
import { looseArgument, looseField } from '../builder/loose.ts';
import type { Noun } from '../noun/noun.ts';
import type { AggregateFunction, ConnectionRows } from '../reader/connectionParts.ts';
import type { ResolverRow } from '../reader/selection.ts';
import { type Assembly, columnType } from './assembly.ts';
import { columnEnum } from './orders.ts';
import { type NamedField, responseName } from './responseName.ts';

/** What of a field maker the fields of a connection are made with. */
interface ConnectionFields {
  readonly arg: object;
}

const functions: Record<AggregateFunction, string> = {
  sum: 'Sums; null where no row has a value.',
  avg: 'Averages over the rows that have a value; null where none has.',
  min: 'Least values; null where no row has one.',
  max: 'Greatest values; null where no row has one.',
};

/** The field `aggregate` of a noun's connection. */
export function declareAggregates(assembly: Assembly, noun: Noun, t: ConnectionFields) {
  const ref = assembly.builder.objectRef<ResolverRow>(`${noun.name}Aggregate`);
  assembly.builder.objectType(ref, {
    description: `Count and sums over all ${noun.name} rows of a list, whatever the page.`,
    fields: (fields) => ({ ...countField(fields), ...functionFields(assembly, noun, fields) }),
  });
  return {
    aggregate: looseField(t, {
      type: ref,
      description: 'Count and sums over the whole list that the filter leaves.',
      resolve: (connection: ConnectionRows) => connection.aggregate,
    }),
  };
}

/** The field `groupBy` of a noun's connection, where the noun declares what to group by. */
export function declareGroups(assembly: Assembly, noun: Noun, t: ConnectionFields) {
  const columns = noun.definition.groupBy ?? [];
  if (!columns.length) return {};
  const ref = assembly.builder.objectRef<ResolverRow>(`${noun.name}Group`);
  assembly.builder.objectType(ref, {
    description: `Count and sums over the ${noun.name} rows of a list that share a value.`,
    fields: (fields) => ({
      key: fields.string({
        nullable: true,
        description: 'The shared value: the name of an enum value, or the value as text; null for rows without one.',
        resolve: (group) => group.key as string | null,
      }),
      ...countField(fields),
      ...functionFields(assembly, noun, fields),
    }),
  });
  const field = columnEnum(assembly, noun, 'GroupField', `What lists of ${noun.name} can be grouped by.`, columns);
  return {
    groupBy: looseField(t, {
      type: [ref],
      description:
        'Count and sums by a shared value, over the whole list that the filter leaves, ordered by the value.',
      args: { field: looseArgument(t.arg, { type: field, required: true, description: 'Whose values to group by.' }) },
      resolve: (connection: ConnectionRows, _args: unknown, _context: unknown, info: NamedField) =>
        connection.groups[responseName(info)],
    }),
  };
}

function countField(t: object) {
  return {
    count: looseField(t, { type: 'Int', description: 'How many rows.', resolve: (sums: ResolverRow) => sums.count }),
  };
}

function functionFields(assembly: Assembly, noun: Noun, t: object) {
  if (!noun.definition.aggregate?.length) return {};
  return Object.fromEntries(
    Object.entries(functions).map(([name, description]) => [
      name,
      looseField(t, {
        type: columnsType(assembly, noun, name as AggregateFunction),
        description,
        resolve: (sums: ResolverRow) => sums[name] ?? {},
      }),
    ]),
  );
}

/** The object that holds one function's result for every column that the noun declares. */
function columnsType(assembly: Assembly, noun: Noun, name: AggregateFunction): ObjectRef<Types, ResolverRow> {
  const typeName = `${noun.name}${name[0]?.toUpperCase()}${name.slice(1)}`;
  return assembly.once(typeName, () => {
    const ref = assembly.builder.objectRef<ResolverRow>(typeName);
    assembly.builder.objectType(ref, {
      description: `${functions[name]} Of ${noun.name}, by column.`,
      fields: (t) =>
        Object.fromEntries(
          (noun.definition.aggregate ?? []).map((column) => {
            const facts = noun.model.columns[column];
            if (!facts) throw new Error(`${noun.name} has no column ${column} to aggregate.`);
            const own = name === 'min' || name === 'max';
            return [
              column,
              looseField(t, {
                type: own ? columnType(assembly, facts, `${noun.name}.${column}`) : 'Decimal',
                nullable: true,
                description: facts.documentation ?? `The column \`${column}\`.`,
                resolve: (sums: ResolverRow) => sums[column] ?? null,
              }),
            ];
          }),
        ),
    });
    return ref as ObjectRef<Types, ResolverRow>;
  });
}
