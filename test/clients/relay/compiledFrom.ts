import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  buildSchema,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isObjectType,
  parse,
  TypeInfo,
  typeFromAST,
  visit,
  visitWithTypeInfo,
} from 'graphql';

const folder = import.meta.dirname;

/** The release of the compiler whose files lie here: that of `relay-runtime`, which runs them. */
export const compiler: string = JSON.parse(
  readFileSync(join(folder, '../node_modules/relay-runtime/package.json'), 'utf8'),
).version;

/** What the compiler made `generated` and `persisted` of: itself, its settings, the documents, and what the schema says of all that these name. */
export function compiledFrom(): string[] {
  const source = readFileSync(join(folder, 'planView.ts'), 'utf8');
  const documents = [...source.matchAll(/graphql`([^`]*)`/g)].map(([, text = '']) => text.trim());
  const settings = readFileSync(join(folder, 'relay.config.json'), 'utf8').trim();
  const schema = buildSchema(readFileSync(join(folder, '../../../schema.graphql'), 'utf8'));
  const named = documents.flatMap((document) => namedBy(schema, document));
  return [`relay-compiler ${compiler}`, settings, ...documents, ...[...new Set(named)].sort()];
}

/** What a schema says of the fields, arguments, enums and inputs that a document names. */
function namedBy(schema: GraphQLSchema, document: string): string[] {
  const said: string[] = [];
  const info = new TypeInfo(schema);
  const ast = parse(document);
  visit(
    ast,
    visitWithTypeInfo(info, {
      Field() {
        const [parent, field] = [info.getParentType(), info.getFieldDef()];
        if (!parent || !field) return;
        const given = field.args.map(({ name, type }) => `${name}: ${type}`).join(', ');
        said.push(`${parent.name}.${field.name}(${given}): ${field.type}`, ...sayType(getNamedType(field.type)));
      },
      VariableDefinition({ type }) {
        const declared = typeFromAST(schema, type as never);
        if (declared) said.push(...sayType(getNamedType(declared)));
      },
    }),
  );
  return said;
}

/** What a type is to the compiler: which values it has, which fields an input takes, whether it has an id, which it asks for besides. */
function sayType(type: GraphQLNamedType, known: ReadonlySet<string> = new Set()): string[] {
  if (isEnumType(type))
    return [
      `enum ${type.name}: ${type
        .getValues()
        .map(({ name }) => name)
        .join(' ')}`,
    ];
  if (isInputObjectType(type) && !known.has(type.name)) {
    const within = new Set([...known, type.name]);
    const fields = Object.values(type.getFields());
    return [
      ...fields.map((field) => `input ${type.name}.${field.name}: ${field.type}`),
      ...fields.flatMap((field) => sayType(getNamedType(field.type), within)),
    ];
  }
  if (isObjectType(type)) return [`type ${type.name} ${'id' in type.getFields() ? 'has an id' : 'has no id'}`];
  return isCompositeType(type) ? [`${type.name} is abstract`] : [`scalar ${type.name}`];
}
