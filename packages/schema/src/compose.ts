import type { Database } from '@plangraph/database';
import type { GraphQLSchema } from 'graphql';
import { createBuilder } from './builder/builder.ts';
import { noteEvidence } from './composition/checkEvidence.ts';
import { checkMutations } from './composition/checkMutations.ts';
import { checkNouns } from './composition/checkNouns.ts';
import { noDeclarations } from './composition/declarations.ts';
import { applyExtensions, type Extension, graphOf } from './composition/declare.ts';
import { closeOverUses } from './composition/uses.ts';
import type { Domain, Environment } from './contract/domain.ts';
import { evidenceEdge } from './evidence/edge.ts';
import { createExecutor, registerExecutor } from './execute/executor.ts';
import { declareMutations } from './mutation/declare.ts';
import { checkMutationWords } from './mutation/words.ts';
import { createReader } from './reader/read.ts';
import { relatedEdges } from './reader/selectRelated.ts';
import { declareRegisters } from './register/declare.ts';
import { keepRegisters } from './register/registersOf.ts';
import { keepSearchIndexes } from './search/searchIndexesOf.ts';
import { beginAssembly } from './types/assembly.ts';
import { createInputTypes } from './types/keyInputs.ts';
import { declareObject } from './types/objects.ts';
import { declareRoots } from './types/roots.ts';

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
  const declared = noDeclarations();
  const extensions: Extension[] = [];
  const references = new Map<string, unknown>();
  const environmentOf = (domain: Domain): Environment<never> => {
    const graph = graphOf(domain.id, declared, extensions, builder, database ?? null);
    const uses = Object.fromEntries(Object.entries(domain.uses).map(([name, used]) => [name, references.get(used.id)]));
    return { ...graph, uses } as Environment<never>;
  };
  for (const domain of ordered.values()) references.set(domain.id, domain.types(environmentOf(domain)));
  for (const domain of ordered.values()) {
    domain.mutations({ ...environmentOf(domain), own: references.get(domain.id) } as never);
  }
  applyExtensions(declared, extensions);
  const inputs = createInputTypes(builder, declared);
  const registers = declareRegisters(declared, builder, inputs);
  checkNouns(declared, ordered);
  checkMutations(declared, ordered);
  noteEvidence(declared, ordered);
  const readable = { nouns: declared.nouns, edges: { ...relatedEdges, evidence: evidenceEdge(declared.evidence) } };
  const reader = createReader(declared.nouns, database ?? null);
  const assembly = beginAssembly({ builder, declared, readable, reader, inputs });
  for (const noun of declared.nouns.values()) declareObject(assembly, noun);
  declareRoots(assembly);
  declareMutations(assembly, database ?? null);
  // Sorting makes the whole schema anew, which every start would wait for; what prints it sorts it.
  const schema = builder.toSchema({ sortSchema: false });
  checkMutationWords(schema, declared);
  registerExecutor(schema, createExecutor({ readable, reader, roots: assembly.roots }));
  keepRegisters(schema, registers);
  keepSearchIndexes(schema, declared.nouns);
  return schema;
}
