import { enums } from '@plangraph/database';
import { CompositionError, factsOf } from '@plangraph/rows';
import type { Builder } from '../builder/builder.ts';
import { looseEnum, looseInterface } from '../builder/loose.ts';
import type { Domain, Environment } from '../contract/domain.ts';
import type { EventType } from '../contract/event.ts';
import type { Graph } from '../contract/graph.ts';
import type { GivenMeans, Means } from '../contract/means.ts';
import type { Mutation } from '../contract/mutation.ts';
import { noDatabase } from '../contract/noDatabase.ts';
import type { AnyRegisterDefinition } from '../contract/register.ts';
import type { AnyNounDefinition } from '../noun/definition.ts';
import type { Field } from '../noun/field.ts';
import { fieldBuilder } from '../noun/fieldBuilder.ts';
import type { AnyAddition } from '../noun/needs.ts';
import type { Noun } from '../noun/noun.ts';
import { type Declarations, noDeclarations } from './declarations.ts';
import { noteAuthority, noteDeprecation, noteEvent, noteMutation, noteRegister, refuseTwice } from './note.ts';

/** Lets all domains declare their part of the graph, each after those that it uses: first their types, then their verbs. */
export function declareAll(
  domains: ReadonlyMap<string, Domain>,
  builder: Builder,
  means: readonly GivenMeans[] = [],
): Declarations {
  const declared = noDeclarations(builder);
  const extensions: Extension[] = [];
  const additions: NotedAddition[] = [];
  const references = new Map<string, unknown>();
  const environmentOf = (domain: Domain): Environment => {
    const graph = graphOf(domain.id, { declared, extensions, additions, builder, means });
    const uses = Object.fromEntries(Object.entries(domain.uses).map(([name, used]) => [name, references.get(used.id)]));
    return { ...graph, uses } as Environment;
  };
  for (const domain of domains.values()) references.set(domain.id, domain.types(environmentOf(domain)));
  for (const domain of domains.values()) {
    domain.mutations({ ...environmentOf(domain), own: references.get(domain.id) });
  }
  applyExtensions(declared, extensions);
  applyAdditions(declared, additions);
  return declared;
}

/** An extension of a noun, kept until all nouns are known. */
interface Extension {
  readonly noun: string;
  readonly domain: string;
  readonly fields: Readonly<Record<string, Field>>;
}

/** What a domain adds to what is known of a noun, kept until all nouns are known. */
interface NotedAddition {
  readonly noun: string;
  readonly addition: AnyAddition;
}

/** What the domains of one composition declare into and with. */
interface Composing {
  readonly declared: Declarations;
  readonly extensions: Extension[];
  readonly additions: NotedAddition[];
  readonly builder: Builder;
  readonly means: readonly GivenMeans[];
}

/** The graph as one domain sees it: whatever it declares is noted under its name. */
function graphOf(domain: string, { declared, extensions, additions, builder, means }: Composing): Graph {
  return {
    builder: notingRoots(builder, domain, declared),
    database: noDatabase,
    noun: (name, definition) => {
      const owner = declared.nouns.get(name)?.owner;
      if (owner)
        throw new CompositionError(`The noun ${name} is owned by ${owner} and cannot be declared by ${domain} too.`);
      const fields = definition.fields(fieldBuilder());
      declared.nouns.set(name, {
        name,
        model: factsOf(name),
        owner: domain,
        definition: definition as AnyNounDefinition,
        fields: new Map(Object.entries(fields).map(([key, field]) => [key, { field, domain }])),
        additions: [],
      });
    },
    extend: (noun, fields) => {
      extensions.push({ noun, domain, fields: fields(fieldBuilder()) });
    },
    add: (noun, addition) =>
      additions.push({ noun, addition: { ...(addition as Omit<AnyAddition, 'domain'>), domain } }),
    enumType: (name, { description, values }) => {
      refuseTwice(`The enum ${name}`, declared.enums.get(name)?.owner, domain);
      const words: Readonly<Record<string, string>> = values;
      // In the order of the data model, whatever that of the descriptions.
      const described = enums[name].map((value) => [value, { description: words[value] ?? '' }] as const);
      const ref = looseEnum<keyof typeof values>(builder, name, { description, values: Object.fromEntries(described) });
      declared.enums.set(name, { ref, owner: domain, words });
      return ref;
    },
    interfaceType: (name, options) => looseInterface(builder, name, options),
    rowType: declared.rowType,
    orderDirection: declared.orderDirection,
    figureFormat: declared.figureFormat,
    mutation: (name, definition) =>
      noteMutation(declared, { ...(definition as Omit<Mutation, 'name' | 'domain'>), name, domain }),
    event: (name, definition) =>
      noteEvent(declared, { ...(definition as Omit<EventType, 'name' | 'typeName' | 'domain'>), name, domain }),
    deprecate: (coordinate, deprecation) => noteDeprecation(declared, coordinate, { domain, deprecation }),
    events: declared.events,
    given: <T>(asked: Means<T>) => (means.find((each) => each.means === asked)?.value ?? null) as T | null,
    rowRegisters: declared.rowRegisters,
    authority: (authority) => noteAuthority(declared, { domain, authority }),
    register: (noun, definition) =>
      noteRegister(declared, { noun, domain, definition: definition as AnyRegisterDefinition }),
  };
}

/** The builder as a domain has it: of a root query that it declares is noted whose it is. Whatever else it does is done by the one builder. */
function notingRoots(builder: Builder, domain: string, { rootFields }: Declarations): Builder {
  const queryField: Builder['queryField'] = (...given) => {
    rootFields.set(given[0], domain);
    return builder.queryField(...given);
  };
  const of = (name: string | symbol): unknown => {
    const member: unknown = Reflect.get(builder, name);
    return typeof member === 'function' ? member.bind(builder) : member;
  };
  return new Proxy(builder, { get: (_, name) => (name === 'queryField' ? queryField : of(name)) });
}

/** The noun to which a domain does something; fails where nobody owns it. */
function ownedNoun({ nouns }: Declarations, name: string, domain: string, does: string): Noun {
  const noun = nouns.get(name);
  if (noun) return noun;
  throw new CompositionError(
    `${domain} ${does} ${name}, which no composed domain owns; name its owner in the \`uses\` of ${domain}.`,
  );
}

/** Adds the extensions to the nouns they extend. */
function applyExtensions(declared: Declarations, extensions: readonly Extension[]): void {
  for (const { noun: name, domain, fields } of extensions) {
    const noun = ownedNoun(declared, name, domain, 'extends');
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

/** Gives nouns what other domains add to them. */
function applyAdditions(declared: Declarations, additions: readonly NotedAddition[]): void {
  for (const { noun: name, addition } of additions) {
    const noun = ownedNoun(declared, name, addition.domain, 'adds to');
    const [other] = noun.additions;
    if (other)
      throw new CompositionError(
        `${other.domain} and ${addition.domain} both add to what is known of ${name}; one domain can.`,
      );
    noun.additions.push(addition);
  }
}
