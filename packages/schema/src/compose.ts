import type { Database, Tidings } from '@plangraph/database';
import type { GraphQLSchema } from 'graphql';
import { createBuilder } from './builder/builder.ts';
import { recordsEdge } from './changed/edge.ts';
import { calendarOf } from './composition/calendar.ts';
import { checkCompatible } from './composition/checkCompatible.ts';
import { noteEvidence } from './composition/checkEvidence.ts';
import { checkFederation } from './composition/checkFederation.ts';
import { checkMutations } from './composition/checkMutations.ts';
import { checkNouns } from './composition/checkNouns.ts';
import { declareAll } from './composition/declare.ts';
import { applyDeprecations } from './composition/deprecate.ts';
import { closeOverUses } from './composition/uses.ts';
import type { Deprecation } from './contract/deprecation.ts';
import type { Domain } from './contract/domain.ts';
import type { EventType } from './contract/event.ts';
import type { GivenMeans } from './contract/means.ts';
import type { RowRegister } from './contract/put.ts';
import type { Register } from './contract/register.ts';
import { evidenceEdge } from './evidence/edge.ts';
import { createExecutor, type Executor } from './execute/executor.ts';
import { declareMutations } from './mutation/declare.ts';
import type { Perform } from './mutation/perform.ts';
import { checkMutationWords } from './mutation/words.ts';
import { onlyNoun } from './noun/only.ts';
import { createReader, ownMomentsOf } from './reader/read.ts';
import { relatedEdges } from './reader/selectRelated.ts';
import { declareRegisters } from './register/declare.ts';
import { guardOwnVerbs } from './register/ownVerbs.ts';
import { declarePermissions } from './register/permissions.ts';
import { searchIndexesOf } from './search/indexes.ts';
import { declareMoments } from './subgraph/moments.ts';
import { declareSubgraph } from './subgraph/subgraph.ts';
import type { ConnectedSystem } from './systems/system.ts';
import { connectSystems, type Systems } from './systems/systems.ts';
import { beginAssembly } from './types/assembly.ts';
import { declareColumns } from './types/columns.ts';
import { createInputTypes } from './types/keyInputs.ts';
import { declareLabels } from './types/labels.ts';
import { declareObject } from './types/objects.ts';
import { declareRoots } from './types/roots.ts';
import { declareSubscriptions } from './types/subscriptions.ts';

/** How many bytes a composed graph keeps of operations that are ready to run, and of the names of their statements. */
interface Memory {
  readonly operations: number;
  readonly statements: number;
}

const defaultMemory: Memory = { operations: 20_000_000, statements: 6_000_000 };

/** What a graph is composed of. */
export interface Composition {
  /** The domains; those that they use come along by themselves. */
  readonly domains: readonly Domain[];
  /** The database that the graph reads; without one its schema can only be printed. */
  readonly database?: Database;
  /** What wakes subscriptions; without it none are taken. */
  readonly tidings?: Tidings | null;
  /** The other systems that this process is connected to; values of any other are missing, and say so. */
  readonly systems?: readonly ConnectedSystem[];
  /** What of the process its domains need, such as secret keys; a domain does without what is not given. */
  readonly means?: readonly GivenMeans[];
  /** What may be kept of operations; 26 MB when left out. */
  readonly memory?: Memory;
  /** For how many hours what was done under an idempotency key is known again; 24 when left out. */
  readonly intentHours?: number;
  /** The domains that this process serves as a subgraph behind a router, of all that are composed; left out where the graph is served whole. */
  readonly subgraph?: readonly string[] | undefined;
}

/** A composed graph. */
export interface ComposedGraph extends Executor {
  readonly schema: GraphQLSchema;
  /** What of it is served: all, or the part of a subgraph, with what routers ask. */
  readonly served: GraphQLSchema;
  /** Writes the schema of the subgraph for those who compose a supergraph; null where the graph is served whole. */
  readonly sdl: (() => string) | null;
  /** What clients should use no more, by its coordinate: `Type.field`, `Type.field(argument:)`, `Input.field`, `Enum.VALUE`. */
  readonly deprecations: ReadonlyMap<string, Deprecation>;
  /** The other systems that it asks, and what they were asked. */
  readonly systems: Pick<Systems, 'counts'>;
  /** Carries out what is no mutation of the graph as one is: who asks, once for an intent, in one transaction. */
  readonly perform: Perform;
  /** Registers as whoever brings or takes rows by the file needs them, by the name of their rows. */
  readonly rowRegisters: ReadonlyMap<string, RowRegister>;
  /** The working registers, by noun. */
  readonly registers: ReadonlyMap<string, Register>;
  /** The types of events of which endpoints of webhooks may be told, by name. */
  readonly events: ReadonlyMap<string, EventType>;
  /** The statements that make the indexes of search, by noun: for tests, and for those who write a migration. */
  readonly searchIndexes: ReadonlyMap<string, string>;
  /** The nouns of which not everybody sees every row. */
  readonly guarded: ReadonlySet<string>;
  /** The nouns, each with the domain that owns it. */
  readonly owners: ReadonlyMap<string, string>;
  /** Tables of nouns whose rows say themselves what was known when, so that no versions of them need be kept. */
  readonly ownMoments: ReadonlySet<string>;
  /** Nouns of which nothing is told when they are written, because another one tells it. */
  readonly untold: ReadonlySet<string>;
}

