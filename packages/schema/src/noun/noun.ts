import { models } from '@plangraph/database';
import type { FieldNode, GraphQLObjectType } from 'graphql';
import type { Builder } from '../builder/builder.ts';
import { CompositionError } from '../errors.ts';
import type { RegisteredEvidence } from '../composition/checkEvidence.ts';
import type { ModelFacts } from '../models.ts';
import type { Mutation } from '../contract/mutation.ts';
import type { AnyNounDefinition } from './definition.ts';
import type { Field } from './field.ts';
import type { Walk } from '../reader/select.ts';
import type { Edge } from '../reader/selection.ts';
import type { DeclaredRegister } from '../contract/register.ts';

/** A field of a noun together with the domain that declared it. */
export interface RegisteredField {
  readonly field: Field;
  readonly domain: string;
}

/** A noun of one composition: its model, its owner and everything that was declared on it. */
export interface Noun {
  readonly name: string;
  readonly model: ModelFacts;
  readonly owner: string;
  readonly definition: AnyNounDefinition;
  readonly fields: Map<string, RegisteredField>;
}

/** An enum of one composition. */
export interface RegisteredEnum {
  readonly ref: ReturnType<Builder['enumType']>;
  readonly owner: string;
}

/** A root query that the reader answers. */
export interface Root {
  /** Arguments of which nothing hangs but which row is found; as they are given, they are looked up. */
  readonly keys?: readonly string[];
  /** What to read for one selection of the field. */
  edges(walk: Walk, selected: SelectedRoot): readonly Edge[];
  /** The field's value, given what was read. Throws a coded error where that is the answer. */
  answer(values: readonly unknown[], args: Readonly<Record<string, unknown>>): unknown;
}

/** One selection of a root query. */
export interface SelectedRoot {
  readonly type: GraphQLObjectType;
  readonly nodes: readonly FieldNode[];
  readonly args: Readonly<Record<string, unknown>>;
}

/** What the domains of one composition declared, by name. */
export interface Registry {
  /** Root queries that the reader answers, by field name. */
  readonly roots: Map<string, Root>;
  readonly nouns: Map<string, Noun>;
  readonly enums: Map<string, RegisteredEnum>;
  readonly mutations: Map<string, Mutation>;
  /** Nouns that are working registers, as their domains declared them. */
  readonly registers: Map<string, DeclaredRegister>;
  /** What domains count, by the code of the indicator. */
  readonly evidence: Map<string, RegisteredEvidence>;
}

/** The facts of a model. */
export function modelFacts(name: string): ModelFacts {
  const facts = (models as unknown as Record<string, ModelFacts>)[name];
  if (!facts) throw new CompositionError(`The data model has no model ${name}; prisma/*.prisma declares the models.`);
  return facts;
}

/** The noun at the other end of a relation. */
export function nounAt(registry: Registry, noun: Noun, relation: string): Noun {
  const target = noun.model.relations[relation]?.model;
  const found = target ? registry.nouns.get(target) : undefined;
  if (!found) {
    throw new CompositionError(
      `${noun.name}.${relation} leads to ${target ?? 'nothing'}, which no composed domain owns.`,
    );
  }
  return found;
}
