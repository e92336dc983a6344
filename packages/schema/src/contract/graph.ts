import { type Database, enums } from '@plangraph/database';
import type { EnumRef, InputFieldMap } from '@pothos/core';
import type { Builder } from '../builder/builder.ts';
import { CompositionError } from '../errors.ts';
import type { EnumName, ModelName } from '../models.ts';
import { registerMutation } from '../composition/checkMutations.ts';
import type { Mutation, MutationDefinition, ResultFields } from './mutation.ts';
import type { AnyNounDefinition, NounDefinition } from '../noun/definition.ts';
import type { Field, Types } from '../noun/field.ts';
import { type FieldBuilder, fieldBuilder } from '../noun/fieldBuilder.ts';
import { noteRegister } from '../composition/checkRegister.ts';
import type { AnyRegisterDefinition, RegisterDefinition } from './register.ts';
import { modelFacts, type Registry } from '../noun/noun.ts';

type Values<E extends EnumName> = (typeof enums)[E][number];

/** What a domain declares its part of the graph with. */
export interface Graph {
  /**
   * Declares a noun that this domain owns; it bears the name of its model, which documents it.
   *
   * @throws CompositionError when another domain owns the noun already.
   */
  noun<M extends ModelName>(name: M, definition: NoInfer<NounDefinition<M>>): void;
  /**
   * Adds fields to a noun that another domain owns; that domain must be named in `uses`.
   *
   * @example graph.extend('Enterprise', (t) => ({ projects: t.connection('projects') }))
   */
  extend<M extends ModelName>(name: M, fields: (t: FieldBuilder<M>) => Readonly<Record<string, Field>>): void;
  /** Declares an enum of the data model as one of the graph, with a description of every value. */
  enumType<E extends EnumName>(
    name: E,
    options: { readonly description: string; readonly values: Readonly<Record<Values<E>, string>> },
  ): EnumRef<Types, Values<E>>;
  /**
   * Declares a verb: who may, what it takes, which rows its result shows, and how it is carried out, once for each intent.
   *
   * @throws CompositionError when another domain declares a mutation of that name.
   */
  mutation<A extends InputFieldMap, const R extends ResultFields>(
    name: string,
    definition: MutationDefinition<A, R>,
  ): void;
  /**
   * Makes a noun that this domain owns a working register: its records can be created, changed, brought from stage to
   * stage, retired and restored, every change is written down, and a record is found by the key of its row.
   *
   * @example graph.register('Park', { row: parkRow, roles: ['reporter', 'administrator'] })
   * @throws CompositionError when the rows, the stages or the model do not fit.
   */
  register<M extends ModelName>(noun: M, definition: NoInfer<RegisterDefinition<M>>): void;
  /** Pothos's builder of this composition, for types that no model stands behind. */
  readonly builder: Builder;
  /** The open database; null while a schema is composed only to be printed. */
  readonly database: Database | null;
}

/** An extension of a noun, kept until all nouns are known. */
export interface Extension {
  readonly noun: string;
  readonly domain: string;
  readonly fields: Readonly<Record<string, Field>>;
}

/** The graph as one domain sees it: whatever it declares is noted under its name. */
export function graphOf(
  domain: string,
  registry: Registry,
  extensions: Extension[],
  builder: Builder,
  database: Database | null,
): Graph {
  return {
    builder,
    database,
    noun: (name, definition) => {
      const owner = registry.nouns.get(name)?.owner;
      if (owner)
        throw new CompositionError(`The noun ${name} is owned by ${owner} and cannot be declared by ${domain} too.`);
      const declared = definition.fields(fieldBuilder as never);
      registry.nouns.set(name, {
        name,
        model: modelFacts(name),
        owner: domain,
        definition: definition as unknown as AnyNounDefinition,
        fields: new Map(Object.entries(declared).map(([key, field]) => [key, { field, domain }])),
      });
    },
    extend: (noun, fields) => {
      extensions.push({ noun, domain, fields: fields(fieldBuilder as never) });
    },
    enumType: (name, { description, values }) => {
      const owner = registry.enums.get(name)?.owner;
      if (owner)
        throw new CompositionError(`The enum ${name} is declared by ${owner} and cannot be declared by ${domain} too.`);
      const described = (enums[name] as readonly string[]).map((value) => [
        value,
        { description: (values as Record<string, string>)[value] },
      ]);
      const ref = builder.enumType(name, { description, values: Object.fromEntries(described) } as never);
      registry.enums.set(name, { ref: ref as never, owner: domain });
      return ref as never;
    },
    mutation: (name, definition) =>
      registerMutation(registry, { ...(definition as unknown as Mutation), name, domain }),
    register: (noun, definition) =>
      noteRegister(registry, { noun, domain, definition: definition as unknown as AnyRegisterDefinition }),
  };
}

/** Adds the extensions to the nouns they extend. */
export function applyExtensions(registry: Registry, extensions: readonly Extension[]): void {
  for (const { noun: name, domain, fields } of extensions) {
    const noun = registry.nouns.get(name);
    if (!noun) {
      throw new CompositionError(
        `${domain} extends ${name}, which no composed domain owns; name its owner in the \`uses\` of ${domain}.`,
      );
    }
    for (const [key, field] of Object.entries(fields)) {
      const other = noun.fields.get(key)?.domain;
      if (other)
        throw new CompositionError(
          `The field ${name}.${key} is declared by ${other} and by ${domain}; one of them must choose another name.`,
        );
      noun.fields.set(key, { field, domain });
    }
  }
}
