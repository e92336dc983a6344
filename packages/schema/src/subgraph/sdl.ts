import {
  type ConstDirectiveNode,
  type DefinitionNode,
  type FieldDefinitionNode,
  type GraphQLSchema,
  Kind,
  type ObjectTypeDefinitionNode,
  parse,
  print,
  printSchema,
} from 'graphql';
import type { Noun, Nouns } from '../noun/noun.ts';
import { idKey, naturalKeysOf, selectionOf } from './keys.ts';
import { marksOf } from './marks.ts';
import type { Ownership } from './ownership.ts';
import type { Part } from './part.ts';
import { isAskedByRouters, routerTypes } from './routerTypes.ts';

/** What every subgraph of the house may use of the specification; whatever else a domain marks comes besides. */
const usual = ['@key', '@shareable', '@external', '@inaccessible'];

/** What of a subgraph its text is written from. */
interface Written {
  readonly schema: GraphQLSchema;
  readonly part: Part;
  readonly nouns: Nouns;
  readonly ownership: Ownership;
  /** Whether a noun is owned, and not only extended. */
  readonly isOwned: (noun: Noun) => boolean;
}

/** Writes the schema of a subgraph, with the directives by which routers compose it with others. */
export function writeSdl(written: Written): string {
  const { schema, nouns } = written;
  const roots = [schema.getQueryType()?.name, schema.getMutationType()?.name];
  const used = new Set(usual);
  const marked = (texts: readonly string[]): readonly ConstDirectiveNode[] => {
    const directives = directivesOf(texts);
    for (const { name } of directives) used.add(`@${name.value}`);
    return directives;
  };
  const fieldOf = (definition: ObjectTypeDefinitionNode, field: FieldDefinitionNode): FieldDefinitionNode => {
    const [type, name] = [definition.name.value, field.name.value];
    const isLeft = written.part.fields.get(type)?.external.includes(name) ?? false;
    const marks = [...marksOf(schema.getType(type), nouns.get(type), name), ...(isLeft ? ['@external'] : [])];
    return { ...field, directives: [...(field.directives ?? []), ...marked([...new Set(marks)])] };
  };
  const definitions = parse(printSchema(schema), { noLocation: true }).definitions.flatMap(
    (definition): DefinitionNode[] => {
      const { name } = definition as { readonly name?: { readonly value: string } };
      if (name && Object.values<string>(routerTypes).includes(name.value)) return [];
      if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION) return [definition];
      const own = definition.fields?.filter((field) => !isAskedByRouters(field.name.value)) ?? [];
      if (own.length === 0) return [];
      const fields = own.map((field) => fieldOf(definition, field));
      if (roots.includes(definition.name.value)) return [{ ...definition, fields }];
      return [{ ...definition, fields, directives: marked(typeMarks(written, definition.name.value)) }];
    },
  );
  const text = print({ kind: Kind.DOCUMENT, definitions });
  const imported = [...used].map((each) => JSON.stringify(each)).join(', ');
  return `extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: [${imported}])\n\n${text}\n`;
}

/** Whether a type is a record, by which keys, or a value of whoever shows it. */
function typeMarks({ nouns, ownership, isOwned }: Written, type: string): readonly string[] {
  const noun = nouns.get(type);
  if (!noun) return ['@shareable'];
  const { federation } = noun.definition;
  const keys = isOwned(noun) || federation ? naturalKeysOf(nouns, noun, isOwned).map(selectionOf) : [];
  if (!federation) keys.unshift(idKey);
  if (!keys.length) return ['@shareable'];
  if (!ownership.isServed(noun)) return [`@key(fields: ${JSON.stringify(keys[0])}, resolvable: false)`];
  const resolvable = isOwned(noun) ? keys : keys.slice(0, 1);
  return [
    ...resolvable.map((fields) => `@key(fields: ${JSON.stringify(fields)})`),
    ...(federation?.interfaceObject ? ['@interfaceObject'] : []),
  ];
}

function directivesOf(texts: readonly string[]): readonly ConstDirectiveNode[] {
  if (!texts.length) return [];
  const [definition] = parse(`scalar Marked ${texts.join(' ')}`, { noLocation: true }).definitions;
  return definition?.kind === Kind.SCALAR_TYPE_DEFINITION ? (definition.directives ?? []) : [];
}
