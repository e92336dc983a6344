import { CompositionError } from '@plangraph/rows';
import { languageArgument } from '../builder/bilingual.ts';
import type { Types } from '../builder/graphTypes.ts';
import { looseField, looseInterfaces } from '../builder/loose.ts';
import { type Context, contextAsOf, inLanguage, type Language } from '../context.ts';
import { encodeGlobalId } from '../globalId.ts';
import type { ColumnField, DerivedField, Field } from '../noun/field.ts';
import { type Noun, nounAt } from '../noun/noun.ts';
import { derivedValue } from '../reader/derivedValue.ts';
import { paced } from '../reader/paced.ts';
import { asOfKey, edgeKey, namedKey, needsPrefix } from '../reader/rowKeys.ts';
import type { ResolverRow } from '../reader/selection.ts';
import { type Assembly, columnType, describe } from './assembly.ts';
import { connectionArguments, connectionType } from './connections.ts';
import { evidenceType } from './evidence.ts';
import { keyArgument } from './keyArgument.ts';
import { loadedField } from './loaded.ts';
import { viewOf } from './needed.ts';
import { notFound } from './notFound.ts';
import { type NamedField, responseName } from './responseName.ts';
import { wordsOf } from './words.ts';

type FieldMaker = PothosSchemaTypes.ObjectFieldBuilder<Types, ResolverRow>;
type Made = ReturnType<FieldMaker['field']>;

/** Declares the object type of a noun: thin fields over the rows that the reader brings. */
export function declareObject(assembly: Assembly, noun: Noun): void {
  const { builder } = assembly;
  const isNode = !noun.definition.federation;
  builder.objectType(assembly.object(noun.name), {
    description: describe(noun.definition.description ?? noun.model.documentation, noun.name),
    interfaces: looseInterfaces([
      ...(isNode ? [builder.nodeInterfaceRef()] : []),
      ...(noun.definition.interfaces ?? []),
    ]),
    fields: (t) => ({
      ...(isNode
        ? {
            id: t.id({
              description: 'Global id; `node` reads the same object again by it.',
              resolve: (row) => encodeGlobalId(noun.name, row.id as number),
            }),
          }
        : {}),
      ...Object.fromEntries(
        [...noun.fields].map(([name, { field }]) => [name, declareField(assembly, t as FieldMaker, noun, name, field)]),
      ),
    }),
  });
}

function declareField(assembly: Assembly, t: FieldMaker, noun: Noun, name: string, field: Field): Made {
  const place = `${noun.name}.${name}`;
  if (field.kind === 'column') return columnField(assembly, t, noun, place, field);
  if (field.kind === 'bilingual') return bilingualField(t, noun, name, field.stem, field.description);
  if (field.kind === 'derived') return derivedField(t, name, field);
  if (field.kind === 'loaded') return loadedField(assembly, t, noun, name, field);
  if (field.kind === 'evidence') {
    return looseField(t, {
      type: evidenceType(assembly),
      nullable: true,
      description: describe(field.description, place),
      resolve: edgeResolver,
    }) as Made;
  }
  if (field.kind === 'either') {
    const { type, nullable } = field;
    return looseField(t, {
      type,
      nullable,
      description: describe(field.description, place),
      resolve: edgeResolver,
    }) as Made;
  }
  const target = nounAt(assembly.readable.nouns, noun, field.relation);
  const relation = noun.model.relations[field.relation];
  const description = describe(field.description ?? relation?.documentation, place);
  if (field.kind === 'connection') {
    return looseField(t, {
      type: connectionType(assembly, target),
      description,
      args: connectionArguments(assembly, target, t.arg),
      resolve: edgeResolver,
    }) as Made;
  }
  const object = assembly.object(target.name);
  if (field.kind === 'many') {
    return looseField(t, { type: [object], description, resolve: edgeResolver }) as Made;
  }
  return looseField(t, {
    type: object,
    description,
    nullable: relation?.list === true || relation?.nullable === true,
    args: field.by ? { [field.by]: keyArgument(assembly, t.arg, target, field.by) } : {},
    resolve: field.by ? namedResolver(target.name, field.by) : edgeResolver,
  }) as Made;
}

function edgeResolver(row: ResolverRow, _args: unknown, context: Context, info: NamedField) {
  const value = row[edgeKey(responseName(info))];
  return Array.isArray(value) ? paced(context, value) : value;
}

/** An edge whose row an argument names: an error where there is none, as at the root. */
function namedResolver(noun: string, by: string) {
  return (row: ResolverRow, args: Readonly<Record<string, unknown>>, context: Context, info: NamedField) => {
    const found = edgeResolver(row, args, context, info);
    if (found === null || found === undefined) throw notFound(noun, { [by]: args[by] });
    return found;
  };
}

function columnField(assembly: Assembly, t: FieldMaker, noun: Noun, place: string, field: ColumnField): Made {
  const column = noun.model.columns[field.column];
  if (!column) throw new CompositionError(`${place}: the model ${noun.name} has no column ${field.column}.`);
  const type = field.type ?? columnType(assembly, column, place);
  return looseField(t, {
    type: column.list ? [type] : type,
    nullable: column.nullable,
    description: describe(field.description ?? column.documentation, place),
    resolve: (row: ResolverRow) => row[field.column],
  }) as Made;
}

function bilingualField(t: FieldMaker, noun: Noun, name: string, stem: string, description: string | undefined): Made {
  const chinese = `${stem}Zh`;
  const english = `${stem}En`;
  return looseField(t, {
    type: 'String',
    nullable: noun.model.columns[chinese]?.nullable === true,
    description: description ?? `The ${wordsOf(name)}, in Chinese or English.`,
    args: { lang: languageArgument(t.arg) },
    resolve: (row: ResolverRow, { lang }: { lang?: Language | null }, context: Context) =>
      inLanguage(row[chinese], row[english], lang, context),
  }) as Made;
}

function derivedField(t: FieldMaker, name: string, field: DerivedField): Made {
  const view = viewOf(name, field);
  const resolve = derivedValue(field);
  return looseField(t, {
    type: field.type,
    nullable: field.nullable,
    description: describe(field.description, name),
    ...(field.args ? { args: field.args } : {}),
    resolve: (row: ResolverRow, args: Readonly<Record<string, unknown>>, context: Context, info: NamedField) => {
      const key = responseName(info);
      for (const [argument, { noun, by }] of Object.entries(field.names ?? {})) {
        const named = row[namedKey(needsPrefix(name, key, field), argument)];
        if (named === null) throw notFound(noun, { [by]: args[argument] });
      }
      return resolve(view(row, key), args, contextAsOf(context, (row[asOfKey] as Date | undefined) ?? null));
    },
  }) as Made;
}
