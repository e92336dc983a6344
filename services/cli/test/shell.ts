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

/** Somebody who sits at a terminal: what he types at what is asked, and when he breaks off. */
interface Sitting {
  /** Lines by what stands in the question; an empty line is the first choice of several. */
  readonly answers: Readonly<Record<string, string>>;
  /** He breaks off when this is shown. */
  readonly breaksOffAt?: string;
}

/** Runs a command as a shell would, where somebody sits at the terminal. */
export async function sit(
  args: readonly string[],
  environment: Readonly<Record<string, string>>,
  { answers, breaksOffAt }: Sitting,
): Promise<Ran> {
  const terminal = () => Object.assign(new PassThrough(), { isTTY: true, columns: 200, setRawMode: () => {} });
  const [stdin, stdout, stderr] = [terminal(), new PassThrough(), terminal()];
  const out = text(stdout);
  const left = new Map(Object.entries(answers));
  let [err, broken] = ['', false];
  let breakOff = () => {};
  stderr.setEncoding('utf8').on('data', (shown: string) => {
    err += shown;
    if (breaksOffAt && !broken && err.includes(breaksOffAt)) {
      broken = true;
      breakOff();
    }
    for (const [question, line] of left)
      if (shown.includes(question)) {
        left.delete(question);
        setImmediate(() => stdin.write(`${line}\r`));
      }
  });
  const env = { PLANGRAPH_CREDENTIALS: '/nowhere/credentials.json', TERM: 'xterm', ...environment };
  const onInterrupt = (listener: () => void) => {
    breakOff = listener;
    return () => {};
  };
  const argv = ['node', 'plangraph', ...args];
  const code = await runFromShell({ argv, env, stdin, stdout, stderr, onInterrupt });
  stdout.end();
  return { code, out: await out, err };
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
export async function standIn(
  answer: (response: ServerResponse, count: number, request: Came) => void,
): Promise<StandIn> {
  const came: Came[] = [];
  const server = createServer(async (incoming, response) => {
    const { method = '', url = '', headers } = incoming;
    const request: Came = { method, url, headers, body: await text(incoming) };
    came.push(request);
    answer(response, came.length, request);
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
