import { domains } from '@plangraph/gateway';
import { composeGraph } from '@plangraph/schema';
import { composeServices } from '@theguild/federation-composition';
import { parse } from 'graphql';

/** A subgraph: the domain that it serves, and where it is reached. */
export interface Subgraph {
  readonly domain: string;
  readonly url: string;
}

/** The schema of the subgraph that `start --domains … --federation` serves. */
export function sdlOf(...served: readonly string[]): string {
  return composeGraph({ domains, subgraph: served }).sdl?.() ?? '';
}

/** What Hive's library makes of several subgraphs, as a registry or a pipeline would. */
export function compose(subgraphs: readonly (Subgraph & { readonly sdl: string })[]) {
  const { supergraphSdl, errors } = composeServices(
    subgraphs.map(({ domain, url, sdl }) => ({ name: domain, url, typeDefs: parse(sdl) })),
  );
  return { supergraph: supergraphSdl ?? null, problems: (errors ?? []).map(({ message }) => message) };
}
