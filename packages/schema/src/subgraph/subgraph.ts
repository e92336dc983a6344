import { CompositionError } from '@plangraph/rows';
import type { GraphQLSchema } from 'graphql';
import type { Noun } from '../noun/noun.ts';
import type { Assembly } from '../types/assembly.ts';
import { declareEntities } from './entities.ts';
import { type Ownership, ownershipOf } from './ownership.ts';
import { partOf } from './part.ts';
import { schemaOfPart } from './partSchema.ts';
import { writeSdl } from './sdl.ts';

/** A subgraph while its schema is put together. */
interface Subgraph {
  /** Cuts what the subgraph serves out of the schema of all that is composed. */
  cut(schema: GraphQLSchema): GraphQLSchema;
  /** Writes its text, once it is cut. */
  readonly sdl: () => string;
}

/**
 * Declares what routers ask, for a subgraph that serves some of the composed domains. All domains stay composed: what one counts,
 * adds or brings for another is known in every process, and only the schema says which of them answers it.
 *
 * @throws CompositionError when a domain is to be served that is not composed.
 */
export function declareSubgraph(assembly: Assembly, domains: Iterable<string>, named: readonly string[]): Subgraph {
  const { declared } = assembly;
  const { nouns } = declared;
  const [first = '', ...others] = domains;
  const unknown = named.find((name) => ![first, ...others].includes(name));
  if (unknown)
    throw new CompositionError(
      `The subgraph is to serve ${unknown}, which is not composed; ${[first, ...others].join(', ')} are.`,
    );
  const serves = new Set(named);
  let ownership: Ownership | undefined;
  let sdl: string | undefined;
  let write = () => '';
  const isServed = (noun: Noun) => ownership?.isServed(noun) ?? false;
  const text = () => {
    sdl ??= write();
    return sdl;
  };
  declareEntities(assembly, isServed, text);
  return {
    sdl: text,
    cut(schema) {
      const own = ownershipOf({ ...declared, first }, schema, serves);
      ownership = own;
      const part = partOf(schema, nouns, own);
      const cut = schemaOfPart(schema, part);
      write = () => writeSdl({ schema: cut, part, nouns, ownership: own, isOwned: ({ owner }) => serves.has(owner) });
      return cut;
    },
  };
}
