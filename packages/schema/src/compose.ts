import type { Database } from '@plangraph/database';
import type { GraphQLSchema } from 'graphql';
import { createBuilder } from './builder/builder.ts';
import type { Domain, Environment } from './contract/domain.ts';
import { CompositionError } from './errors.ts';
import { registerEvidence } from './composition/checkEvidence.ts';
import { createExecutor, registerExecutor } from './execute/executor.ts';
import { beginAssembly } from './types/assembly.ts';
import { checkRegistry } from './composition/checkNouns.ts';
import { applyExtensions, type Extension, graphOf } from './contract/graph.ts';
import { declareObject } from './types/objects.ts';
import type { Registry } from './noun/noun.ts';
import { declareRoots } from './types/roots.ts';
import { checkMutations } from './composition/checkMutations.ts';
import { declareMutations } from './mutation/declare.ts';
import { checkMutationWords } from './mutation/words.ts';
import { createReader } from './reader/read.ts';
import { declareRegisters } from './register/declare.ts';
import { createInputTypes } from './types/keyInputs.ts';
import { keepRegisters } from './register/registersOf.ts';
import { keepSearchIndexes } from './search/searchIndexesOf.ts';

/** What a schema is composed of. */
export interface Composition {
  /** The domains; those that they use come along by themselves. */
  readonly domains: readonly Domain[];
  /** The database that the schema reads; without one it can only be printed. */
  readonly database?: Database;
}

/**
 * Composes domains into one schema, with a fresh builder each time.
 *
 * @throws CompositionError naming both parties: two owners of a noun, a field or an area; a use that is not declared;
 *   a filter without an index; a place without a description.
 */
export function composeSchema({ domains, database }: Composition): GraphQLSchema {
  const ordered = closeOverUses(domains);
  const builder = createBuilder();
  const registry: Registry = {
    nouns: new Map(),
    enums: new Map(),
    roots: new Map(),
    evidence: new Map(),
    mutations: new Map(),
    registers: new Map(),
  };
  const extensions: Extension[] = [];
  const references = new Map<string, unknown>();
  const environmentOf = (domain: Domain): Environment<never> => {
    const graph = graphOf(domain.id, registry, extensions, builder, database ?? null);
    const uses = Object.fromEntries(Object.entries(domain.uses).map(([name, used]) => [name, references.get(used.id)]));
    return { ...graph, uses } as Environment<never>;
  };
  for (const domain of ordered.values()) references.set(domain.id, domain.types(environmentOf(domain)));
  for (const domain of ordered.values()) {
    domain.mutations({ ...environmentOf(domain), own: references.get(domain.id) } as never);
  }
  applyExtensions(registry, extensions);
  const inputs = createInputTypes(builder, registry);
  const registers = declareRegisters(registry, builder, inputs);
  checkRegistry(registry, ordered);
  checkMutations(registry, ordered);
  registerEvidence(registry, ordered);
  const assembly = beginAssembly(builder, registry, inputs);
  for (const noun of registry.nouns.values()) declareObject(assembly, noun);
  const reader = createReader(registry, database ?? null);
  declareRoots(assembly, reader);
  declareMutations(assembly, reader, database ?? null);
  // Sorting makes the whole schema anew, which every start would wait for; what prints it sorts it.
  const schema = builder.toSchema({ sortSchema: false });
  checkMutationWords(schema, registry);
  registerExecutor(schema, createExecutor(registry, reader));
  keepRegisters(schema, registers);
  keepSearchIndexes(schema, registry);
  return schema;
}

/** The domains with all that they use, each after what it uses. */
function closeOverUses(domains: readonly Domain[]): Map<string, Domain> {
  const ordered = new Map<string, Domain>();
  const areas = new Map<string, string>();
  const add = (domain: Domain, path: readonly string[]): void => {
    const known = ordered.get(domain.id);
    if (known === domain) return;
    if (known) throw new CompositionError(`Two different domains are called ${domain.id}.`);
    if (path.includes(domain.id))
      throw new CompositionError(`Domains use each other in a circle: ${[...path, domain.id].join(' → ')}.`);
    if (domain.area === '')
      throw new CompositionError(`The domain ${domain.id} claims no area; state its code, or null for none.`);
    for (const used of Object.values(domain.uses)) add(used, [...path, domain.id]);
    const owner = domain.area === null ? undefined : areas.get(domain.area);
    if (owner) throw new CompositionError(`The area ${domain.area} is claimed by ${owner} and by ${domain.id}.`);
    if (domain.area !== null) areas.set(domain.area, domain.id);
    ordered.set(domain.id, domain);
  };
  for (const domain of domains) add(domain, []);
  return ordered;
}
