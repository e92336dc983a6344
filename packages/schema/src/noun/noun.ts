import { CompositionError, type ModelFacts } from '@plangraph/rows';
import type { AnyNounDefinition } from './definition.ts';
import type { Field } from './field.ts';
import type { AnyAddition } from './needs.ts';

/** A field of a noun together with the domain that declared it. */
export interface DeclaredField {
  readonly field: Field;
  readonly domain: string;
}

/** A noun of one composition: its model, its owner and everything that was declared on it. */
export interface Noun {
  readonly name: string;
  readonly model: ModelFacts;
  readonly owner: string;
  readonly definition: AnyNounDefinition;
  readonly fields: Map<string, DeclaredField>;
  /** What another domain adds to what is known of its rows: one at most. */
  readonly additions: AnyAddition[];
}

/** The nouns of one composition, by name. */
export type Nouns = ReadonlyMap<string, Noun>;

/** The noun at the other end of a relation. */
export function nounAt(nouns: Nouns, noun: Noun, relation: string): Noun {
  const target = noun.model.relations[relation]?.model;
  const found = target ? nouns.get(target) : undefined;
  if (!found) {
    throw new CompositionError(
      `${noun.name}.${relation} leads to ${target ?? 'nothing'}, which no composed domain owns.`,
    );
  }
  return found;
}
