import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { composeGraph } from '@plangraph/schema';
import { scratchDatabase } from '@plangraph/testing';
import { onTestFinished } from 'vitest';
import { domains } from '../src/domains.ts';
import { createReadiness } from '../src/http/readiness.ts';
import { openServer } from '../src/http/server.ts';
import { openIdentity } from '../src/identity/openIdentity.ts';
import { createKnownLane } from '../src/lanes/known.ts';
import { createGateway } from '../src/start/gateway.ts';
import { createMemory, testConfig } from './world.ts';

/** What is sent, byte for byte. */
export interface Sent {
  readonly body: string;
  readonly method?: string;
  readonly path?: string;
  /** A header that is “-” is left out. */
  readonly headers?: Readonly<Record<string, string>>;
}

/** Two servers over one graph: one with the lane for known operations, one without. */
export interface KnownWorld {
  /** The whole answer of the server with the lane, without its date. */
  known(sent: Sent): Promise<string>;
  /** The same from the server without it. */
  plain(sent: Sent): Promise<string>;
  /** How many requests the lane has left to Yoga. */
  leftToYoga(): number;
  /** Lines of the log of the server with the lane. */
  readonly lines: readonly Record<string, unknown>[];
}

/** Opens both until the test is over. */
export async function openKnownWorld(settings: Readonly<Record<string, string>> = {}): Promise<KnownWorld> {
  const database = await scratchDatabase();
  await database.pool.query(
    `INSERT INTO "Place" (id, code, "nameZh", "nameEn", kind) VALUES (1, 'kaihua', '开化县', 'Kaihua', 'COUNTY'), (2, 'b', '乙', 'B', 'COUNTY')`,
  );
  const graph = composeGraph({ domains, database });
  const config = testConfig(settings);
  let left = 0;
  const open = async (laned: boolean) => {
    const { log, lines } = createMemory();
    const identity = await openIdentity(config, log);
    const { viewerOf } = identity;
    const lane = laned
      ? createKnownLane({ graph, log, viewerOf, crossOrigin: config.corsOrigins.length > 0 })
      : { plugin: {}, before: <Each>(gateway: Each) => gateway };
    const counting = {
      onRequest() {
        if (laned) left += 1;
      },
    };
    const gateway = createGateway({ graph, log, config, viewerOf, plugins: [identity.plugin, lane.plugin, counting] });
    const server = await openServer({ config, readiness: createReadiness(), log });
    server.handle(identity.before(lane.before(gateway)));
    onTestFinished(() => server.close(0));
    return { ask: (sent: Sent) => send(server.url, sent), lines };
  };
  onTestFinished(() => database.close());
  const [known, plain] = [await open(true), await open(false)];
  return { known: known.ask, plain: plain.ask, leftToYoga: () => left, lines: known.lines };
}

async function send(url: string, { body, method = 'POST', path = '/graphql', headers = {} }: Sent): Promise<string> {
  const { hostname: host, port } = new URL(url);
  const all = {
    host: 'graph.test',
    connection: 'close',
    'content-type': 'application/json',
    'content-length': String(Buffer.byteLength(body)),
    'x-request-id': 'request-1',
    ...headers,
  };
  const socket = connect({ host, port: Number(port) });
  const lines = Object.entries(all)
    .filter(([, value]) => value !== '-')
    .map(([name, value]) => `${name}: ${value}\r\n`);
  socket.write(`${method} ${path} HTTP/1.1\r\n${lines.join('')}\r\n${body}`);
  socket.setTimeout(5_000, () => socket.destroy(new Error(`No end of the answer to ${body}`)));
  return (await text(socket)).replace(/\r\nDate: [^\r]*/i, '');
}
