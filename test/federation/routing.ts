// Hive's gateway in a process of its own, over the supergraph in a file. Run by the stories of this folder.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createGatewayRuntime } from '@graphql-hive/gateway-runtime';

const [, , file = ''] = process.argv;

/** What subgraphs are told of whoever asks: who it is, in which language he reads, and how far he has seen. */
const told = ['authorization', 'accept-language', 'plangraph-position'];

const gateway = createGatewayRuntime({
  supergraph: readFileSync(file, 'utf8'),
  logging: false,
  maskedErrors: false,
  propagateHeaders: {
    fromClientToSubgraphs: ({ request }) =>
      Object.fromEntries(
        told.flatMap((name) => {
          const value = request.headers.get(name);
          return value === null ? [] : [[name, value]];
        }),
      ),
    fromSubgraphsToClient: ({ response }) => {
      const position = response.headers.get('plangraph-position');
      return position === null ? {} : { 'plangraph-position': position };
    },
  },
});
const server = createServer(gateway);
server.listen(0, '127.0.0.1', () => {
  const { port } = server.address() as AddressInfo;
  process.stdout.write(`http://127.0.0.1:${port}\n`);
});
