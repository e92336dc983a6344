import { type GraphQLEnumType, type GraphQLEnumValue, type GraphQLSchema, isEnumType } from 'graphql';
import { bilingualText } from '../builder/bilingual.ts';
import { looseField } from '../builder/loose.ts';
import { errors, things } from '../errors/reading.ts';
import type { Assembly } from './assembly.ts';
import { labelOf, meaningOf } from './enumText.ts';
import { notFound } from './notFound.ts';

const most = 200;

// What lists are ordered, grouped and searched by names columns and types, not what stands in a record.
const technical = /(OrderField|GroupField|OrderDirection|OrderMissing|SearchType)$/;

/** Declares the root query `words`: what each value of each enum is called and means, in both languages, as its declaration says. */
export function declareEnumWords({ builder }: Assembly): void {
  const value = builder.objectRef<GraphQLEnumValue>('EnumValueWords').implement({
    description: 'What a value of an enum is called, and what it means.',
    fields: (t) => ({
      value: t.string({ description: 'The value, as answers and arguments have it.', resolve: ({ name }) => name }),
      label: bilingualText(t, 'What it is called, in Chinese or English.', labelOf),
      description: bilingualText(
        t,
        'What it means, in Chinese or English; in Chinese by its term where no sentence says more.',
        meaningOf,
      ),
    }),
  });
  const words = builder.objectRef<GraphQLEnumType>('EnumWords').implement({
    description: 'What an enum of the graph is about, and what its values are called.',
    fields: (t) => ({
      name: t.string({ description: 'Name of the enum, such as `DesignationStage`.', resolve: ({ name }) => name }),
      description: bilingualText(
        t,
        'What the enum says; in English where nobody has said it in Chinese yet.',
        meaningOf,
      ),
      values: t.field({
        type: [value],
        description: 'Its values, in the order in which the graph declares them.',
        resolve: (type) => [...type.getValues()],
      }),
    }),
  });
  builder.queryField('words', (t) =>
    looseField(t, {
      type: [words],
      description:
        'What the values of the graph’s enums are called, in Chinese and English, so that no frontend keeps a table of its own. It changes with releases of the graph only. Errors: NOT_FOUND for a name that is no enum, PAGE_TOO_LARGE for more than 200 names.',
      args: {
        enums: t.arg.stringList({
          description: 'Names of the enums to tell, 200 at most, in this order; all when left out, by name.',
        }),
      },
      resolve: (_root, { enums }, _context, { schema }) =>
        enumsOf(schema, enums as readonly string[] | null | undefined),
    }),
  );
}

function enumsOf(schema: GraphQLSchema, names: readonly string[] | null | undefined): GraphQLEnumType[] {
  if (names && names.length > most) throw errors.PAGE_TOO_LARGE.rows({ size: names.length, maximum: most });
  return names ? names.map((name) => enumOf(schema, name)) : allEnums(schema);
}

function enumOf(schema: GraphQLSchema, name: string): GraphQLEnumType {
  const type = schema.getType(name);
  if (!isEnumType(type)) throw notFound('Enum', { name }, things.enum);
  return type;
}

function allEnums(schema: GraphQLSchema): GraphQLEnumType[] {
  return Object.values(schema.getTypeMap())
    .filter((type): type is GraphQLEnumType => isEnumType(type) && !/^__/.test(type.name) && !technical.test(type.name))
    .sort((one, other) => (one.name < other.name ? -1 : 1));
}
