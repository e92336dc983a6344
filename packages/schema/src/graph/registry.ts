import { models } from '@plangraph/database';
import type { Builder } from '../builder.ts';
import { CompositionError } from '../errors.ts';
import type { ModelFacts } from '../models.ts';
import type { AnyNounDefinition } from '../noun/definition.ts';
import type { Field } from '../noun/field.ts';

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

/** What the domains of one composition declared, by name. */
export interface Registry {
  readonly nouns: Map<string, Noun>;
  readonly enums: Map<string, RegisteredEnum>;
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
