import { type ComposedGraph, composeGraph, type Domain, registerNames } from '@plangraph/schema';
import {
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isLeafType,
  isListType,
  isObjectType,
} from 'graphql';

/** One field of a noun that leads to rows. */
export interface EdgeField {
  readonly from: string;
  readonly field: string;
  readonly to: string;
  readonly kind: 'one' | 'many' | 'connection';
}

/** A noun that a domain owns, as its clients see it. */
export interface OwnNoun {
  readonly name: string;
  readonly type: GraphQLObjectType;
  /** The root field that lists it. */
  readonly many: string;
  /** The root fields that find one by a key, which their arguments state. */
  readonly ones: readonly GraphQLField<unknown, unknown>[];
  readonly edges: readonly EdgeField[];
}

/** What a domain brings into the graph, read from the schema that it composes to and nothing else. */
export interface DomainShape extends Pick<ComposedGraph, 'schema' | 'registers'> {
  readonly nouns: readonly OwnNoun[];
  /** The edges that it adds to nouns of others. */
  readonly added: readonly EdgeField[];
  /** What it uses, composed without it. */
  readonly before: GraphQLSchema;
  /** The names of the verbs that registers have by their declarations. */
  readonly verbsOfRegisters: ReadonlySet<string>;
}

/** Composes a domain by itself, and compares it with what it uses. */
export function shapeOf(domain: Domain): DomainShape {
  const { schema, registers } = composeGraph({ domains: [domain] });
  const { schema: before } = composeGraph({ domains: Object.values(domain.uses) });
  const types = Object.values(schema.getTypeMap()).filter(isObjectType).filter(isNoun);
  const nouns = types.filter((type) => !before.getType(type.name)).map((type) => nounOf(schema, type));
  const added = types.flatMap((type) => {
    const known = before.getType(type.name);
    if (!isObjectType(known)) return [];
    return edgesOf(type).filter(({ field }) => !known.getFields()[field]);
  });
  const verbsOfRegisters = new Set([...registers.keys()].flatMap((noun) => Object.values(registerNames(noun))));
  return { schema, registers, nouns, added, before, verbsOfRegisters };
}

function isNoun(type: GraphQLObjectType): boolean {
  return type.getInterfaces().some(({ name }) => name === 'Node');
}

function nounOf(schema: GraphQLSchema, type: GraphQLObjectType): OwnNoun {
  const roots = Object.values(schema.getQueryType()?.getFields() ?? {});
  const many = roots.find((root) => getNamedType(root.type).name === `${type.name}Connection`);
  if (!many) throw new Error(`${type.name} has no root query that lists it.`);
  return {
    name: type.name,
    type,
    many: many.name,
    ones: roots.filter((root) => getNamedType(root.type) === type),
    edges: edgesOf(type),
  };
}

/** The fields of a noun that lead to rows; one that demands an argument leads there in a way of its own. */
function edgesOf(type: GraphQLObjectType): EdgeField[] {
  return Object.values(type.getFields()).flatMap((field): EdgeField[] => {
    const named = getNamedType(field.type);
    if (!isObjectType(named) || field.args.some((argument) => String(argument.type).endsWith('!'))) return [];
    const common = { from: type.name, field: field.name };
    if (named.name.endsWith('Connection')) {
      return [{ ...common, to: named.name.replace(/Connection$/, ''), kind: 'connection' }];
    }
    if (!isNoun(named)) return [];
    return [{ ...common, to: named.name, kind: isListType(getNullableType(field.type)) ? 'many' : 'one' }];
  });
}

/** The fields of a noun that are plain values. */
export function plainFieldsOf(type: GraphQLObjectType): GraphQLField<unknown, unknown>[] {
  return Object.values(type.getFields()).filter((field) => isLeafType(getNamedType(field.type)));
}

/** Selects every plain value of a noun, texts in both languages under the names of their columns, and every edge to one. */
export function selectionOf(type: GraphQLObjectType): string {
  const plain = plainFieldsOf(type).map(({ name, args }) =>
    args.some((argument) => argument.name === 'lang')
      ? `${name}Zh: ${name}(lang: ZH) ${name}En: ${name}(lang: EN)`
      : name,
  );
  const ones = edgesOf(type).filter(({ kind }) => kind === 'one');
  return ['__typename', ...plain, ...ones.map(({ field }) => `${field} { id }`)].join(' ');
}

/** Selects what lies at the end of a path: `area.plan.code` becomes `area { plan { code } }`. */
export function selectionAt(path: string): string {
  const [step = '', ...rest] = path.split('.');
  return rest.length ? `${step} { ${selectionAt(rest.join('.'))} }` : step;
}
