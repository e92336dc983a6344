import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { runFromShell } from '../src/run.ts';

/** What a command printed and ended with. */
export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs a command as a shell would, in this process. */
export async function run(
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
  input = '',
): Promise<Ran> {
  const [stdin, stdout, stderr] = [new PassThrough(), new PassThrough(), new PassThrough()];
  stdin.end(input);
  const [out, err] = [text(stdout), text(stderr)];
  const env = { PLANGRAPH_CREDENTIALS: '/nowhere/credentials.json', ...environment };
  const code = await runFromShell({ argv: ['node', 'plangraph', ...args], env, stdin, stdout, stderr });
  stdout.end();
  stderr.end();
  return { code, out: await out, err: await err };
}

/** A request as it came to a stand-in for a server. */
export interface Came {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

/** A stand-in for a server, on a real socket. */
export interface StandIn {
  readonly url: string;
  readonly came: readonly Came[];
  close(): void;
}

/** Answers each request as is said, and keeps what came. */
export async function standIn(answer: (response: ServerResponse, count: number) => void): Promise<StandIn> {
  const came: Came[] = [];
  const server = createServer(async (request, response) => {
    const { method = '', url = '', headers } = request;
    came.push({ method, url, headers, body: await text(request) });
    answer(response, came.length);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    came,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** Answers JSON. */
export function answerJson(response: ServerResponse, body: object, status = 200, headers: object = {}): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(JSON.stringify(body));
}
