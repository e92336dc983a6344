import type { ObjectRef } from '@pothos/core';
import { bilingualText } from '../builder/bilingual.ts';
import type { Types } from '../builder/graphTypes.ts';
import { looseField } from '../builder/loose.ts';
import { type Context, contextAsOf } from '../context.ts';
import type { LoadedField } from '../noun/field.ts';
import type { Noun } from '../noun/noun.ts';
import { asOfKey } from '../reader/rowKeys.ts';
import type { ResolverRow } from '../reader/selection.ts';
import { Missing } from '../systems/missing.ts';
import { type Loaded, loadedFrom } from '../systems/systems.ts';
import { type Assembly, describe } from './assembly.ts';
import { viewOf } from './needed.ts';
import { type NamedField, responseName } from './responseName.ts';

type FieldMaker = PothosSchemaTypes.ObjectFieldBuilder<Types, ResolverRow>;

/** Declares a field whose value another system knows. Where rows are resolved one by one, dataloader gathers their keys. */
export function loadedField(assembly: Assembly, t: FieldMaker, noun: Noun, name: string, field: LoadedField) {
  const view = viewOf(name, field);
  const keyOf = field.key as (needed: ResolverRow, context: Context) => unknown;
  return looseField(t, {
    type: loadedType(assembly, noun, name, field),
    nullable: true,
    description: describe(field.description, `${noun.name}.${name}`),
    resolve: (row: ResolverRow, _args: unknown, given: Context, info: NamedField) => {
      const context = contextAsOf(given, (row[asOfKey] as Date | undefined) ?? null);
      const key = keyOf(view(row, responseName(info)), context);
      if (key === null) return null;
      return key instanceof Missing ? loadedFrom(key) : assembly.systems.ask(field.from, key, context);
    },
  }) as ReturnType<FieldMaker['field']>;
}

/** The type of such a field: its value, or why that is missing. */
function loadedType(assembly: Assembly, noun: Noun, name: string, field: LoadedField) {
  const missing = missingType(assembly);
  const ref = assembly.builder.objectRef<Loaded>(`${noun.name}${name[0]?.toUpperCase()}${name.slice(1)}`);
  assembly.builder.objectType(ref, {
    description: `The ${name} of a ${noun.name}, or why it is missing: another system (${field.from.name}) knows it.`,
    fields: (t) => ({
      value: looseField(t, {
        type: field.type,
        nullable: true,
        description: 'What the other system knows; null where it is missing.',
        resolve: ({ value }: Loaded) => value,
      }),
      missing: looseField(t, {
        type: missing,
        nullable: true,
        description: 'Why there is no value; null where there is one.',
        resolve: ({ missing: why }: Loaded) => why,
      }),
    }),
  });
  return ref;
}

/** The type that tells why a value of another system is missing, made on first use. */
function missingType(assembly: Assembly): ObjectRef<Types, Missing> {
  const { builder } = assembly;
  return assembly.once(
    'Missing',
    () => builder.objectRef<Missing>('Missing') as ObjectRef<Types, Missing>,
    (ref) =>
      builder.objectType(ref, {
        description: 'Why a value that another system knows is not there. The rest of the answer is not touched by it.',
        fields: (t) => ({
          code: t.exposeString('code', {
            description: 'For programs, such as `DOCUMENT_UNAVAILABLE`; docs/reference/errors.md lists the codes.',
          }),
          message: bilingualText(t, 'What is the matter, and what helps.', ({ zh, en }) => ({ zh, en })),
          repeatable: t.exposeBoolean('repeatable', {
            description: 'Whether the same question may be answered a little later.',
          }),
        }),
      }),
  );
}
