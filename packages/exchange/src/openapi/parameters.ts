import {
  type GraphQLArgument,
  type GraphQLInputType,
  getNamedType,
  getNullableType,
  isInputObjectType,
  isListType,
} from 'graphql';
import { operatorsOf } from '../addresses/filters.ts';
import { orderColumns } from '../addresses/parameters.ts';
import type { RootField } from '../catalogue/roots.ts';
import { type JsonSchema, withWords } from './jsonSchema.ts';
import type { Schemas } from './schemas.ts';

/** A parameter, as OpenAPI describes it. */
export type Parameter = Readonly<Record<string, unknown>>;

const shared = {
  fields: {
    description:
      'Which fields to show, with commas between them; `place.code` for one of what a field leads to. What is usual when left out.',
    schema: { type: 'string', maxLength: 4000 },
  },
  lang: {
    description: 'The language of the answer; by Accept-Language when left out.',
    schema: { type: 'string', enum: ['zh', 'en'] },
  },
  count: { description: 'Whether `totalCount` is told.', schema: { type: 'boolean' } },
} as const;

/** Parameters that many paths have in common. */
export const sharedParameters: Readonly<Record<string, Parameter>> = {
  ...Object.fromEntries(Object.entries(shared).map(([name, rest]) => [name, { name, in: 'query', ...rest }])),
  idempotencyKey: {
    name: 'Idempotency-Key',
    in: 'header',
    description:
      'Stands for the intent: a fresh UUID for each, and the same one to send the same again. Needed where the body does not state it.',
    schema: { type: 'string', minLength: 1, maxLength: 200 },
  },
};

/** Refers to one of them. */
export function sharedParameter(name: keyof typeof shared | 'idempotencyKey'): Parameter {
  return { $ref: `#/components/parameters/${name}` };
}

/** The parameters of an address for a root field: its arguments, conditions on the rows of a list, and what REST adds. */
export function parametersOf(field: RootField, schemas: Schemas, taken: ReadonlySet<string> = new Set()): Parameter[] {
  const args = field.args.filter(({ name }) => !taken.has(name));
  const isList = args.some(({ name }) => name === 'first');
  return [
    ...args.flatMap((argument) => argumentParameters(argument, schemas)),
    sharedParameter('fields'),
    sharedParameter('lang'),
    ...(isList ? [sharedParameter('count')] : []),
  ];
}

function argumentParameters(argument: GraphQLArgument, schemas: Schemas): Parameter[] {
  const { name, type, description } = argument;
  if (name === 'orderBy') {
    const columns = [...orderColumns(argument).keys()].join(', ');
    const told = `${description ?? ''} Columns with commas between them, with - before what falls: ${columns}.`;
    return [{ name, in: 'query', description: told.trim(), schema: { type: 'string' } }];
  }
  if (name === 'filter') {
    const whole = `${description ?? ''} JSON as the graph takes it, for what single parameters do not say.`;
    return [{ name, in: 'query', description: whole.trim(), schema: { type: 'string' } }, ...conditions(type, schemas)];
  }
  return [{ name, in: 'query', ...required(argument), ...withDescription(description), ...plain(type, schemas) }];
}

/** A parameter for each operator of each column of a filter, and for each row that it leads to by its code. */
function conditions(filter: GraphQLInputType, schemas: Schemas): Parameter[] {
  const input = getNamedType(filter);
  if (!isInputObjectType(input)) return [];
  return Object.values(input.getFields()).flatMap(({ name, type, description }) => {
    if (name === 'and' || name === 'or' || name === 'not') return [];
    const operators = operatorsOf(type);
    if (operators) {
      return Object.entries(operators).map(([operator, operand]) => ({
        name: operator === 'eq' ? name : `${name}.${operator}`,
        in: 'query',
        ...withDescription(operator === 'eq' ? description : null),
        ...plain(operand, schemas),
      }));
    }
    const row = getNamedType(type);
    const code = isInputObjectType(row) ? operatorsOf(row.getFields().code?.type ?? filter)?.eq : undefined;
    return code ? [{ name, in: 'query', ...withDescription(description), ...plain(code, schemas) }] : [];
  });
}

function required({ type, defaultValue }: GraphQLArgument): { required?: true } {
  return getNullableType(type) !== type && defaultValue === undefined ? { required: true } : {};
}

function withDescription(description: string | null | undefined): { description?: string } {
  return description ? { description } : {};
}

/** The schema of a parameter, which is never null: what is not asked for is left out. */
export function plain(
  type: GraphQLInputType,
  schemas: Schemas,
): { schema: JsonSchema; style?: string; explode?: boolean } {
  const wanted = getNullableType(type);
  if (isListType(wanted)) {
    return { schema: { type: 'array', items: plain(wanted.ofType, schemas).schema }, style: 'form', explode: false };
  }
  if (isInputObjectType(wanted)) return { schema: withWords({ type: 'string' }, 'JSON.') };
  const { anyOf, ...rest } = schemas.of(wanted) as { readonly anyOf?: readonly JsonSchema[]; readonly type?: unknown };
  if (anyOf?.[0]) return { schema: anyOf[0] };
  return { schema: Array.isArray(rest.type) ? { ...rest, type: rest.type[0] } : rest };
}
