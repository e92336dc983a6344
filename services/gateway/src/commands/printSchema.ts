import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { composeGraph } from '@plangraph/schema';
import { GraphQLObjectType, GraphQLSchema, isObjectType, lexicographicSortSchema, printSchema } from 'graphql';
import { repositoryRoot } from '../config/repository.ts';
import { domains } from '../domains.ts';
import { startErrors } from '../errors/start.ts';
import { whatIsServed } from '../start/chosenDomains.ts';
import { describeDifference } from './difference.ts';

const committed = join(repositoryRoot, 'schema.graphql');

/**
 * `schema`: prints the composed schema. `--write` puts it into schema.graphql at the root; `--check` compares it with
 * that file. `--domains projects,plan` prints what these domains and those that they use make up, `--read-only` leaves out
 * what only mutations need: editors and generators of types take a small schema more gladly. `--relay` is for Relay's compiler, which
 * makes refetchable fragments only where `node` takes an id and nothing else. `--federation` prints the schema of the subgraph that `start`
 * with the same options serves, for whoever composes a supergraph. None of them needs a database.
 *
 * @throws {Failure} DOMAIN_UNKNOWN, SCHEMA_MISSING, SCHEMA_MOVED
 */
export function printComposedSchema(options: readonly string[]): void {
  const { values } = parseArgs({
    args: [...options],
    options: {
      write: { type: 'boolean', default: false },
      check: { type: 'boolean', default: false },
      'read-only': { type: 'boolean', default: false },
      relay: { type: 'boolean', default: false },
      domains: { type: 'string' },
      federation: { type: 'boolean', default: false },
    },
  });
  const { domains: named, federation } = values;
  const { schema, sdl } = composeGraph(whatIsServed(domains, { domains: named?.split(',') ?? null, federation }));
  if (sdl) {
    process.stdout.write(sdl());
    return;
  }
  const part = values['read-only'] ? withoutMutations(schema) : schema;
  const composed = `${printSchema(lexicographicSortSchema(values.relay ? forRelay(part) : part))}\n`;
  if (named || values['read-only'] || values.relay) process.stdout.write(composed);
  else if (values.write) writeFileSync(committed, composed);
  else if (values.check) check(composed);
  else process.stdout.write(composed);
}

/** The schema without its mutations and whatever only they lead to. */
function withoutMutations(schema: GraphQLSchema): GraphQLSchema {
  const { types, ...config } = schema.toConfig();
  // What is reached by an interface only is reached by no field.
  const reachable = types.filter((type) => isObjectType(type) && type.getInterfaces().length > 0);
  return new GraphQLSchema({ ...config, mutation: null, types: reachable });
}

/** The schema as Relay's compiler wants it: whoever asks as of a moment with it begins at another root field than `node`. */
function forRelay(schema: GraphQLSchema): GraphQLSchema {
  const { types, query, ...config } = schema.toConfig();
  if (!query) return schema;
  const { fields, ...own } = query.toConfig();
  const alone = Object.entries(fields).map(([name, field]) =>
    name === 'node' ? [name, { ...field, args: { id: field.args?.id } }] : [name, field],
  );
  const asked = new GraphQLObjectType({ ...own, fields: Object.fromEntries(alone) });
  return new GraphQLSchema({ ...config, query: asked, types: types.filter((type) => type !== query) });
}

function check(composed: string): void {
  if (!existsSync(committed)) throw startErrors.SCHEMA_MISSING();
  const difference = describeDifference(readFileSync(committed, 'utf8'), composed);
  if (difference !== '') throw startErrors.SCHEMA_MOVED({ difference });
}
