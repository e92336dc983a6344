import { createGatewayRuntime } from '@graphql-hive/gateway-runtime';
import { composeServices } from '@theguild/federation-composition';
import { parse } from 'graphql';

const positionHeader = 'plangraph-position';

/** A router over subgraphs, asked without a port. */
export interface Router {
  ask(
    query: string,
    headers?: Readonly<Record<string, string>>,
  ): Promise<{ readonly text: string; readonly position: string | null }>;
}

/** Opens Hive's gateway over what subgraphs tell of themselves; each is told how far whoever asks has seen, by this operation too. */
export async function openRouter(subgraphs: Readonly<Record<string, string>>): Promise<Router> {
  const told = await Promise.all(
    Object.entries(subgraphs).map(async ([name, url]) => ({ name, url, typeDefs: parse(await sdlAt(url)) })),
  );
  const { supergraphSdl, errors } = composeServices(told);
  if (!supergraphSdl) throw new Error(errors?.map(({ message }) => message).join('\n'));
  const seen = new WeakMap<object, string[]>();
  const router = createGatewayRuntime({
    supergraph: supergraphSdl,
    logging: false,
    propagateHeaders: {
      fromClientToSubgraphs({ request, context }) {
        const known = [request.headers.get(positionHeader), ...(seen.get(context) ?? [])].filter(Boolean).join(', ');
        return { authorization: request.headers.get('authorization'), [positionHeader]: known };
      },
      fromSubgraphsToClient({ response, context }) {
        const position = response.headers.get(positionHeader);
        if (position === null) return {};
        seen.set(context, [...(seen.get(context) ?? []), position]);
        return { [positionHeader]: position };
      },
    },
  });
  return {
    async ask(query, headers = {}) {
      const response = await router.fetch('http://router.test/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify({ query }),
      });
      return { text: await response.text(), position: response.headers.get(positionHeader) };
    },
  };
}

async function sdlAt(url: string): Promise<string> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ _service { sdl } }' }),
  });
  const { data } = (await response.json()) as { data: { _service: { sdl: string } } };
  return data._service.sdl;
}
