import { readFileSync } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import { request } from 'node:https';
import { text } from 'node:stream/consumers';
import type { Reference } from './reference.ts';

/** Somebody who asks through a proxy, over TLS. */
export interface Client {
  send(method: string, path: string, body?: string, headers?: Readonly<Record<string, string>>): Promise<Sent>;
  // biome-ignore lint/suspicious/noExplicitAny: a story reads what it asked for; its shape is the query's.
  ask(query: string, headers?: Readonly<Record<string, string>>): Promise<any>;
  /** Subscribes by SSE; what it was told until then, and what ends it. */
  follow(query: string): Promise<{ told: () => string; close(): void }>;
}

interface Sent {
  readonly status: number;
  readonly headers: IncomingMessage['headers'];
  readonly text: string;
}

/** Makes one. */
export function openClient(port: number, { certificate }: Pick<Reference, 'certificate'>): Client {
  const ca = readFileSync(certificate);
  // What he has seen he brings along, as the pages and the kept client do: then nobody answers him anything older.
  let seen: Record<string, string> = {};
  const begin = (method: string, path: string, body: string, headers: Readonly<Record<string, string>>) =>
    new Promise<IncomingMessage>((resolve, reject) => {
      const length = body ? { 'content-length': String(Buffer.byteLength(body)) } : {};
      request({ host: '127.0.0.1', port, method, path, ca, headers: { ...length, ...seen, ...headers } }, resolve)
        .once('error', reject)
        .end(body);
    });
  const send: Client['send'] = async (method, path, body = '', headers = {}) => {
    const answer = await begin(method, path, body, headers);
    const position = answer.headers['plangraph-position'];
    if (typeof position === 'string') seen = { 'plangraph-position': position };
    return { status: answer.statusCode ?? 0, headers: answer.headers, text: await text(answer) };
  };
  return {
    send,
    async ask(query, headers = {}) {
      const json = { 'content-type': 'application/json', ...headers };
      const answer = await send('POST', '/graphql', JSON.stringify({ query }), json);
      if (answer.status !== 200) throw new Error(`${answer.status} ${answer.text}`);
      const { data, errors } = JSON.parse(answer.text);
      if (errors) throw new Error(JSON.stringify(errors));
      return data;
    },
    async follow(query) {
      const headers = { 'content-type': 'application/json', accept: 'text/event-stream' };
      const answer = await begin('POST', '/graphql', JSON.stringify({ query }), headers);
      let told = '';
      answer.setEncoding('utf8').on('data', (piece) => (told += piece));
      answer.on('error', () => {});
      return { told: () => told, close: () => void answer.destroy() };
    },
  };
}
