import {
  type ConstDirectiveNode,
  type DefinitionNode,
  type DocumentNode,
  type GraphQLSchema,
  Kind,
  parse,
  print,
  printSchema,
} from 'graphql';
import type { Noun, Nouns } from '../noun/noun.ts';
import { idKey, naturalKeysOf, selectionOf } from './keys.ts';
import { momentField } from './moments.ts';
import type { Ownership } from './ownership.ts';
import type { Part } from './part.ts';
import { isAskedByRouters, routerTypes } from './routerTypes.ts';

const link =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key", "@shareable", "@external", "@inaccessible"])';

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
export function writeSdl({ schema, part, nouns, ownership, isOwned }: Written): string {
  const query = schema.getQueryType()?.name;
  const mutation = schema.getMutationType()?.name;
  const keysOf = (noun: Noun): string[] => {
    if (!ownership.isServed(noun)) return [`@key(fields: "${idKey}", resolvable: false)`];
    const natural = isOwned(noun) ? naturalKeysOf(nouns, noun, isOwned) : [];
    return [`@key(fields: "${idKey}")`, ...natural.map((paths) => `@key(fields: "${selectionOf(paths)}")`)];
  };
  const definitions = parse(printSchema(schema), { noLocation: true }).definitions.flatMap(
    (definition): DefinitionNode[] => {
      const { name } = definition as { readonly name?: { readonly value: string } };
      if (name && Object.values<string>(routerTypes).includes(name.value)) return [];
      if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION) return [definition];
      const fields = definition.fields?.filter((field) => !isAskedByRouters(field.name.value)) ?? [];
      if (fields.length === 0) return [];
      if ([query, mutation].includes(definition.name.value)) return [{ ...definition, fields }];
      const noun = nouns.get(definition.name.value);
      if (!noun) return [{ ...definition, directives: directives('@shareable') }];
      const external = new Set(part.fields.get(noun.name)?.external);
      const marked = fields.map((field) => {
        if (field.name.value === momentField) return { ...field, directives: directives('@inaccessible') };
        return external.has(field.name.value)
          ? { ...field, directives: [...(field.directives ?? []), ...directives('@external')] }
          : field;
      });
      return [{ ...definition, fields: marked, directives: directives(...keysOf(noun)) }];
    },
  );
  const document: DocumentNode = { kind: Kind.DOCUMENT, definitions };
  return `${link}\n\n${print(document)}\n`;
}

function directives(...written: readonly string[]): readonly ConstDirectiveNode[] {
  const [definition] = parse(`scalar Marked ${written.join(' ')}`, { noLocation: true }).definitions;
  return definition?.kind === Kind.SCALAR_TYPE_DEFINITION ? (definition.directives ?? []) : [];
}