/**
 * Composes domains into one graph, with a fresh builder each time.
 *
 * @throws CompositionError naming both parties: two owners of a noun, a field or an area; a use that is not declared;
 *   a filter without an index; a place without a description.
 */
export function composeGraph(composition: Composition): ComposedGraph {
  const {
    domains,
    database,
    systems: connected = [],
    memory = defaultMemory,
    intentHours = 24,
    subgraph: serves,
  } = composition;
  const ordered = closeOverUses(domains);
  checkCompatible(ordered);
  const builder = createBuilder();
  const declared = declareAll(ordered, builder, composition.means);
  const { nouns } = declared;
  const inputs = createInputTypes(builder, declared);
  const areaOf = (domain: string) => ordered.get(domain)?.area ?? null;
  const registers = declareRegisters(declared, builder, inputs, {
    calendar: calendarOf(ordered),
    areaOf,
    importOf: importNames(ordered),
  });
  declareLabels(declared, builder);
  if (serves) declareMoments(declared);
  guardOwnVerbs(declared, registers, areaOf);
  checkNouns(declared, ordered);
  checkFederation(declared);
  checkMutations(declared, ordered);
  noteEvidence(declared, ordered);
  const territory = onlyNoun(nouns, 'territory');
  const evidence = evidenceEdge(declared.evidence, territory);
  const records = recordsEdge(nouns, registers, territory);
  const readable = { nouns, edges: { ...relatedEdges, evidence }, records };
  const systems = connectSystems(connected);
  const reader = createReader(nouns, database ?? null, systems, memory.statements);
  const assembly = beginAssembly({ builder, declared, readable, reader, inputs, systems });
  for (const noun of nouns.values()) declareObject(assembly, noun);
  declareRoots(assembly, database ?? null);
  declareColumns(assembly, registers);
  declareSubscriptions(assembly, { database: database ?? null, tidings: composition.tidings ?? null });
  const perform = declareMutations(assembly, database ?? null, intentHours);
  declarePermissions(assembly, database ?? null, registers);
  const subgraph = serves && declareSubgraph(assembly, ordered.keys(), serves);
  // Sorting makes the whole schema anew, which every start would wait for; what prints it sorts it.
  const schema = builder.toSchema({ sortSchema: false });
  checkMutationWords(schema, declared);
  const deprecations = applyDeprecations(schema, declared);
  return {
    schema,
    served: subgraph?.cut(schema) ?? schema,
    sdl: subgraph?.sdl ?? null,
    deprecations,
    systems,
    ...createExecutor({ readable, reader, roots: assembly.roots }, memory.operations),
    perform,
    rowRegisters: declared.rowRegisters,
    registers,
    events: declared.events,
    searchIndexes: searchIndexesOf(nouns),
    guarded: new Set([...nouns.values()].filter(({ definition }) => definition.policy).map(({ name }) => name)),
    owners: new Map([...nouns.values()].map(({ name, owner }) => [name, owner])),
    ownMoments: ownMomentsOf(nouns),
    untold: new Set(
      [...nouns.values()]
        .filter(({ definition }) => definition.untold || definition.federation)
        .map(({ name }) => name),
    ),
  };
}

/** By what domains call rows of a noun where they declare them as an import. */
function importNames(ordered: ReadonlyMap<string, Domain>): (noun: string) => string | undefined {
  const names = [...ordered.values()].flatMap(({ imports }) =>
    Object.entries(imports).map(([name, { model }]) => [model as string, name] as const),
  );
  const byNoun = new Map(names);
  return (noun) => byNoun.get(noun);
}
